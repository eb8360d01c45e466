"""Hear a whole call again, both sides of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from desktop_app.core.clip import AudioClip
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.call_sound import whole_call
from desktop_app.storage.recordings import CallFolder
from desktop_app.storage.settings import Settings
from desktop_app.ui.clip_player import ClipPlayer
from desktop_app.ui.services import Services


class CallHearing(ClipPlayer):
    """Plays one call at a time; the playhead's time is that of the call."""

    def __init__(
        self, services: Services, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__(services, settings, parent)
        self._mixed: tuple[FinishedCall, AudioClip] | None = None

    def play_call(self, call: FinishedCall, from_s: float, until_s: float | None) -> None:
        """Play a call from a time on, to a time or to its end; what was being played stops."""
        recording = next((turn.recording for turn in call.turns if turn.recording is not None), None)
        if recording is None:
            self.stop()
            return
        folder = CallFolder(recording.parent)

        def mixed() -> AudioClip:
            if self._mixed is None or self._mixed[0] is not call:
                self._mixed = call, whole_call(call, folder.recording)
            return self._mixed[1]

        self.play(mixed, from_s, until_s)
