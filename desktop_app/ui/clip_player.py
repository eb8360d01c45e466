"""Play a sound that must be made or read first, aside; whatever was wanted before it is dropped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import ToneMattersError
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.services import Services
from desktop_app.ui.take_player import TakePlayer


class ClipPlayer(QObject):
    """Plays one clip at a time, through the speaker of the settings as it is found then.

    Attributes
    ----------
    moved
        The playhead's time in the clip, in s.
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
        self._wanted = 0

    def play(self, make: Callable[[], AudioClip], from_s: float = 0.0, until_s: float | None = None) -> None:
        """Play what ``make`` returns, from a time to a time or to its end; what was being played stops."""
        self.stop()
        wanted, settings = self._wanted, self._settings()
        opened = self._services.aside.submit(lambda: (make(), self._services.open_sound(settings)))
        self._services.deliveries.when_done(
            opened,
            lambda both: self._play(wanted, both[0], both[1], from_s, until_s),
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
