"""The same explanation three times, each time shorter: what was kept, and how fluently it was said.

Repeating a talk under a shrinking limit makes it more fluent (4/3/2: Nation 1989; de Jong & Perfetti 2011).
Here a customer listens, so saying it faster is no gain: fewer words are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.coaching.targets import ARTICULATION_RATE_RATIO, POINTS_KEPT, SHORTEST_TELLING_S
from desktop_app.core.drill import DrillItem, Point, Verdict
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.core.turn import TurnReview
from desktop_app.tone.pacing import pauses, phrases
from desktop_app.wording.common_words import COMMON
from desktop_app.wording.keywords import stems

_COMMON_STEMS = frozenset().union(*(stems(word) for word in COMMON))


@dataclass(frozen=True)
class Telling:
    """How an explanation was told once; None where it cannot be told.

    Attributes
    ----------
    words
        How many.
    speech_s
        Seconds of speech, pauses left out.
    pauses, longest_pause_s
        Silences of 0.25 s and more.
    filled_pauses
        How many.
    points
        For each point of the item, whether it was said.
    content
        Stems of the words that tell something of the matter.
    """

    words: int
    speech_s: float
    articulation_rate_syl_s: float | None
    pauses: int
    longest_pause_s: float | None
    filled_pauses: int
    points: tuple[bool, ...]
    content: frozenset[str]


def telling(item: DrillItem, review: TurnReview) -> Telling:
    """Return how an item was told in a take."""
    spoken = [] if review.tracks is None else phrases(review.tracks.speech)
    silent = pauses(spoken)
    text = review.transcript.text
    tone = review.tone
    return Telling(
        words=len(text.split()),
        speech_s=sum(end - start for start, end in spoken) * FRAME_STEP_S,
        articulation_rate_syl_s=None if tone is None else tone.measures.articulation_rate_syl_s,
        pauses=silent.count,
        longest_pause_s=silent.longest_s,
        filled_pauses=0 if tone is None else len(tone.filled_pauses),
        points=tuple(is_said(point, text) for point in item.points),
        content=stems(text) - _COMMON_STEMS,
    )


def is_said(point: Point, text: str) -> bool:
    """Return whether one of a point's wordings is in a text, in whatever case."""
    said = f" {_plain(text)} "
    return any(f" {_plain(words)} " in said for words in point.heard)


def kept_content(tellings: Sequence[Telling]) -> float | None:
    """Return the share, 0-1, of the first telling's content words that the last one has; None without any."""
    first, last = tellings[0].content, tellings[-1].content
    return len(first & last) / len(first) if first else None


def judge_repeats(item: DrillItem, tellings: Sequence[Telling]) -> Verdict:
    """Return the one thing to say of three tellings: broken off, a point lost, rushed; or passed."""
    first, last = tellings[0], tellings[-1]
    if any(each.speech_s < SHORTEST_TELLING_S for each in tellings):
        return Verdict(passed=False, reason="broken_off")
    kept = sum(last.points) / max(1, len(item.points))
    if POINTS_KEPT.below(kept):
        lost = next(point for point, said in zip(item.points, last.points, strict=True) if not said)
        return Verdict(passed=False, reason="point_lost", words=lost.say, value=float(sum(last.points)))
    ratio = rate_ratio(first, last)
    if ARTICULATION_RATE_RATIO.above(ratio):
        return Verdict(passed=False, reason="rushed_it", value=ratio)
    return Verdict(passed=True, reason="kept_points", value=float(sum(last.points)))


def rate_ratio(first: Telling, last: Telling) -> float | None:
    """Return the last articulation rate over the first, None where one is not known."""
    if not first.articulation_rate_syl_s or not last.articulation_rate_syl_s:
        return None
    return last.articulation_rate_syl_s / first.articulation_rate_syl_s


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower())))
