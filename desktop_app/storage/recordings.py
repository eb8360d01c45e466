"""The recordings of calls: a folder a call, with the whole call and a file for each take."""

from __future__ import annotations

import shutil
from datetime import datetime, timedelta
from pathlib import Path

from desktop_app.core.errors import StorageError

#: Written while a call runs. Where it is still there later, the call was interrupted.
RUNNING = "call.wav"
#: The course of a call while it runs, JSON.
COURSE = "call.json"
#: The whole call, once it is over.
WHOLE = "call.flac"
#: How the name of a call's folder begins.
_STARTED = "%Y-%m-%d_%H-%M-%S"
_STARTED_CHARACTERS = 19


class CallFolder:
    """The folder of one call; it is made when the first file is written into it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def running(self) -> Path:
        """The recording while the call runs, WAV."""
        return self.path / RUNNING

    @property
    def course(self) -> Path:
        """What is needed to go on with the call, JSON, while it runs."""
        return self.path / COURSE

    @property
    def whole(self) -> Path:
        """The whole call, FLAC."""
        return self.path / WHOLE

    @property
    def recording(self) -> Path:
        """The call as it lies there: whole, or as it was recorded where it was not put away yet."""
        return self.whole if self.whole.is_file() else self.running

    def take(self, turn: int, take: int) -> Path:
        """Return the file of a take, FLAC; turns and takes count from 1."""
        return self.path / f"turn-{turn}-take-{take}.flac"


class Recordings:
    """The folder of all recordings."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def new_call(self, scenario_id: str, started_at: datetime) -> CallFolder:
        """Return a folder for a new call, one that is not there yet."""
        name = f"{started_at:{_STARTED}}_{scenario_id}"
        number, path = 1, self._root / name
        while path.exists():
            number += 1
            path = self._root / f"{name}_{number}"
        return CallFolder(path)

    def interrupted(self) -> tuple[CallFolder, ...]:
        """Return the calls that never came to their end, oldest first; their recordings can be played."""
        return tuple(CallFolder(path.parent) for path in sorted(self._root.glob(f"*/{RUNNING}")))

    def remove(self, folder: Path) -> None:
        """Remove the recordings of a call; a folder that is gone already, or not one of ours, is left.

        Raises
        ------
        StorageError
            If it cannot be removed.
        """
        if folder.parent == self._root and folder.is_dir():
            try:
                shutil.rmtree(folder)
            except OSError as error:
                raise StorageError(
                    f"The recordings in {folder} cannot be removed ({error.strerror})",
                    "close what plays them, and try again",
                ) from error

    def remove_all(self) -> None:
        """Remove every recording.

        Raises
        ------
        StorageError
            If one cannot be removed.
        """
        for folder in self._folders():
            self.remove(folder)

    def expire(self, days: int, now: datetime) -> int:
        """Remove the recordings of calls that began more than some days ago, and return how many.

        Parameters
        ----------
        days
            0 keeps all.
        now
            In the local zone, in which the folders are named.

        Raises
        ------
        StorageError
            If one cannot be removed.
        """
        if days == 0:
            return 0
        before = now.replace(tzinfo=None) - timedelta(days=days)
        old = [folder for folder in self._folders() if _started(folder) < before]
        for folder in old:
            self.remove(folder)
        return len(old)

    def _folders(self) -> list[Path]:
        """Return the folders of calls, told by their names; whatever else lies there is not ours."""
        folders = []
        for path in self._root.glob("*/"):
            try:
                _started(path)
            except ValueError:
                continue
            folders.append(path)
        return sorted(folders)


def _started(folder: Path) -> datetime:
    return datetime.strptime(folder.name[:_STARTED_CHARACTERS], _STARTED)  # noqa: DTZ007 - local time
