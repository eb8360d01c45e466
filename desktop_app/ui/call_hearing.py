"""Hear a whole call again, both sides of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.call_sound import whole_call
from desktop_app.storage.recordings import CallFolder
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.services import Services
from desktop_app.ui.take_player import TakePlayer


class CallHearing(QObject):
    """Plays one call at a time.

    Attributes
    ----------
    moved
        The playhead's time in the call, in s.
    playing
        Playing began (True) or ended (False).
    problem
        A sentence for the user.
    """

    moved = Signal(float)
    playing = Signal(bool)
    problem = Signal(str)

    def __init__(
        self, services: Services, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._settings = settings
        self._player: TakePlayer | None = None
        self._mixed: tuple[FinishedCall, AudioClip] | None = None
        self._wanted = 0

    def play(self, call: FinishedCall, from_s: float, until_s: float | None) -> None:
        """Play a call from a time on, to a time or to its end; what was being played stops."""
        self.stop()
        recording = next((turn.recording for turn in call.turns if turn.recording is not None), None)
        if recording is None:
            return
        folder, wanted = CallFolder(recording.parent), self._wanted
        settings = self._settings()

        def open_aside() -> tuple[AudioClip, CallSound]:
            if self._mixed is None or self._mixed[0] is not call:
                whole = folder.whole if folder.whole.is_file() else folder.running
                self._mixed = call, whole_call(call, whole)
            return self._mixed[1], self._services.open_sound(settings)

        self._services.deliveries.when_done(
            self._services.aside.submit(open_aside),
            lambda opened: self._play(wanted, opened[0], opened[1], from_s, until_s),
            self._failed,
        )

    def stop(self) -> None:
        """Stop playing."""
        self._wanted += 1
        if self._player is not None:
            self._player.stop()

    def _play(
        self, wanted: int, clip: AudioClip, sound: CallSound, from_s: float, until_s: float | None
    ) -> None:
        if wanted != self._wanted:
            return
        if self._player is not None:
            self._player.deleteLater()
        self._player = TakePlayer(sound, self)
        self._player.moved.connect(self.moved)
        self._player.playing.connect(self.playing)
        self._player.problem.connect(self.problem)
        self._player.play_clip(clip, from_s, until_s)

    def _failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
        self.playing.emit(False)
