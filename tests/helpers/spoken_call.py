"""A call with everything that a page can show: harsh words, moments, measures, receipts, what is missing."""

from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import Path

from desktop_app.background.messages import PlayedLine, ReviewReply, Usual
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.turn import FinishedCall, Turn
from desktop_app.practice.call_review import review_call
from desktop_app.practice.engines import build_matching
from desktop_app.practice.rehearse import Reply, rehearse
from tests.golden.call import REPLIES, SEED
from tests.helpers.calls import no_reviewer
from tests.helpers.scripted import spoken
from tests.helpers.scripted_speech import review_of
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.voices import baseline
from tests.helpers.words import techniques


@functools.cache
def spoken_call() -> FinishedCall:
    """The golden call, as if its replies had been spoken."""
    scenario = shipped_scenario()
    meant = build_matching().matcher(scenario).meant
    replies = [Reply(None, text) for text in REPLIES]
    call = rehearse(scenario, replies, no_reviewer, techniques, meant, SEED)
    turns = tuple(_said(turn) for turn in call.turns)
    return replace(call, turns=turns, review=review_call(turns), ending="hangs_up")


def _said(turn: Turn) -> Turn:
    take = Path(f"turn-{turn.number}.wav")
    review = review_of(
        ReviewReply(
            path=take,
            start_s=0.0,
            end_s=2.6,
            take=take,
            transcript=spoken(turn.review.transcript.text, seconds=2.0),
            line=PlayedLine((), 0.0, 0.0),
            before=CallSoFar(),
            usual=Usual(baseline()),
        )
    )
    return replace(turn, review=review, recording=take)
