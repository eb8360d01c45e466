"""The speech process: every model lives here. No Qt, no PortAudio.

The main thread takes requests and never works; one heavy thread transcribes and reviews, one measures
beside it, one follows the recording. Whatever fails comes back as a sentence.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.background.drill_work import drill_work
from desktop_app.background.ear import Ear
from desktop_app.background.listener import Listener
from desktop_app.background.memory import give_back, keep_together
from desktop_app.background.messages import (
    Answered,
    DrillRequest,
    EndReply,
    Event,
    Failed,
    HearAgain,
    KeepCall,
    Listen,
    ListeningFailed,
    MeasureBaseline,
    Meet,
    Quit,
    Request,
    Result,
    ReviewReply,
    ReviewTake,
    Speak,
    SpeakAhead,
    SpeechSettings,
    SpokenAhead,
    StopListening,
    Usual,
    Warm,
)
from desktop_app.background.reply_sound import ReplySound, played_line, reply_sound, with_words
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.ports import Voice
from desktop_app.core.turn import TurnReview
from desktop_app.practice.baseline import measure_baseline
from desktop_app.practice.engines import build_matching, build_reviewer, warm
from desktop_app.practice.hear_again import hear_again
from desktop_app.practice.matching import Matching, ScenarioMatcher
from desktop_app.practice.render import render
from desktop_app.practice.review import Context, Reviewer, reply_words
from desktop_app.speech.choose import choose_voice
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker
from desktop_app.speech.transcribe_whisper import Model
from desktop_app.speech.voice_activity import SileroVoiceActivity
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.take_tracks import write_tracks
from desktop_app.tone.baseline import provisional_baseline

_log = logging.getLogger(__name__)
#: The window and the sound come first.
_NICENESS = 5


def run(connection: Connection, settings: SpeechSettings) -> None:
    """Serve requests until told to quit or the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with contextlib.suppress(AttributeError, OSError):
        os.nice(_NICENESS)
    keep_together()
    worker = SpeechWorker(connection, settings)
    with contextlib.suppress(EOFError, OSError):
        while worker.serve(*connection.recv()):
            pass
    worker.close()


class SpeechWorker:
    """Serves requests over a connection; one at a time is listened to."""

    def __init__(self, connection: Connection, settings: SpeechSettings) -> None:
        self._connection = connection
        self._settings = settings
        self._weights = WeightsStore(settings.models)
        self._heavy = ThreadPoolExecutor(1, thread_name_prefix="heavy")
        self._measuring = ThreadPoolExecutor(1, thread_name_prefix="measuring")
        self._sending = threading.Lock()
        self._turn = threading.Lock()  # guards the three below, which the heavy thread may set
        self._wanted: Listen | None = None
        self._let_go_s: float | None = None
        self._listener: Listener | None = None
        self._reviewer: Reviewer | None = None
        self._voice: Voice | None = None
        self._ahead: SpeakAhead | None = None
        self._matching: Matching | None = None
        self._matcher: ScenarioMatcher | None = None
        self._voices: dict[Path, VoiceMeasures | None] = {}
        self._listening: tuple[SileroVoiceActivity, SwiftF0Tracker] | None = None

    def serve(self, number: int, request: Request) -> bool:
        """Take in a request; return False when it is time to go."""
        if isinstance(request, Quit):
            return False
        if isinstance(request, Listen):
            self._listen(request)
        elif isinstance(request, EndReply):
            self._end_reply(request)
        elif isinstance(request, StopListening):
            self._stop_listening()
        elif isinstance(request, SpeakAhead):
            self._ahead = request
            self._heavy.submit(self._speak_ahead, request)
        else:
            if isinstance(request, Meet):
                self._ahead = None
            self._heavy.submit(self._answer, number, request)
        return True

    def close(self) -> None:
        """Stop listening and let the heavy thread finish what it does."""
        self._ahead = None
        self._stop_listening()
        for threads in (self._heavy, self._measuring):
            threads.shutdown(wait=False, cancel_futures=True)

    def _listen(self, request: Listen) -> None:
        """Follow the recording; where the engines are not built yet, once the heavy thread has built them."""
        self._stop_listening()
        with self._turn:
            self._wanted = request
        if self._reviewer is not None and self._listening is not None:
            self._follow(request)
        else:
            self._heavy.submit(self._follow, request)

    def _follow(self, request: Listen) -> None:
        try:
            activity, pitch = self._listening_engines()
            engines = self._engines()
            with self._turn:
                if self._wanted is not request:
                    return
                self._listener = Listener(
                    request,
                    engines.transcriber,
                    self._ear(request, engines),
                    activity,
                    pitch.live(),
                    self._heavy,
                    self._send,
                )
                if self._let_go_s is not None:
                    self._listener.end_reply(self._let_go_s)
        except ToneMattersError as error:
            self._send(ListeningFailed(request.listening, error.fault, error.mend))
        except OSError as error:
            fault = f"The recording cannot be read ({error.strerror})"
            self._send(ListeningFailed(request.listening, fault, "start the call again"))
        except Exception as error:  # noqa: BLE001 - whatever fails comes back as a sentence
            _log.exception("listening failed")
            fault = f"The speech engine failed ({type(error).__name__})"
            self._send(ListeningFailed(request.listening, fault, "start the call again"))

    def _end_reply(self, request: EndReply) -> None:
        with self._turn:
            if self._wanted is not None and self._wanted.listening == request.listening:
                self._let_go_s = request.at_s
                if self._listener is not None:
                    self._listener.end_reply(request.at_s)

    def _stop_listening(self) -> None:
        with self._turn:
            listener, self._listener = self._listener, None
            self._wanted = self._let_go_s = None
        if listener is not None:
            listener.stop()

    def _ear(self, request: Listen, engines: Reviewer) -> Ear:
        return Ear(
            request,
            engines,
            self._matcher,
            lambda sound: self._context(request.usual, sound),
            self._measuring,
        )

    def _listening_engines(self) -> tuple[SileroVoiceActivity, SwiftF0Tracker]:
        if self._listening is None:
            self._listening = (SileroVoiceActivity(self._weights), SwiftF0Tracker(self._weights))
        return self._listening

    def _engines(self) -> Reviewer:
        if self._reviewer is None:
            model: Model = "tiny.en" if self._settings.recogniser == "tiny.en" else "base"
            self._reviewer = build_reviewer(self._weights, model, self._settings.threads)
        return self._reviewer

    def _answer(self, number: int, request: Request) -> None:
        try:
            self._reply(Answered(number, self._work(request)))
        except ToneMattersError as error:
            self._reply(Failed(number, error.fault, error.mend))
        except Exception as error:  # noqa: BLE001 - whatever fails comes back as a sentence
            _log.exception("request %s failed", type(request).__name__)
            fault = f"The speech engine failed ({type(error).__name__})"
            self._reply(Failed(number, fault, "try again; the recording is kept"))
        give_back()

    def _work(self, request: Request) -> Result:
        if isinstance(request, Warm):
            self._listening_engines()
            warm(self._engines())
            return self._engines().transcriber.name
        if isinstance(request, Meet):
            self._meet(request)
            return None
        if isinstance(request, ReviewReply):
            return self._review(request)
        if isinstance(request, ReviewTake):
            return self._review_take(request)
        if isinstance(request, MeasureBaseline):
            return self._measure_baseline(request)
        if isinstance(request, HearAgain):
            return self._hear_again(request)
        if isinstance(request, KeepCall):
            return _keep(request)
        if isinstance(request, Speak):
            self._speak(request)
            return None
        if isinstance(request, DrillRequest):
            return drill_work(request, self._engines(), self._speaker)
        raise ValueError(f"unknown request {request!r}")

    def _meet(self, request: Meet) -> None:
        self._matching = self._matching or build_matching()
        self._matcher = self._matching.matcher(request.scenario)

    def _review(self, request: ReviewReply) -> TurnReview:
        engines = self._engines()
        detector = engines.meter.voice_activity
        played = played_line(request.line, detector)
        sound = with_words(
            reply_sound(request.path, request.start_s, request.end_s, request.line, played, detector),
            request.transcript,
        )
        write_clip(sound.kept, request.take)
        words = None if request.transcript is None else reply_words(request.transcript, engines.techniques)
        context = replace(self._context(request.usual, sound), before=request.before)
        review = engines.review(sound.measured, request.take.name, words, context=context)
        if review.tone is not None:
            self._voices[request.take] = review.tone.voice
        if review.tracks is not None:
            write_tracks(review.tracks, request.take)
        return review

    def _review_take(self, request: ReviewTake) -> TurnReview:
        engines, usual = self._engines(), request.usual
        return engines.review(
            read_clip(request.take, ANALYSIS_RATE_HZ),
            request.take.name,
            reply_words(request.transcript, engines.techniques),
            context=Context(usual.baseline, request.overlap, request.before, quiet_voice=usual.quiet_voice),
        )

    def _context(self, usual: Usual, sound: ReplySound) -> Context:
        baseline = usual.baseline or provisional_baseline(self._earlier_voices(usual.earlier))
        return Context(baseline, sound.overlap, leak=sound.leak, quiet_voice=usual.quiet_voice)

    def _earlier_voices(self, takes: tuple[Path, ...]) -> list[VoiceMeasures]:
        """Return the voices of takes, measured anew where another process had reviewed them."""
        for take in takes:
            if take not in self._voices:
                review = self._engines().review(read_clip(take, ANALYSIS_RATE_HZ), take.name)
                self._voices[take] = None if review.tone is None else review.tone.voice
        return [voice for take in takes if (voice := self._voices[take]) is not None]

    def _hear_again(self, request: HearAgain) -> Path:
        clip = read_clip(request.take, RECORDING_RATE_HZ)
        meter = self._engines().meter
        heard_so = hear_again(
            clip,
            meter,
            request.way,
            request.baseline,
            request.moment,
            request.articulation_rate_syl_s,
        )
        write_clip(heard_so, request.output)
        return request.output

    def _measure_baseline(self, request: MeasureBaseline) -> Baseline:
        kind_line = request.kind_line
        return measure_baseline(
            self._engines(),
            [read_clip(request.reading, ANALYSIS_RATE_HZ)],
            None if kind_line is None else read_clip(kind_line, ANALYSIS_RATE_HZ),
            name=request.name,
            device=request.device,
            measured_on=request.measured_on,
        )

    def _speak(self, request: Speak) -> None:
        for saying in request.sayings:
            if not saying.path.is_file():
                render(saying, request.voice, self._speaker())

    def _speak_ahead(self, request: SpeakAhead) -> None:
        """Speak the next saying and queue up for the one after it; anything else comes in between."""
        if self._ahead is not request or not request.sayings:
            return
        saying, *rest = request.sayings
        fault = ""
        try:
            self._speak(Speak((saying,), request.voice))
        except ToneMattersError as error:
            fault, rest = str(error), []
        self._send(SpokenAhead(request.scenario, len(rest), fault))
        if self._ahead is request:
            self._ahead = replace(request, sayings=tuple(rest))
            self._heavy.submit(self._speak_ahead, self._ahead)

    def _speaker(self) -> Voice:
        if self._voice is None:
            settings = self._settings
            self._voice = choose_voice(
                self._weights, settings.voices, settings.child_command, settings.threads
            )
        return self._voice

    def _send(self, event: Event) -> None:
        self._reply(event)

    def _reply(self, message: Event | Answered | Failed) -> None:
        with self._sending, contextlib.suppress(OSError):
            self._connection.send(message)


def _keep(request: KeepCall) -> str:
    """Write the whole call as FLAC; the WAV goes only once that is done."""
    write_clip(read_clip(request.running, RECORDING_RATE_HZ), request.whole)
    request.running.unlink()
    return str(request.whole)
