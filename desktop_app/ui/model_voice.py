"""A warm model voice says what one could say instead."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_app.audio_io.files import read_clip
from desktop_app.background.messages import SpeakDeliveries
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.core.drill import Delivery, Drill, DrillItem, SpokenDelivery
from desktop_app.core.errors import EngineError, ToneMattersError
from desktop_app.storage.settings import Settings
from desktop_app.ui.clip_player import ClipPlayer
from desktop_app.ui.language import tr
from desktop_app.ui.services import Services

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
        self._wanted = 0
        self._player = ClipPlayer(services, lambda: state()[0], self)
        self._player.playing.connect(self.speaking)
        self._player.problem.connect(self.problem)

    def say(self, text: str) -> None:
        """Say a sentence warmly; what is being said stops."""
        self.stop()
        _, speech = self._state()
        if speech is None:
            self._failed(EngineError(tr("The speech engine is not running"), tr("start Tone Matters again")))
            return
        wanted = self._wanted
        item = DrillItem(f"said-{zlib.crc32(text.encode()):08x}", Drill.SAY_AFTER, text, VOICE)
        folder = self._services.locations.spoken / "models"

        def spoken(sounds: tuple[SpokenDelivery, ...]) -> None:
            if wanted == self._wanted:
                self._player.play(lambda: read_clip(sounds[0].path, RECORDING_RATE_HZ))

        self.speaking.emit(True)
        asked = speech.ask(SpeakDeliveries(item, (Delivery.WARM,), folder))
        self._services.deliveries.when_done(asked, spoken, self._failed)

    def stop(self) -> None:
        """Fall silent, and say nothing of what is still being made."""
        self._wanted += 1
        self._player.stop()
        self.speaking.emit(False)

    def _failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
        self.speaking.emit(False)
