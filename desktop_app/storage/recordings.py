"""The recordings of calls: a folder a call, with the whole call and a file for each take."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

#: Written while a call runs. Where it is still there later, the call was interrupted.
RUNNING = "call.wav"
#: The whole call, once it is over.
WHOLE = "call.flac"


class CallFolder:
    """The folder of one call; it is made when the first file is written into it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def running(self) -> Path:
        """The recording while the call runs, WAV."""
        return self.path / RUNNING

    @property
    def whole(self) -> Path:
        """The whole call, FLAC."""
        return self.path / WHOLE

    def take(self, turn: int, take: int) -> Path:
        """Return the file of a take, FLAC; turns and takes count from 1."""
        return self.path / f"turn-{turn}-take-{take}.flac"


class Recordings:
    """The folder of all recordings."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def new_call(self, scenario_id: str, started_at: datetime) -> CallFolder:
        """Return a folder for a new call, one that is not there yet."""
        name = f"{started_at:%Y-%m-%d_%H-%M-%S}_{scenario_id}"
        number, path = 1, self._root / name
        while path.exists():
            number += 1
            path = self._root / f"{name}_{number}"
        return CallFolder(path)

    def interrupted(self) -> tuple[Path, ...]:
        """Return the recordings of calls that never came to their end; they can be played as they are."""
        return tuple(sorted(self._root.glob(f"*/{RUNNING}")))
