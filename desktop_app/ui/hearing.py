"""Hear takes, as they were said or another way; the other ways are made in the speech process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from desktop_app.audio_io.files import sound_seconds
from desktop_app.background.messages import HearAgain
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import EngineError, ToneMattersError
from desktop_app.core.turn import Turn
from desktop_app.practice.hear_again import HeardAs
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.language import tr
from desktop_app.ui.services import Services
from desktop_app.ui.take_player import TakePlayer


@dataclass(frozen=True)
class Wanted:
    """What is to be heard: a take in a way, from a time to a time in s of the take (None: to its end)."""

    turn: Turn
    way: HeardAs
    from_s: float
    until_s: float | None = None


class Hearing(QObject):
    """Plays one take at a time.

    Attributes
    ----------
    moved
        The playhead's time in the take, in seconds; of a version that lasts longer, in proportion.
    playing
        Playing began (True) or ended (False).
    making
        A version of the take is being made (True), or is ready (False).
    problem
        A sentence for the user.

    Parameters
    ----------
    state
        Gives the settings and the speech process as they are now.
    """

    moved = Signal(float)
    playing = Signal(bool)
    making = Signal(bool)
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
        self._made: dict[tuple[Path, HeardAs], Path] = {}
        self._wanted: Wanted | None = None
        self._stretch = 1.0

    def play(self, wanted: Wanted) -> None:
        """Play what is wanted; what was being played stops."""
        self.stop()
        self._wanted = wanted
        recording = wanted.turn.recording
        if recording is None:
            return
        made = recording if wanted.way is HeardAs.TAKE else self._made.get((recording, wanted.way))
        if made is not None:
            self._play_file(wanted, made)
        else:
            self._make(wanted, recording)

    def stop(self) -> None:
        """Stop playing."""
        self._wanted = None
        if self._player is not None:
            self._player.stop()

    def forget_device(self) -> None:
        """Stop playing, and look for the speaker anew next time."""
        self.stop()
        self._player = None

    def _make(self, wanted: Wanted, recording: Path) -> None:
        _, speech = self._state()
        if speech is None:
            fault = EngineError(tr("The speech engine is not running"), tr("start Tone Matters again"))
            self.problem.emit(str(fault))
            return
        tone = wanted.turn.review.tone
        request = HearAgain(
            take=recording,
            way=wanted.way,
            output=recording.with_name(f"{recording.stem}.{wanted.way}.flac"),
            baseline=None if tone is None else tone.baseline,
            moment=None if tone is None else next((m for m in tone.moments if m.kind == "hardest"), None),
            articulation_rate_syl_s=None if tone is None else tone.measures.articulation_rate_syl_s,
        )
        self.making.emit(True)
        self._services.deliveries.when_done(
            speech.ask(request), lambda path: self._came(wanted, recording, path), self._not_made
        )

    def _came(self, wanted: Wanted, recording: Path, path: Path) -> None:
        self.making.emit(False)
        self._made[recording, wanted.way] = path
        if self._wanted is wanted:
            self._play_file(wanted, path)

    def _not_made(self, error: ToneMattersError) -> None:
        self.making.emit(False)
        self.problem.emit(str(error))

    def _play_file(self, wanted: Wanted, path: Path) -> None:
        if self._player is not None:
            self._play_with(self._player, wanted, path)
            return
        settings, _ = self._state()
        self._services.deliveries.when_done(
            self._services.aside.submit(self._services.open_sound, settings),
            lambda sound: self._play_with(self._new_player(sound), wanted, path),
            lambda error: self.problem.emit(str(error)),
        )

    def _new_player(self, sound: CallSound) -> TakePlayer:
        if self._player is None:
            player = TakePlayer(sound, self)
            player.moved.connect(lambda at_s: self.moved.emit(at_s / self._stretch))
            player.playing.connect(self.playing)
            player.problem.connect(self.problem)
            self._player = player
        return self._player

    def _play_with(self, player: TakePlayer, wanted: Wanted, path: Path) -> None:
        if self._wanted is not wanted:
            return
        try:
            seconds = sound_seconds(path)
        except ToneMattersError as error:
            self.problem.emit(str(error))
            return
        self._stretch = seconds / max(0.01, wanted.turn.review.seconds)
        until_s = None if wanted.until_s is None else wanted.until_s * self._stretch
        player.play(path, wanted.from_s * self._stretch, until_s)
