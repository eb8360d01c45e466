"""Judge what was answered: a boundary, and an apology in one breath. Pure functions of a take's review."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_app.coaching.targets import LAST_ENDING, ONE_BREATH, VOCAL_EFFORT
from desktop_app.core.drill import Verdict
from desktop_app.core.findings import WORSENING, Label, Wording
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.core.turn import TurnReview
from desktop_app.tone.pacing import pauses, phrases

#: What spoils an apology. A plain promise or a technical word does not.
SPOILS_APOLOGY = tuple(label for label in WORSENING if label not in (Label.JARGON, Label.OVERPROMISE))


def judge_boundary(review: TurnReview) -> Verdict:
    """Return whether a reply sets a boundary, without harm, in a voice that is not raised.

    Without a usual voice to hold it against, the words alone decide, and the verdict says so.
    """
    if not review.transcript.text:
        return Verdict(passed=False, reason="nothing_heard")
    harm = _harm(review.wording, WORSENING)
    if harm is not None:
        return harm
    if Label.SET_BOUNDARY not in review.wording.labels:
        return Verdict(passed=False, reason="no_boundary")
    effort = None if review.tone is None else review.tone.measures.vocal_effort
    if VOCAL_EFFORT.above(effort):
        return Verdict(passed=False, reason="raised", value=effort)
    not_told = "" if effort is not None else _why_no_effort(review)
    words = _words(review.wording, Label.SET_BOUNDARY)
    return Verdict(passed=True, reason="boundary_set", words=words, value=effort, not_told=not_told)


def judge_apology(review: TurnReview) -> Verdict:
    """Return whether a reply apologises and owns what went wrong, in one breath that falls at its end.

    Beside a failure that is owned nobody defends themselves: "we promised, and we let you down" is easily
    taken for it.
    """
    if not review.transcript.text:
        return Verdict(passed=False, reason="nothing_heard")
    owned = review.wording.owns_failure
    spoils = (label for label in SPOILS_APOLOGY if not (owned and label is Label.DEFEND))
    harm = _harm(review.wording, spoils)
    if harm is not None:
        return harm
    labels = review.wording.labels
    if Label.APOLOGISE not in labels:
        return Verdict(passed=False, reason="no_apology")
    if Label.TAKE_OWNERSHIP not in labels and not owned:
        return Verdict(passed=False, reason="not_owned")
    return _one_breath(review)


def _one_breath(review: TurnReview) -> Verdict:
    spoken = [] if review.tracks is None else phrases(review.tracks.speech)
    if not spoken:
        return Verdict(passed=False, reason="nothing_heard")
    longest_s = pauses(spoken).longest_s
    if longest_s is not None:
        return Verdict(passed=False, reason="paused", value=longest_s)
    seconds = (spoken[0][1] - spoken[0][0]) * FRAME_STEP_S
    if ONE_BREATH.above(seconds):
        return Verdict(passed=False, reason="too_long", value=seconds)
    endings = () if review.tone is None else review.tone.endings
    if not endings:
        return Verdict(passed=True, reason="one_breath", value=seconds, not_told="no_ending")
    if LAST_ENDING.above(endings[-1].slope_st_s):
        return Verdict(passed=False, reason="rises", value=endings[-1].slope_st_s)
    return Verdict(passed=True, reason="one_breath", value=seconds)


def _harm(wording: Wording, labels: Iterable[Label]) -> Verdict | None:
    """Return the verdict on the most harmful thing that was said, or None."""
    for label in labels:
        if label in wording.labels:
            return Verdict(passed=False, reason=label.value, words=_words(wording, label))
    return None


def _words(wording: Wording, label: Label) -> str:
    found = wording.first(label)
    return "" if found is None else found[0].text[found[1].start : found[1].end].strip()


def _why_no_effort(review: TurnReview) -> str:
    return "no_baseline" if review.tone is not None and review.tone.baseline is None else "voice_not_measured"
