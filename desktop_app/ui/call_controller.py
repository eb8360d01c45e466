"""Drive one call: the state machine, the sound and the speech process, joined on the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.audio_io.recorder import Recording
from desktop_app.background.messages import Meet, PlayedLine, ReplyHeard
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import AudioDeviceError, EngineError, ToneMattersError
from desktop_app.core.scenario import Line, PhoneLine
from desktop_app.practice.call import Call, Phase
from desktop_app.practice.kept_call import TakenReply
from desktop_app.storage.settings import Settings, TalkMode
from desktop_app.ui.call_course import CallCourse, CallStart
from desktop_app.ui.call_sound import OpenedSound
from desktop_app.ui.language import tr
from desktop_app.ui.line_player import LinePlayer, LineVoice
from desktop_app.ui.lost_device import LostDevice
from desktop_app.ui.reply_listening import ReplyListening
from desktop_app.ui.services import Services
from desktop_app.ui.turn_reviews import MOST_TRIES, TurnReviews

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
        The call is held (True), or goes on (False).
    course_changed
        How far the call has come (an ``UnfinishedCall``), after each reply.
    problem
        A sentence for the user.
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
    course_changed = Signal(object)
    problem = Signal(str)
    ticked = Signal(float, object, float)
    pitch = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        start: CallStart,
        settings: Settings,
        opened: OpenedSound,
        speech: SpeechProcess,
        services: Services,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.folder = start.folder
        self.call = Call(start.scenario, start.seed, start.intensity)
        self.heard_anything = False
        self._settings = settings
        self._recorder = opened.recorder
        self._aside = services.aside
        self._speech = speech
        self._deliveries = deliveries = services.deliveries
        self._course = CallCourse(self.call, start)
        self._reviews = TurnReviews(
            speech,
            deliveries,
            start.folder,
            start.baseline,
            lambda error: self.problem.emit(str(error)),
            self,
            quiet_voice=settings.quiet_voice,
        )
        voice = LineVoice(start.scenario.persona.voice, self._phone, services.locations.spoken)
        self._player = LinePlayer(opened.sound, voice, speech, deliveries, self._aside, self)
        self._listening = ReplyListening(speech, deliveries, start.folder.running, self)
        self._lost = LostDevice(opened.again, deliveries, self._aside, self)
        self._said = self.call.line
        self._line_start_s = self._line_end_s = self._reply_start_s = 0.0
        self._waits_from_s = 0.0
        self._murmured = self._paused = self._on_hold = False
        self._closing = self._recording_closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._connect()

    def _connect(self) -> None:
        self._timer.timeout.connect(self._tick)
        self._player.started.connect(self._line_begun)
        self._player.failed.connect(self._not_heard)
        self._lost.back.connect(self._device_back)
        listening = self._listening
        listening.began.connect(self._began)
        listening.words.connect(self._words_came)
        listening.ended.connect(self._ended)
        listening.heard.connect(self._reply_heard)
        listening.failed.connect(self._broke)
        listening.pitch.connect(self.pitch)
        self._deliveries.restarted.connect(self._on_restart)
        self._reviews.all_done.connect(self._maybe_finish)

    @property
    def phase(self) -> Phase:
        """Who has the word."""
        return self.call.phase

    @property
    def push_to_talk(self) -> bool:
        """Whether a key begins and ends a reply."""
        return self._settings.talk_mode is TalkMode.PUSH_TO_TALK

    @property
    def on_hold(self) -> bool:
        """Whether the customer was put on hold."""
        return self._on_hold

    def start(self) -> None:
        """Begin the call, or go on with it; the recorder runs already."""
        self._timer.start()
        self._meet()
        for number, reply in enumerate(self._course.catch_up()):
            self.heard_anything = True
            self._review(number, reply)
        self.course_changed.emit(self._course.so_far)
        self._line_end_s = self._now_s
        self._say(self.call.connect())

    def _meet(self, tries: int = 1) -> None:
        """Let the speech process get to know the customer; where it dies of it, its successor."""

        def failed(error: ToneMattersError) -> None:
            if tries < MOST_TRIES:
                self._meet(tries + 1)
            else:
                self._broke(error)

        #: Nobody is asked whether they are there before they can be heard.
        self._waits_from_s = float("inf")
        met = self._speech.ask(Meet(self.call.scenario))
        self._deliveries.when_done(met, self._met, failed)

    def _met(self, _nothing: None) -> None:
        self._waits_from_s = self._now_s

    def retake(self) -> None:
        """Say the last reply again."""
        if not self.call.can_retake or self._held:
            return
        drops = self.phase is not Phase.REPLYING
        self._player.stop()
        self._listening.stop()
        line = self.call.retake()
        self.words_so_far.emit("")
        if drops:
            self._course.drop_last()
            self._reviews.drop_last()
            self.turn_dropped.emit()
        self._say(line)

    # -- holding the call

    @property
    def can_pause(self) -> bool:
        """Whether the agent may take a moment: while they listen, or before they answer."""
        return self._paused or self.phase in (Phase.CUSTOMER_SPEAKING, Phase.LISTENING)

    @property
    def is_paused(self) -> bool:
        """Whether the agent took a moment."""
        return self._paused

    @property
    def waits_for_device(self) -> bool:
        """Whether a device is gone and the call waits for it."""
        return self._lost.lost

    @property
    def _held(self) -> bool:
        """Whether nobody says anything: the agent took a moment, or a device is gone."""
        return self._paused or self._lost.lost

    def toggle_pause(self) -> None:
        """Take a moment, or go on where the call was held. It costs the customer no patience."""
        if not self.can_pause or self._closing or self._lost.lost:
            return
        self._paused = not self._paused
        self._on_hold = False
        if self._paused:
            self._hold()
        else:
            self._go_on()
        self.paused.emit(self._paused)

    def toggle_hold(self) -> None:
        """Put the customer on hold before answering, or come back; they count how long it takes."""
        if self.phase is not Phase.LISTENING or self._held or self._closing:
            return
        self._on_hold = not self._on_hold
        if self._on_hold:
            self._listening.stop()
        else:
            self._back_from_hold()
        self.phase_changed.emit(self.phase)

    @property
    def hold_s(self) -> float:
        """How long the customer has been waiting since they fell silent, in s."""
        return self._now_s - self._line_end_s

    def _back_from_hold(self) -> None:
        line = self.call.nobody_speaks() if self.hold_s > self.call.waits_for_s else None
        if line is not None:
            self._say(line)
        else:
            self._listen_hands_free(self._now_s)

    def _hold(self) -> None:
        self._player.hold(self._said)
        self._listening.stop()

    def _go_on(self) -> None:
        if self.phase is Phase.CUSTOMER_SPEAKING:
            self._player.go_on()
        elif self.phase is Phase.LISTENING:
            self._line_end_s = self._now_s
            self._listen_hands_free(self._line_end_s)

    def stop(self) -> None:
        """End the call now; what was said so far is reviewed."""
        if self.phase is Phase.ENDED:
            return
        self._player.stop()
        self._listening.stop()
        self.call.stop()
        self._end()

    def key_down(self) -> None:
        """Begin a reply in push-to-talk."""
        if self.push_to_talk and self.phase is Phase.LISTENING and not (self._held or self._on_hold):
            self._listen(max(self._line_end_s, self._recorder.seconds - BEFORE_KEY_S), silence_s=None)
            self._reply_began(self._recorder.seconds)

    def key_up(self) -> None:
        """End the reply in push-to-talk."""
        if self.push_to_talk and self.phase is Phase.REPLYING:
            self._listening.end_at(self._now_s)

    def _reply_began(self, at_s: float) -> None:
        self.heard_anything = True
        self._murmured = False
        self._reply_start_s = at_s
        self._to(self.call.speech_started)

    # -- the customer's line

    def _say(self, line: Line) -> None:
        self.phase_changed.emit(self.phase)
        self._said = line
        if self._held:
            self._player.hold(line)
        else:
            self._player.say(line)

    def _line_begun(self, line: Line, from_s: float) -> None:
        self._said = line
        self._line_start_s = self._now_s - from_s
        if not from_s:
            self.line_started.emit(line)

    def _line_ended(self) -> None:
        self._player.stop()
        self._line_end_s = self._now_s
        self._to(self.call.line_finished)
        if self.phase is Phase.ENDED:
            self._end()
        else:
            self._listen_hands_free(self._line_end_s)

    # -- the reply

    def _listen(self, from_s: float, silence_s: float | None) -> None:
        self._listening.listen(from_s, silence_s, self._played, self._reviews.usual)

    def _listen_hands_free(self, from_s: float) -> None:
        """Listen for a reply that the voice begins and a silence ends; with a key, the key does."""
        if not self.push_to_talk:
            self._listen(from_s, self._settings.turn_end_silence_s)

    def _began(self, at_s: float) -> None:
        if self.phase is Phase.LISTENING:
            self._reply_began(at_s)

    def _words_came(self, text: str) -> None:
        if self.phase is Phase.REPLYING:
            self.words_so_far.emit(text)
            self._murmur()

    def _ended(self) -> None:
        if self.phase is Phase.REPLYING:
            self._to(self.call.reply_ended)

    def _reply_heard(self, reply: ReplyHeard) -> None:
        if self.phase is not Phase.THINKING:
            return
        if not reply.transcript.text:
            self.words_so_far.emit("")
            self._to(self.call.nothing_heard)
            if self._closing:
                self.stop()
            elif not self._held:
                self._listen_hands_free(reply.end_s)
            return
        taken = self._course.take(reply, self._line_start_s, self._line_end_s)
        self.reply_taken.emit(reply.transcript.text)
        self._review(len(self.call.exchanges) - 1, taken)
        self.course_changed.emit(self._course.so_far)
        if self._closing:
            self.stop()
        else:
            self._say(self.call.line)

    def _review(self, number: int, taken: TakenReply) -> None:
        """Ask for the review of a reply, counted from 0, with the call as it was before it."""
        exchange = self.call.exchanges[number]
        line, _ = self._player.voiced(exchange.line)
        played = PlayedLine(line.audio, taken.line_start_s, taken.line_end_s, self._phone)
        self._reviews.ask(exchange, taken, played, self.call.before(number))

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
        recorder, playback = self._recorder, self._player.playback
        self.ticked.emit(recorder.seconds, recorder.level, playback.level if playback else 0.0)
        if self._lost.lost:
            return
        if recorder.fault is not None and not self._closing:
            self._device_gone(recorder.fault)
        elif playback is not None and playback.fault is not None:
            self._device_gone(playback.fault)
        elif playback is not None and playback.finished:
            self._line_ended()
        else:
            self._cut_in()

    def _cut_in(self) -> None:
        """Let the customer speak up: into a long silence, or where the agent goes on and on."""
        if self._closing or self._paused or self._on_hold:
            return
        silent_from_s = max(self._line_end_s, self._waits_from_s)
        if self.phase is Phase.LISTENING and self._now_s - silent_from_s > self.call.waits_for_s:
            line = self.call.nobody_speaks()
            if line is not None:
                self._listening.stop()
                self._say(line)
        elif self.phase is Phase.REPLYING and self._now_s - self._reply_start_s > self.call.listens_for_s:
            self._reply_start_s = float("inf")
            self._listening.end_at(self._now_s)

    def _murmur(self) -> None:
        """Give a sign of listening at a pause of a long reply, once a reply."""
        if self._murmured or self._now_s - self._reply_start_s < MURMURS_AFTER_S:
            return
        self._murmured = True
        clause = self.call.murmur()
        sound = None if clause is None else clause.sound_in(self.call.line.anger_band)
        if sound is not None:
            self._player.murmur(sound)

    def _device_gone(self, fault: ToneMattersError) -> None:
        """Hold the call until the device is back; what was being said up to then is taken in."""
        if not isinstance(fault, AudioDeviceError):
            self._recording_gone(fault)
            return
        self._lost.look_for_it(self._recorder)
        self.problem.emit(
            tr("{fault}. The call waits: plug it in again, or end the call.", fault=fault.fault)
        )
        if self.phase is Phase.REPLYING:
            self._listening.end_at(self._now_s)
        elif self.phase is not Phase.THINKING:
            self._hold()
        self.paused.emit(self._held)

    def _device_back(self, opened: OpenedSound) -> None:
        self._recorder = opened.recorder
        self._player.use(opened.sound)
        self.problem.emit(tr("The call goes on with “{microphone}”.", microphone=opened.sound.microphone))
        if not self._paused:
            self._go_on()
        self.paused.emit(self._held)

    def _recording_gone(self, fault: ToneMattersError) -> None:
        """Take in what was said until nothing more could be kept, then end the call."""
        self._closing = True
        self.problem.emit(str(fault))
        if self.phase is Phase.REPLYING:
            self._listening.end_at(self._now_s)
        elif self.phase is not Phase.THINKING:
            self.stop()

    def _not_heard(self, error: ToneMattersError) -> None:
        """Wait for a speaker that does not play; a line that cannot be read ends the call."""
        if isinstance(error, AudioDeviceError) and not self._lost.lost:
            self._device_gone(error)
        elif not isinstance(error, AudioDeviceError):
            self._broke(error)

    def _broke(self, error: ToneMattersError) -> None:
        if self.phase is Phase.ENDED:
            return
        self.problem.emit(str(error))
        self.stop()

    def _on_restart(self, again: bool) -> None:
        if self.phase is Phase.ENDED:
            return
        if not again:
            self._broke(
                EngineError(tr("The speech engine stopped several times"), tr("start Tone Matters again"))
            )
            return
        self.problem.emit(tr("The speech engine stopped and was started again. Your recording is kept."))
        self._meet()
        if self.phase in (Phase.LISTENING, Phase.REPLYING, Phase.THINKING) and self._listening.listens:
            self._to(self.call.listen_again)
            if self.push_to_talk and not self._closing:
                self.words_so_far.emit("")
            else:
                self._listen(self._listening.from_s, self._settings.turn_end_silence_s)

    def _to(self, step: Callable[[], object]) -> None:
        step()
        self.phase_changed.emit(self.phase)

    # -- the end

    def _end(self) -> None:
        self._timer.stop()
        self._lost.give_up()
        self._listening.stop()
        self.phase_changed.emit(self.phase)
        self._deliveries.when_done(self._aside.submit(self._recorder.stop), self._recorded, self._broke)

    def _recorded(self, _recording: Recording) -> None:
        self._recording_closed = True
        self._maybe_finish()

    def _maybe_finish(self) -> None:
        if not self._recording_closed or self._reviews.pending:
            return
        self._listening.close()
        self._deliveries.restarted.disconnect(self._on_restart)
        self._reviews.all_done.disconnect(self._maybe_finish)
        self.finished.emit(self._course.finished(self._reviews.turns))
