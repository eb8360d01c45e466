"""A recording that grows as a test says, and the events that come of it."""

from __future__ import annotations

import queue
import wave
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from desktop_app.background.messages import Event, ListeningFailed, LiveTone
from tests.helpers.sounds import joined, silence, sine

PATIENCE_S = 20.0


def quiet(seconds: float) -> np.ndarray:
    return silence(seconds, 48_000)


def loud(seconds: float) -> np.ndarray:
    return sine(300, seconds, 0.3, rate_hz=48_000)


class Recording:
    """A recording that grows as the test says."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writer = wave.open(str(path), "wb")  # noqa: SIM115 - closed by the fixture
        self._writer.setnchannels(1)
        self._writer.setsampwidth(2)
        self._writer.setframerate(48_000)
        self.add(np.zeros(0))

    def add(self, *parts: np.ndarray) -> None:
        self._writer.writeframes((joined(*parts) * 32767).astype("<i2").tobytes())
        self._writer._file.flush()  # type: ignore[attr-defined]

    def close(self) -> None:
        self._writer.close()


class Events:
    """What a listener sent."""

    def __init__(self) -> None:
        self._queue: queue.Queue[Event] = queue.Queue()
        self.pitch: list[tuple[float, float]] = []
        self.send: Callable[[Event], None] = self._queue.put

    def next(self) -> Any:
        """The next event that is not a pitch."""
        while isinstance(event := self._queue.get(timeout=PATIENCE_S), LiveTone):
            self.pitch += event.pitch
        return event

    def until(self, kind: type) -> Any:
        while not isinstance(event := self.next(), kind):
            assert not isinstance(event, ListeningFailed), event
        return event
