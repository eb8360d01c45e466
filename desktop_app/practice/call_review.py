"""Review a whole call from the reviews of its turns."""

from __future__ import annotations

from collections import Counter

from desktop_app.core.feedback import Advice, Scores
from desktop_app.core.findings import Step
from desktop_app.core.turn import CallReview, Turn, TurnReview


def review_call(turns: tuple[Turn, ...]) -> CallReview:
    """Return the review of a whole call: mean wording score, steps served, the advice to take away."""
    reviews = [turn.review for turn in turns]
    scores = [review.scores.wording for review in reviews if review.scores.wording is not None]
    served = {step: any(review.wording.steps[step] for review in reviews) for step in Step}
    steps: dict[Step, bool | None] = {**served, Step.PAUSE: None}
    wordings = Scores(wording=round(sum(scores) / len(scores)) if scores else None)
    return CallReview(wordings, steps, _take_away(reviews))


def _take_away(reviews: list[TurnReview]) -> tuple[Advice, ...]:
    """Return the advice that came up most often, the earliest of equals; none where nothing was amiss."""
    amiss = [r.advice[0] for r in reviews if r.advice and not r.advice[0].code.startswith("keep")]
    counts = Counter(advice.code for advice in amiss)
    return tuple(sorted(amiss, key=lambda advice: -counts[advice.code])[:1])
