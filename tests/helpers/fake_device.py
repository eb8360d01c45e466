"""Devices without a sound card: streams that tests drive by hand, and a PortAudio of our own."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np

from desktop_app.audio_io.devices import Device
from desktop_app.core.clip import Samples


def microphone(rate_hz: int = 48_000, name: str = "Fake microphone") -> Device:
    return Device(name, "Fake", 1, 0, rate_hz, default_input=True)


def speaker(rate_hz: int = 48_000, name: str = "Fake speaker") -> Device:
    return Device(name, "Fake", 0, 2, rate_hz, default_output=True)


class CallbackStop(Exception):  # noqa: N818 - PortAudio's own name
    """What a callback raises when it has no more to play."""


class PortAudioError(Exception):
    """What PortAudio raises."""


class FakeStream:
    """A stream whose blocks are brought, or fetched, by the test."""

    def __init__(self, device: Device, block_frames: int, callback: Any, finished: Any) -> None:
        self.device = device
        self.block_frames = block_frames
        self.calls: list[str] = []
        self._callback = callback
        self._finished = finished
        self._left = np.zeros(0, dtype=np.float32)

    def start(self) -> None:
        self.calls.append("start")

    def stop(self) -> None:
        self.calls.append("stop")

    def abort(self) -> None:
        self.calls.append("abort")

    def close(self) -> None:
        self.calls.append("close")

    def bring(self, samples: Samples, channels: int = 1, *, overflow: bool = False) -> None:
        """Bring samples as the driver does: block by block, in a buffer it uses again."""
        sound = np.concatenate([self._left, samples])
        whole = len(sound) - len(sound) % self.block_frames
        buffer = np.empty((self.block_frames, channels), dtype=np.float32)
        status = SimpleNamespace(input_overflow=True) if overflow else None
        for first in range(0, whole, self.block_frames):
            buffer[:] = sound[first : first + self.block_frames, None]
            self._callback(buffer, self.block_frames, None, status)
            status = None
        buffer[:] = np.nan
        self._left = sound[whole:]

    def fetch(self, frames: int | None = None) -> tuple[np.ndarray, bool]:
        """Ask for a block to play; return it, and whether the sound is over."""
        block = np.full((frames or self.block_frames, 2), np.nan, dtype=np.float32)
        try:
            self._callback(block, len(block), None, None)
        except CallbackStop:
            self.end()
            return block, True
        return block, False

    def end(self) -> None:
        """Let the driver end the stream."""
        self._finished()


class Opener:
    """Opens fake streams and keeps the last one."""

    def __init__(self, fail: Exception | None = None, make: Callable[..., Any] = FakeStream) -> None:
        self._fail = fail
        self._make = make
        self.stream: Any = None

    def __call__(self, device: Device, block_frames: int, callback: Any, finished: Any) -> Any:
        if self._fail is not None:
            raise self._fail
        self.stream = self._make(device, block_frames, callback, finished)
        return self.stream


class StreamThatDoesNotStart(FakeStream):
    """A device that is busy."""

    def start(self) -> None:
        raise PortAudioError("Device unavailable")


class StreamThatNeverStops(FakeStream):
    """A device whose driver hangs when told to stop, until the test lets it go."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        import threading

        self.let_go = threading.Event()

    def stop(self) -> None:
        self.let_go.wait(30)

    abort = stop


class SmallDisk(io.RawIOBase):
    """A file on a disk that is full after some bytes; what lies before can still be written over."""

    def __init__(self, path: Path, room: int) -> None:
        super().__init__()
        self._file = path.open("w+b", buffering=0)
        self._room = room

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def write(self, data: Any) -> int:
        left = self._room - self._file.tell()
        if left <= 0:
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        return self._file.write(bytes(data)[:left])

    def truncate(self, size: int | None = None) -> int:
        return self._file.truncate(size)

    def close(self) -> None:
        self._file.close()
        super().close()


def fake_portaudio(devices: list[dict[str, Any]], default: tuple[int, int] = (0, 1)) -> Any:
    """A module like sounddevice, with these devices on one host API; keeps what was opened in ``opened``."""
    opened: list[dict[str, Any]] = []

    def stream(**how: Any) -> FakeStream:
        opened.append(how)
        if how["samplerate"] not in devices[how["device"]].get("rates", [how["samplerate"]]):
            raise PortAudioError("Invalid sample rate")
        return FakeStream(
            microphone(how["samplerate"]), how["blocksize"], how["callback"], how["finished_callback"]
        )

    calls: list[str] = []
    return SimpleNamespace(
        query_hostapis=lambda: [{"name": "Fake"}],
        query_devices=lambda: devices,
        default=SimpleNamespace(device=default),
        InputStream=stream,
        OutputStream=stream,
        PortAudioError=PortAudioError,
        CallbackStop=CallbackStop,
        _terminate=lambda: calls.append("terminate"),
        _initialize=lambda: calls.append("initialize"),
        calls=calls,
        opened=opened,
    )
