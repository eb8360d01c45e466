"""A WAV file whose header is true after every block, and which can be gone on with after a crash."""

from __future__ import annotations

import contextlib
import os
import struct
from pathlib import Path
from typing import BinaryIO, Protocol

from desktop_app.core.clip import RECORDING_RATE_HZ

#: RIFF, the format, and the head of the data: 48 kHz, mono, 16 bit.
HEADER_BYTES = 44
BYTES_PER_FRAME = 2


class RawFile(Protocol):
    """A file without a buffer of its own."""

    def write(self, data: bytes, /) -> int | None:
        """Write some of the bytes, and return how many."""
        ...

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place."""
        ...

    def truncate(self, size: int | None = None, /) -> int:
        """Cut the file off."""
        ...

    def close(self) -> None:
        """Let go of it."""
        ...


class RunningWave:
    """A recording that grows block by block.

    Parameters
    ----------
    file
        Without a buffer, at its beginning.
    frames
        How many frames it holds already.
    """

    def __init__(self, file: RawFile | BinaryIO, frames: int = 0) -> None:
        self.frames = frames
        self._file = file
        self._write_header()
        self._file.seek(self._end)

    @property
    def _end(self) -> int:
        return HEADER_BYTES + self.frames * BYTES_PER_FRAME

    def append(self, data: bytes) -> None:
        """Add frames; what was written before stays true whatever happens.

        Raises
        ------
        OSError
            If they cannot be written; none of them counts then.
        """
        try:
            self._write(data)
        except OSError:
            with contextlib.suppress(OSError):
                self._file.truncate(self._end)
                self._file.seek(self._end)
            raise
        self.frames += len(data) // BYTES_PER_FRAME
        self._write_header()
        self._file.seek(self._end)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _write_header(self) -> None:
        size = self.frames * BYTES_PER_FRAME
        rate = RECORDING_RATE_HZ
        self._file.seek(0)
        self._write(
            b"RIFF"
            + struct.pack("<I", HEADER_BYTES - 8 + size)
            + b"WAVEfmt "
            + struct.pack("<IHHIIHH", 16, 1, 1, rate, rate * BYTES_PER_FRAME, BYTES_PER_FRAME, 16)
            + b"data"
            + struct.pack("<I", size)
        )

    def _write(self, data: bytes) -> None:
        left = memoryview(data)
        while left:
            left = left[self._file.write(left) or 0 :]  # type: ignore[arg-type]


def open_running(path: Path) -> RunningWave:
    """Begin a recording, or go on with the one that lies there; every whole frame of it is kept.

    Raises
    ------
    OSError
        If the file cannot be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        return RunningWave(path.open("wb", buffering=0))
    frames = max(0, path.stat().st_size - HEADER_BYTES) // BYTES_PER_FRAME
    os.truncate(path, HEADER_BYTES + frames * BYTES_PER_FRAME)
    return RunningWave(path.open("r+b", buffering=0), frames)
