"""Say the customer's lines aloud: find or make their sounds, play them, hold them, go on with them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.audio_io.player import Playing
from desktop_app.background.messages import Speak
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.scenario import Line, PhoneLine
from desktop_app.practice.line_sound import line_sound
from desktop_app.practice.render import Saying, spoken_path
from desktop_app.ui.call_sound import CallSound, stop_aside
from desktop_app.ui.futures import Deliveries


@dataclass(frozen=True)
class LineVoice:
    """In which voice lines are spoken, over which phone line, and where what is spoken for them is kept."""

    voice: str
    phone: PhoneLine
    spoken: Path


class LinePlayer(QObject):
    """Plays one line at a time.

    Attributes
    ----------
    started
        A line is heard: the ``Line`` with its sounds, and from which of its seconds on.
    failed
        A line cannot be heard (a ``ToneMattersError``).

    Parameters
    ----------
    aside
        Opens the speaker, so that the window does not wait for it.
    """

    started = Signal(object, float)
    failed = Signal(object)

    def __init__(
        self,
        sound: CallSound,
        voice: LineVoice,
        speech: SpeechProcess,
        deliveries: Deliveries,
        aside: Executor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.playback: Playing | None = None
        self._sound = sound
        self._voice = voice
        self._speech = speech
        self._deliveries = deliveries
        self._aside = aside
        self._line: Line | None = None
        self._saying = 0
        #: How much of the line was heard when it was held, in s; None: nothing of it.
        self._held_at_s: float | None = None

    def use(self, sound: CallSound) -> None:
        """Play through another speaker from the next line on."""
        self._sound = sound

    def say(self, line: Line) -> None:
        """Say a line from its beginning, once every part of it has a sound."""
        self.stop()
        self._line, self._held_at_s = line, None
        saying = self._saying
        voiced, missing = self.voiced(line)
        if not missing:
            self._play(saying, voiced, 0.0)
            return
        spoken = self._speech.ask(Speak(missing, self._voice.voice))
        self._deliveries.when_done(
            spoken, lambda _: self._play(saying, voiced, 0.0), self._unless_stopped(saying)
        )

    def hold(self, line: Line) -> None:
        """Keep a line to be said when it goes on; what is being said of it stops where it is."""
        if self.playback is not None:
            self._held_at_s = self.playback.position_s
        elif line is not self._line:
            self._held_at_s = None
        self._line = line
        self.stop()

    def go_on(self) -> None:
        """Say the rest of the line that was held."""
        if self._line is None:
            return
        if self._held_at_s is None:
            self.say(self._line)
        else:
            self._play(self._saying, self.voiced(self._line)[0], self._held_at_s)

    def murmur(self, sound: Path) -> None:
        """Play a short sound beside whatever goes on."""
        phone, door = self._voice.phone, self._sound
        self._aside.submit(lambda: door.play(line_sound([sound], RECORDING_RATE_HZ, phone), 0.0))

    def stop(self) -> None:
        """Fall silent."""
        self._saying += 1
        if self.playback is not None:
            stop_aside(self._aside, self.playback)
            self.playback = None

    def voiced(self, line: Line) -> tuple[Line, tuple[Saying, ...]]:
        """Return a line with a sound for every part, and what of it must be spoken first."""
        voice, band = self._voice, line.anger_band
        paths = {p.id: p.audio or spoken_path(voice.spoken, voice.voice, p.id, band) for p in line.parts}
        missing = tuple(Saying(p.id, p.text, band, paths[p.id]) for p in line.parts if p.audio is None)
        return replace(line, parts=tuple(replace(p, audio=paths[p.id]) for p in line.parts)), missing

    def _play(self, saying: int, line: Line, from_s: float) -> None:
        if saying != self._saying:
            return
        phone, door = self._voice.phone, self._sound
        opened = self._aside.submit(
            lambda: door.play(line_sound(line.audio, RECORDING_RATE_HZ, phone), from_s)
        )
        self._deliveries.when_done(
            opened,
            lambda playback: self._playing(saying, line, playback, from_s),
            self._unless_stopped(saying),
        )

    def _playing(self, saying: int, line: Line, playback: Playing, from_s: float) -> None:
        if saying != self._saying:
            stop_aside(self._aside, playback)
            return
        self.playback = playback
        self.started.emit(line, from_s)

    def _unless_stopped(self, saying: int) -> Callable[[ToneMattersError], None]:
        def fail(error: ToneMattersError) -> None:
            if saying == self._saying:
                self.failed.emit(error)

        return fail
