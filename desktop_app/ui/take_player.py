"""Play a take on the feedback page, and say where the playhead is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.player import Playing
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.ui.call_sound import CallSound

TICK_MS = 30


class TakePlayer(QObject):
    """Plays one take at a time.

    Attributes
    ----------
    moved
        The playhead's time in the take, in seconds.
    playing
        Playing began (True) or ended (False).
    problem
        A sentence for the user.
    """

    moved = Signal(float)
    playing = Signal(bool)
    problem = Signal(str)

    def __init__(self, sound: CallSound, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sound = sound
        self._playback: Playing | None = None
        self._until_s: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def play(self, path: Path, from_s: float, until_s: float | None = None) -> None:
        """Play a file from a time on, to a time or to its end; what was being played stops."""
        self._begin(lambda: read_clip(path, RECORDING_RATE_HZ), from_s, until_s)

    def play_clip(self, clip: AudioClip, from_s: float, until_s: float | None = None) -> None:
        """Play a sound that is there already, as ``play`` does."""
        self._begin(lambda: clip, from_s, until_s)

    def _begin(self, read: Callable[[], AudioClip], from_s: float, until_s: float | None) -> None:
        self._close()
        self._until_s = until_s
        try:
            self._playback = self._sound.play(read(), from_s)
        except ToneMattersError as error:
            self.problem.emit(str(error))
            self.playing.emit(False)
            return
        self._timer.start()
        self.playing.emit(True)

    def stop(self) -> None:
        """Stop playing; the playhead stays where it is."""
        if self._playback is not None:
            self._close()
            self.playing.emit(False)

    def _tick(self) -> None:
        playback = self._playback
        if playback is None:
            return
        self.moved.emit(playback.position_s)
        if playback.fault is not None:
            self.problem.emit(str(playback.fault))
            self.stop()
        elif playback.finished or (self._until_s is not None and playback.position_s >= self._until_s):
            self.stop()

    def _close(self) -> None:
        self._timer.stop()
        if self._playback is not None:
            self._playback.stop()
            self._playback = None
