"""Drive one call: the state machine, the sound and the speech process, joined on the window's thread."""

from __future__ import annotations

import itertools
from concurrent.futures import Executor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.player import Playback
from desktop_app.audio_io.recorder import Recorder, Recording
from desktop_app.background.messages import (
    EndReply,
    Event,
    Listen,
    ListeningFailed,
    LiveTone,
    Meet,
    PhraseHeard,
    PlayedLine,
    ReplyBegan,
    ReplyEnded,
    ReplyHeard,
    Speak,
    SpokenAhead,
    StopListening,
)
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.core.errors import EngineError, ToneMattersError
from desktop_app.core.scenario import Line, PhoneLine, Scenario
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.call import Call, Phase
from desktop_app.practice.call_review import review_call
from desktop_app.practice.line_sound import line_sound
from desktop_app.practice.render import Saying, spoken_path
from desktop_app.storage.recordings import CallFolder
from desktop_app.storage.settings import Settings, TalkMode
from desktop_app.ui.call_sound import CallSound
from desktop_app.ui.futures import Deliveries
from desktop_app.ui.turn_reviews import TurnReviews

TICK_MS = 30
#: Speech that began this long before the key went down still belongs to the reply.
BEFORE_KEY_S = 0.15
#: A reply longer than this gets a sign of listening at its next pause.
MURMURS_AFTER_S = 7.0


class CallController(QObject):
    """One call from the first line to its end.

    Attributes
    ----------
    phase_changed
        Who has the word (a ``Phase``).
    line_started
        The customer begins to say a ``Line``.
    words_so_far
        The reply as far as it is transcribed, a string; empty when it is dropped.
    reply_taken
        The reply's words are settled, a string.
    turn_dropped
        The last finished turn is being said again.
    paused
        The agent took a moment (True), or goes on (False).
    problem
        A sentence for the user.
    heard_anything
        Whether a reply ever began.
    ticked
        Every 30 ms: (seconds since the start, agent's ``Level``, customer's level 0-1).
    pitch
        New (time in s, F0 in Hz or NaN) pairs of the agent's voice.
    finished
        The ``FinishedCall``, once every turn is reviewed.
    """

    phase_changed = Signal(object)
    line_started = Signal(object)
    words_so_far = Signal(str)
    reply_taken = Signal(str)
    turn_dropped = Signal()
    paused = Signal(bool)
    problem = Signal(str)
    ticked = Signal(float, object, float)
    pitch = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        scenario: Scenario,
        seed: int,
        settings: Settings,
        sound: CallSound,
        recorder: Recorder,
        speech: SpeechProcess,
        deliveries: Deliveries,
        aside: Executor,
        folder: CallFolder,
        spoken: Path,
        baseline: Baseline | None = None,
        intensity: str | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = folder
        self.call = Call(scenario, seed, intensity)
        self.started_at = datetime.now(UTC).astimezone()
        self._settings = settings
        self._spoken = spoken
        self._sound = sound
        self._recorder = recorder
        self._aside = aside
        self._speech = speech
        self._deliveries = deliveries
        self._reviews = TurnReviews(speech, deliveries, folder, baseline, self._review_failed, self)
        self._playback: Playback | None = None
        self._said = self.call.line
        self._listening = itertools.count(1)
        self._current = 0
        self._listen_from_s = 0.0
        self._line_start_s = self._line_end_s = self._reply_start_s = 0.0
        self._murmured = self._paused = False
        #: How much of the customer's line was played when the agent took a moment; None: nothing of it.
        self._held_at_s: float | None = None
        self._saying = 0
        self._closing = self._recording_closed = False
        self.heard_anything = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        deliveries.noticed.connect(self._on_event)
        deliveries.restarted.connect(self._on_restart)
        self._reviews.all_done.connect(self._maybe_finish)

    @property
    def phase(self) -> Phase:
        """Who has the word."""
        return self.call.phase

    @property
    def push_to_talk(self) -> bool:
        """Whether a key begins and ends a reply."""
        return self._settings.talk_mode is TalkMode.PUSH_TO_TALK

    def start(self) -> None:
        """Begin the call; the recorder runs already."""
        self._timer.start()
        self._meet()
        self._say(self.call.connect())

    def _meet(self) -> None:
        """Let the speech process get to know the customer."""
        met = self._speech.ask(Meet(self.call.scenario))
        self._deliveries.when_done(met, lambda _met: None, self._broke)

    def retake(self) -> None:
        """Say the last reply again."""
        if not self.call.can_retake or self._paused:
            return
        drops = self.phase is not Phase.REPLYING
        self._stop_playing()
        self._stop_listening()
        line = self.call.retake()
        self.words_so_far.emit("")
        if drops:
            self._reviews.drop_last()
            self.turn_dropped.emit()
        self._say(line)

    @property
    def can_pause(self) -> bool:
        """Whether the agent may take a moment: while they listen, or before they answer."""
        return self._paused or self.phase in (Phase.CUSTOMER_SPEAKING, Phase.LISTENING)

    def toggle_pause(self) -> None:
        """Hold the call for a moment, or go on where it was held. It costs the customer no patience."""
        if not self.can_pause or self._closing:
            return
        self._paused = not self._paused
        if self._paused:
            if self._playback is not None:
                self._held_at_s = self._playback.position_s
            self._stop_playing()
            self._stop_listening()
        elif self.phase is Phase.LISTENING:
            self._line_end_s = self._now_s
            if not self.push_to_talk:
                self._listen(self._line_end_s, self._settings.turn_end_silence_s)
        elif self._held_at_s is None:
            self._say(self._said)
        else:
            self._play(self._saying, self._said, self._held_at_s)
        self.paused.emit(self._paused)

    def stop(self) -> None:
        """End the call now; what was said so far is reviewed."""
        if self.phase is Phase.ENDED:
            return
        self._stop_playing()
        self._stop_listening()
        self.call.stop()
        self._end()

    def key_down(self) -> None:
        """Begin a reply in push-to-talk."""
        if self.push_to_talk and self.phase is Phase.LISTENING and not self._paused:
            self._listen(max(self._line_end_s, self._recorder.seconds - BEFORE_KEY_S), silence_s=None)
            self._reply_began(self._recorder.seconds)

    def key_up(self) -> None:
        """End the reply in push-to-talk."""
        if self.push_to_talk and self.phase is Phase.REPLYING:
            self._speech.tell(EndReply(self._current, self._recorder.seconds))

    def _reply_began(self, at_s: float) -> None:
        self.heard_anything = True
        self._murmured = False
        self._reply_start_s = at_s
        self._to(self.call.speech_started)

    # -- the customer's line

    def _say(self, line: Line) -> None:
        self.phase_changed.emit(self.phase)
        self._saying += 1
        self._held_at_s = None
        self._said = line
        saying = self._saying
        if line.audio:
            self._play(saying, line)
            return
        voiced, missing = self._voiced(line)
        spoken = self._speech.ask(Speak(missing, self.call.scenario.persona.voice))
        self._deliveries.when_done(spoken, lambda _: self._play(saying, voiced), self._broke)

    def _voiced(self, line: Line) -> tuple[Line, tuple[Saying, ...]]:
        """Return a line with a sound for every part, and what of it must be spoken first."""
        voice, band = self.call.scenario.persona.voice, line.anger_band
        paths = {p.id: p.audio or spoken_path(self._spoken, voice, p.id, band) for p in line.parts}
        missing = tuple(Saying(p.id, p.text, band, paths[p.id]) for p in line.parts if p.audio is None)
        return replace(line, parts=tuple(replace(p, audio=paths[p.id]) for p in line.parts)), missing

    def _play(self, saying: int, line: Line, from_s: float = 0.0) -> None:
        """Open the speaker aside, so that the window does not wait for it; later than 0 a line goes on."""
        if saying != self._saying or self.phase is not Phase.CUSTOMER_SPEAKING:
            return
        self._said, phone = line, self._phone
        opened = self._aside.submit(
            lambda: self._sound.play(line_sound(line.audio, RECORDING_RATE_HZ, phone), from_s)
        )
        self._deliveries.when_done(
            opened, lambda playback: self._playing(saying, line, playback, from_s), self._broke
        )

    def _playing(self, saying: int, line: Line, playback: Playback, from_s: float) -> None:
        if saying != self._saying or self.phase is not Phase.CUSTOMER_SPEAKING:
            self._stop_aside(playback)
            return
        self._playback = playback
        self._line_start_s = self._now_s - from_s
        if self._held_at_s is None:
            self.line_started.emit(line)

    def _line_ended(self) -> None:
        self._stop_playing()
        self._line_end_s = self._now_s
        self._to(self.call.line_finished)
        if self.phase is Phase.ENDED:
            self._end()
        elif not self.push_to_talk:
            self._listen(self._line_end_s, self._settings.turn_end_silence_s)

    # -- the reply

    def _listen(self, from_s: float, silence_s: float | None) -> None:
        self._current = next(self._listening)
        self._listen_from_s = from_s
        self._speech.tell(
            Listen(self._current, self.folder.running, from_s, silence_s, self._played, self._reviews.usual)
        )

    def _stop_listening(self) -> None:
        self._current = 0
        self._speech.tell(StopListening())

    def _on_event(self, event: Event) -> None:
        if isinstance(event, SpokenAhead) or event.listening != self._current:
            return
        if isinstance(event, LiveTone):
            self.pitch.emit(event.pitch)
        elif isinstance(event, ReplyBegan) and self.phase is Phase.LISTENING:
            self._reply_began(event.start_s)
        elif isinstance(event, PhraseHeard) and self.phase is Phase.REPLYING:
            self.words_so_far.emit(event.transcript.text)
            self._murmur()
        elif isinstance(event, ReplyEnded) and self.phase is Phase.REPLYING:
            self._to(self.call.reply_ended)
        elif isinstance(event, ReplyHeard) and self.phase is Phase.THINKING:
            self._reply_heard(event)
        elif isinstance(event, ListeningFailed):
            self._broke(EngineError(event.fault, event.mend))

    def _reply_heard(self, reply: ReplyHeard) -> None:
        if not reply.transcript.text:
            self.words_so_far.emit("")
            self._to(self.call.nothing_heard)
            if self._closing:
                self.stop()
            elif not self.push_to_talk:
                self._listen(reply.end_s, self._settings.turn_end_silence_s)
            return
        before = self.call.so_far
        exchange = self.call.reply_heard(reply.heard)
        self.reply_taken.emit(reply.transcript.text)
        self._reviews.ask(
            exchange,
            reply,
            self._played,
            before,
        )
        if self._closing:
            self.stop()
        else:
            self._say(self.call.line)

    # -- the clock, and what can go wrong

    @property
    def _phone(self) -> PhoneLine:
        """The line the customer is heard over: theirs, and at best the one of the settings."""
        theirs = self.call.scenario.phone
        return PhoneLine.TELEPHONE if theirs is PhoneLine.CLEAR and self._settings.telephone else theirs

    @property
    def _played(self) -> PlayedLine:
        """What the customer said last, and when."""
        return PlayedLine(self._said.audio, self._line_start_s, self._line_end_s, self._phone)

    @property
    def _now_s(self) -> float:
        return self._recorder.seconds

    def _tick(self) -> None:
        recorder, playback = self._recorder, self._playback
        self.ticked.emit(recorder.seconds, recorder.level, playback.level if playback else 0.0)
        if recorder.fault is not None and not self._closing:
            self._microphone_gone(recorder.fault)
        elif playback is not None and playback.fault is not None:
            self._broke(playback.fault)
        elif playback is not None and playback.finished:
            self._line_ended()
        else:
            self._cut_in()

    def _cut_in(self) -> None:
        """Let the customer speak up: into a long silence, or where the agent goes on and on."""
        if self._closing or self._paused:
            return
        if self.phase is Phase.LISTENING and self._now_s - self._line_end_s > self.call.waits_for_s:
            line = self.call.nobody_speaks()
            if line is not None:
                self._stop_listening()
                self._say(line)
        elif self.phase is Phase.REPLYING and self._now_s - self._reply_start_s > self.call.listens_for_s:
            self._reply_start_s = float("inf")
            self._speech.tell(EndReply(self._current, self._now_s))

    def _murmur(self) -> None:
        """Give a sign of listening at a pause of a long reply, once a reply."""
        if self._murmured or self._now_s - self._reply_start_s < MURMURS_AFTER_S:
            return
        self._murmured = True
        clause = self.call.murmur()
        sound = None if clause is None else clause.sound_in(self.call.line.anger_band)
        if sound is not None:
            self._aside.submit(
                lambda: self._sound.play(line_sound([sound], RECORDING_RATE_HZ, self._phone), 0.0)
            )

    def _microphone_gone(self, fault: ToneMattersError) -> None:
        """Take in what was said until the microphone went, then end the call."""
        self._closing = True
        self.problem.emit(str(fault))
        if self.phase is Phase.REPLYING:
            self._speech.tell(EndReply(self._current, self._now_s))
        elif self.phase is not Phase.THINKING:
            self.stop()

    def _broke(self, error: ToneMattersError) -> None:
        if self.phase is Phase.ENDED:
            return
        self.problem.emit(str(error))
        self.stop()

    def _review_failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))

    def _on_restart(self, again: bool) -> None:
        if self.phase is Phase.ENDED:
            return
        if not again:
            self._broke(EngineError("The speech engine stopped several times", "start Tone Matters again"))
            return
        self.problem.emit("The speech engine stopped and was started again. Your recording is kept.")
        self._meet()
        if self.phase in (Phase.LISTENING, Phase.REPLYING, Phase.THINKING) and self._current:
            self._to(self.call.listen_again)
            if self.push_to_talk and not self._closing:
                self.words_so_far.emit("")
            else:
                self._listen(self._listen_from_s, self._settings.turn_end_silence_s)

    def _to(self, step: object) -> None:
        step()  # type: ignore[operator]
        self.phase_changed.emit(self.phase)

    def _stop_playing(self) -> None:
        self._saying += 1
        if self._playback is not None:
            self._stop_aside(self._playback)
            self._playback = None

    def _stop_aside(self, playback: Playback) -> None:
        try:
            self._aside.submit(playback.stop)
        except RuntimeError:  # the window has closed meanwhile, and waits for nothing aside any more
            playback.stop()

    # -- the end

    def _end(self) -> None:
        self._timer.stop()
        self._stop_listening()
        self.phase_changed.emit(self.phase)
        self._deliveries.when_done(self._aside.submit(self._recorder.stop), self._recorded, self._broke)

    def _recorded(self, _recording: Recording) -> None:
        self._recording_closed = True
        self._maybe_finish()

    def _maybe_finish(self) -> None:
        if not self._recording_closed or self._reviews.pending:
            return
        self._deliveries.noticed.disconnect(self._on_event)
        self._deliveries.restarted.disconnect(self._on_restart)
        self._reviews.all_done.disconnect(self._maybe_finish)
        self.finished.emit(self._finished_call())

    def _finished_call(self) -> FinishedCall:
        call, turns = self.call, self._reviews.turns
        closing = call.line if call.ending not in (None, "stopped") else None
        return FinishedCall(
            call.scenario.id,
            call.scenario.title,
            self.started_at,
            call.seed,
            call.intensity.name,
            call.ending or "stopped",
            closing,
            turns,
            review_call(turns),
        )
