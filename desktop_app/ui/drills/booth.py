"""Where a drill is heard and spoken: one sound plays or one take is recorded at a time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.recorder import Recorder
from desktop_app.background.messages import Request
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import OWN, Baseline
from desktop_app.core.errors import EngineError, InputError, ToneMattersError
from desktop_app.practice.baseline import baseline_for
from desktop_app.storage.settings import Settings
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.services import Services
from desktop_app.ui.take_player import TakePlayer

TICK_MS = 50
#: A take ends by itself after this, in s of the recording, where the drill sets no other limit.
LONGEST_TAKE_S = 20.0
#: A shorter take was a slip of the finger, in s.
SHORTEST_TAKE_S = 0.5


class Booth(QObject):
    """Plays, records and asks the speech process, for whatever is practised now.

    What was begun in an item and comes after its end is dropped.

    Attributes
    ----------
    recording
        A take is being recorded (True), or no longer (False).
    ticked
        While recording, every 50 ms: (seconds, ``Level``).
    taken
        A take lies ready: (its path, seconds).
    playing
        The path that plays, or None.
    problem
        A sentence for the user.
    """

    recording = Signal(bool)
    ticked = Signal(float, object)
    taken = Signal(object, float)
    playing = Signal(object)
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
        self._visit = 0
        self._takes = 0
        self._opening = False
        self._limit_s = LONGEST_TAKE_S
        self._recorder: Recorder | None = None
        self._player: TakePlayer | None = None
        self._plays: Path | None = None
        self.microphone: str | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._remove_takes()  # of a sitting that a crash ended

    @property
    def records(self) -> bool:
        """Whether a take is being recorded, or about to be."""
        return self._opening or self._recorder is not None

    def baseline(self) -> Baseline | None:
        """Return the user's usual voice, fit for the microphone in use; a broken one is told and left out."""
        try:
            saved = self._services.baselines.find(OWN, self.microphone)
        except ToneMattersError as error:
            self.problem.emit(str(error))
            return None
        return baseline_for(saved, self.microphone, ())

    def record(self, limit_s: float = LONGEST_TAKE_S) -> None:
        """Open the microphone and record a take, for so many seconds at most."""
        if self.records:
            return
        self.stop_playing()
        self._opening, self._limit_s = True, limit_s
        self._takes += 1
        visit, settings = self._visit, self._state()[0]
        path = self._services.locations.drill_takes / f"take-{self._takes}.wav"

        def open_aside() -> tuple[CallSound, Recorder]:
            path.parent.mkdir(parents=True, exist_ok=True)
            sound = self._services.open_sound(settings)
            return sound, sound.record(path)

        self._services.deliveries.when_done(
            self._services.aside.submit(open_aside),
            lambda opened: self._began(visit, *opened),
            self._not_begun,
        )

    def stop_recording(self) -> None:
        """End the take; it is told once it lies ready."""
        recorder, self._recorder = self._recorder, None
        if recorder is None:
            return
        self._timer.stop()
        self.recording.emit(False)
        visit = self._visit
        self._services.deliveries.when_done(
            self._services.aside.submit(recorder.stop),
            lambda _recording: self._stopped(visit, recorder),
            self._tell,
        )

    def play(self, path: Path) -> None:
        """Play a sound from its beginning; what was being played stops, and nothing plays into a take."""
        if self.records:
            return
        self.stop_playing()
        if self._player is not None:
            self._play_with(self._player, path)
            return
        visit, settings = self._visit, self._state()[0]
        self._services.deliveries.when_done(
            self._services.aside.submit(self._services.open_sound, settings),
            lambda sound: self._play_first(visit, sound, path),
            self._tell,
        )

    def stop_playing(self) -> None:
        """Stop what plays."""
        if self._player is not None:
            self._player.stop()

    def ask(
        self,
        request: Request,
        on_result: Callable[[Any], None],
        on_error: Callable[[], None] = lambda: None,
    ) -> None:
        """Have something done in the speech process; a fault is told, then ``on_error`` called."""
        speech, visit = self._state()[1], self._visit

        def came(result: Any) -> None:  # noqa: ANN401 - each request has a result of its own
            if visit == self._visit:
                on_result(result)

        def failed(error: ToneMattersError) -> None:
            if visit == self._visit:
                self._tell(error)
                on_error()

        if speech is None:
            failed(EngineError("The speech engine is not running", "start Tone Matters again"))
            return
        self._services.deliveries.when_done(speech.ask(request), came, failed)

    def prepare(self, request: Request) -> None:
        """Have something done ahead; where it fails, it is asked for and told when its turn comes."""
        speech = self._state()[1]
        if speech is not None:
            speech.ask(request)

    def leave(self) -> None:
        """End the item, and let go of the speaker: it is looked for anew next time."""
        self.end_item()
        if self._player is not None:
            self._player.deleteLater()
            self._player = None

    def end_item(self) -> None:
        """Stop everything and remove what was recorded."""
        self._visit += 1
        self._timer.stop()
        self.stop_playing()
        recorder, self._recorder = self._recorder, None
        if recorder is not None:
            self.recording.emit(False)
        self._drop(recorder)

    def _began(self, visit: int, sound: CallSound, recorder: Recorder) -> None:
        self._opening = False
        if visit != self._visit:
            self._drop(recorder)
            self.recording.emit(False)
            return
        self._recorder, self.microphone = recorder, sound.microphone
        self.recording.emit(True)
        self._timer.start()

    def _not_begun(self, error: ToneMattersError) -> None:
        self._opening = False
        self.recording.emit(False)
        self._tell(error)

    def _tick(self) -> None:
        recorder = self._recorder
        if recorder is None:
            return
        self.ticked.emit(recorder.seconds, recorder.level)
        if recorder.fault is not None:
            self._tell(recorder.fault)
            self.stop_recording()
        elif recorder.seconds >= self._limit_s:
            self.stop_recording()

    def _stopped(self, visit: int, recorder: Recorder) -> None:
        if visit != self._visit:
            return  # it was removed when the item ended
        if recorder.seconds < SHORTEST_TAKE_S:
            self._tell(InputError("That was too short to be heard", "say it again, then press the button"))
        else:
            self.taken.emit(recorder.path, recorder.seconds)

    def _play_first(self, visit: int, sound: CallSound, path: Path) -> None:
        if visit != self._visit or self.records:
            return
        if self._player is None:
            self._player = TakePlayer(sound, self)
            self._player.playing.connect(lambda playing: self.playing.emit(self._plays if playing else None))
            self._player.problem.connect(self.problem)
        self._play_with(self._player, path)

    def _play_with(self, player: TakePlayer, path: Path) -> None:
        self._plays = path
        player.play(path, 0.0)

    def _drop(self, recorder: Recorder | None) -> None:
        """End a recording that nobody waits for, and remove all takes, aside."""

        def drop() -> None:
            if recorder is not None:
                recorder.stop()
            self._remove_takes()

        self._services.deliveries.when_done(
            self._services.aside.submit(drop), lambda _nothing: None, self._tell
        )

    def _remove_takes(self) -> None:
        shutil.rmtree(self._services.locations.drill_takes, ignore_errors=True)

    def _tell(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
