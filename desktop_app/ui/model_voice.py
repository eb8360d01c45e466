"""A warm model voice says what one could say instead."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.audio_io.files import read_clip
from desktop_app.background.messages import SpeakDeliveries
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.drill import Delivery, Drill, DrillItem, SpokenDelivery
from desktop_app.core.errors import ToneMattersError
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.services import Services
from desktop_app.ui.take_player import TakePlayer

#: The voice of the models, the one of the drills' first lines.
VOICE = "af_heart"


class ModelVoice(QObject):
    """Says one sentence at a time; what was said once is kept among what the voice has spoken.

    Attributes
    ----------
    speaking
        A sentence is being made or said (True), or that is over (False).
    problem
        A sentence for the user.

    Parameters
    ----------
    state
        Gives the settings and the speech process as they are now.
    """

    speaking = Signal(bool)
    problem = Signal(str)

    def __init__(
        self,
        services: Services,
        state: Callable[[], tuple[Settings, SpeechProcess | None]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._state = state
        self._player: TakePlayer | None = None
        self._wanted = 0

    def say(self, text: str) -> None:
        """Say a sentence warmly; what is being said stops."""
        self.stop()
        settings, speech = self._state()
        if speech is None:
            return
        wanted, services = self._wanted, self._services
        self.speaking.emit(True)
        item = DrillItem(f"said-{zlib.crc32(text.encode()):08x}", Drill.SAY_AFTER, text, VOICE)
        folder = services.locations.spoken / "models"

        def spoken(sounds: tuple[SpokenDelivery, ...]) -> None:
            path = sounds[0].path
            opened = services.aside.submit(
                lambda: (read_clip(path, RECORDING_RATE_HZ), services.open_sound(settings))
            )
            services.deliveries.when_done(opened, lambda both: self._play(wanted, *both), self._failed)

        asked = speech.ask(SpeakDeliveries(item, (Delivery.WARM,), folder))
        services.deliveries.when_done(asked, spoken, self._failed)

    def stop(self) -> None:
        """Fall silent."""
        self._wanted += 1
        if self._player is not None:
            self._player.stop()

    def _play(self, wanted: int, clip: AudioClip, sound: CallSound) -> None:
        if wanted != self._wanted:
            return
        if self._player is not None:
            self._player.deleteLater()
        self._player = TakePlayer(sound, self)
        self._player.playing.connect(self.speaking)
        self._player.problem.connect(self.problem)
        self._player.play_clip(clip, 0.0)

    def _failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
        self.speaking.emit(False)
