"""Review a whole call from the reviews of its turns."""

from __future__ import annotations

from collections import Counter
from dataclasses import fields

from desktop_app.coaching.course import lanes, paused, untimely
from desktop_app.core.feedback import Advice, Scores
from desktop_app.core.findings import Step
from desktop_app.core.turn import CallReview, Turn, TurnReview


def review_call(turns: tuple[Turn, ...]) -> CallReview:
    """Return the review of a whole call: mean scores, steps served, the advice to take away.

    One pauses by letting them finish every time; the other steps are served once they are served in a turn.
    """
    reviews = [turn.review for turn in turns]
    served = {step: any(review.wording.steps[step] for review in reviews) for step in Step}
    tones = [review.tone for review in reviews]
    pauses = [let_finish for tone in tones if (let_finish := paused(tone)) is not None]
    steps: dict[Step, bool | None] = {**served, Step.PAUSE: all(pauses) if pauses else None}
    wordings = [review.wording for review in reviews]
    return CallReview(
        _mean_scores([review.scores for review in reviews]),
        steps,
        _take_away(reviews),
        lanes(wordings, tones),
        untimely(wordings),
    )


def _mean_scores(scores: list[Scores]) -> Scores:
    """Return the mean of each score over the turns in which it is given."""
    means: dict[str, int | None] = {}
    for field in fields(Scores):
        given = [value for one in scores if (value := getattr(one, field.name)) is not None]
        means[field.name] = round(sum(given) / len(given)) if given else None
    return Scores(**means)


def _take_away(reviews: list[TurnReview]) -> tuple[Advice, ...]:
    """Return the advice that came up most often, the earliest of equals; none where nothing was amiss."""
    amiss = [r.advice[0] for r in reviews if r.advice and not r.advice[0].code.startswith("keep")]
    counts = Counter(advice.code for advice in amiss)
    return tuple(sorted(amiss, key=lambda advice: -counts[advice.code])[:1])
