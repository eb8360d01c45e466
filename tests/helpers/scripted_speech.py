"""A speech process without models: it answers at once, or when the test lets it, or never."""

from __future__ import annotations

import functools
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

import numpy as np

from desktop_app.audio_io.files import write_clip
from desktop_app.background.messages import (
    DrillRequest,
    Event,
    HearAgain,
    KeepCall,
    MeasureBaseline,
    Meet,
    Request,
    ReviewReply,
    ReviewTake,
    Speak,
    Warm,
)
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError, ToneMattersError
from desktop_app.core.tone import Overlap
from desktop_app.core.turn import TurnReview
from desktop_app.practice.review import Context, Reviewer, reply_words
from desktop_app.storage.take_tracks import write_tracks
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.ui.futures import Deliveries
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.scripted_drills import DrillScript, likeness
from tests.helpers.sounds import clip, joined, silence, sine
from tests.helpers.voices import baseline
from tests.helpers.words import techniques


@functools.cache
def _reviewer() -> Reviewer:
    return Reviewer(
        ScriptedTranscriber("never asked"),
        ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter()),
        techniques(),
    )


def review_of(request: ReviewReply) -> TurnReview:
    """Review a reply as the speech process does, on a sound whose measures are known."""
    sound = clip(joined(silence(0.3), sine(300, 2.0, 0.2), silence(0.3)))
    assert request.transcript is not None
    return _reviewer().review(
        sound,
        request.take.name,
        reply_words(request.transcript, techniques()),
        context=Context(
            request.usual.baseline,
            Overlap(response_delay_s=0.5, talk_over_s=0.0, interruptions=0),
            request.before,
        ),
    )


def _reviewed(request: ReviewReply) -> TurnReview:
    """Review a reply, and leave its take behind."""
    review = review_of(request)
    write_clip(AudioClip(np.zeros(480, dtype=np.float32), 48_000), request.take)
    assert review.tracks is not None
    write_tracks(review.tracks, request.take)
    return review


def _reviewed_again(request: ReviewTake) -> TurnReview:
    sound = clip(joined(silence(0.3), sine(300, 2.0, 0.2), silence(0.3)))
    context = Context(request.usual.baseline, request.overlap, request.before)
    words = reply_words(request.transcript, techniques())
    return _reviewer().review(sound, request.take.name, words, context=context)


class ScriptedSpeech:
    """Stands where the speech process is; answers come from another thread, as the real ones do."""

    def __init__(self, deliveries: Deliveries) -> None:
        self.asked: list[Request] = []
        self.told: list[Request] = []
        self.faults: dict[type, ToneMattersError] = {}
        self.holds: tuple[type, ...] = ()
        self.closed = False
        self.drills = DrillScript(["I'm listening."], likeness())
        self._held: list[tuple[Request, Future[Any]]] = []
        self._deliveries = deliveries
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="scripted speech")

    def ask(self, request: Request) -> Future[Any]:
        self.asked.append(request)
        future: Future[Any] = Future()
        if isinstance(request, self.holds):
            self._held.append((request, future))
        else:
            self._thread.submit(self._answer, request, future)
        return future

    def tell(self, request: Request) -> None:
        self.told.append(request)

    def close(self) -> None:
        self.closed = True
        self._thread.shutdown()

    def event(self, event: Event) -> None:
        """Send an event."""
        self._thread.submit(self._deliveries.noticed.emit, event)

    def let_go(self) -> None:
        """Answer what was held back."""
        self.holds, held, self._held = (), self._held, []
        for request, future in held:
            self._thread.submit(self._answer, request, future)

    def die(self, *, again: bool = True) -> None:
        """Die; be replaced, or given up."""
        self.holds, held, self._held = (), self._held, []
        for _, future in held:
            self._thread.submit(future.set_exception, EngineError("The speech engine stopped"))
        self._thread.submit(self._deliveries.restarted.emit, again)

    def all_asked(self, kind: type) -> list[Any]:
        """Every request of a kind that was asked."""
        return [request for request in self.asked if isinstance(request, kind)]

    def all_told(self, kind: type) -> list[Any]:
        """Every request of a kind that was told."""
        return [request for request in self.told if isinstance(request, kind)]

    def _answer(self, request: Request, future: Future[Any]) -> None:
        try:
            future.set_result(self._result(request))
        except BaseException as error:  # noqa: BLE001 - it belongs to the future
            future.set_exception(error)

    def _result(self, request: Request) -> Any:
        if type(request) in self.faults:
            raise self.faults[type(request)]
        if isinstance(request, Warm | Meet):
            return "scripted" if isinstance(request, Warm) else None
        if isinstance(request, ReviewReply | ReviewTake):
            return _reviewed(request) if isinstance(request, ReviewReply) else _reviewed_again(request)
        if isinstance(request, KeepCall):
            request.running.rename(request.whole)
            return str(request.whole)
        if isinstance(request, MeasureBaseline):
            return baseline(request.name, request.device, kind=request.kind_line is not None)
        if isinstance(request, HearAgain):
            write_clip(AudioClip(np.zeros(48_000, dtype=np.float32), 48_000), request.output)
            return request.output
        if isinstance(request, Speak):
            for saying in request.sayings:
                write_clip(AudioClip(np.zeros(480, dtype=np.float32), 48_000), saying.path)
            return None
        if isinstance(request, DrillRequest):
            return self.drills.answer(request)
        raise AssertionError(f"unknown request {request!r}")
