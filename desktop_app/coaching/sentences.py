"""Sentences about what was measured, which window, command and report share.

Each is said by ``say``: in English, or in the language of the window.
"""

from __future__ import annotations

from desktop_app.coaching.names import MEASURES, SCORES, measure_name, mood_reason
from desktop_app.coaching.reasons import REASONS
from desktop_app.coaching.saying import Say, in_english, inside
from desktop_app.core.feedback import Scores, Untimely
from desktop_app.core.findings import Concreteness, Label
from desktop_app.core.mood import MoodChange
from desktop_app.core.tone import Moment, ToneProfile

#: Reasons that are told of a change of mood: the strongest.
_MOST_REASONS = 3
REPEATED = {
    Label.APOLOGISE: "an apology",
    Label.ACKNOWLEDGE_FEELING: "the feeling named",
    Label.REASSURE: "reassurance",
    Label.THANK: "thanks",
}
MOMENTS = {"hardest": "Hardest two seconds", "best": "Best two seconds"}


def moment_sentence(moment: Moment, say: Say = in_english) -> str:
    """Return a moment as it is read: which, its words, its reasons."""
    words = f"“{moment.words}”" if moment.words else say("no words")
    reasons = ", ".join(_because(entry.measure, entry.value, say) for entry in moment.because)
    return " · ".join(filter(None, (say(MOMENTS[moment.kind]), words, reasons)))


def against_sentence(tone: ToneProfile | None, say: Say = in_english) -> str:
    """Return what the measures are held against."""
    if tone is None:
        return ""
    if tone.baseline is None:
        return say("Nothing to compare with yet: read your usual voice once.")
    if tone.baseline.provisional:
        return say("Compared with your first turns of this call. A reading of your usual voice is firmer.")
    if tone.baseline.measured_on:
        return say("Compared with your usual voice, read on {date}.", date=tone.baseline.measured_on)
    return say("Compared with your usual voice.")


def not_measured_sentence(tone: ToneProfile | None, say: Say = in_english) -> str:
    """Return what was not measured and why, the measures of one reason together; empty where all was."""
    if tone is None:
        return ""
    by_reason: dict[str, list[str]] = {}
    for entry in tone.not_measured:
        if entry.measure in MEASURES:
            by_reason.setdefault(entry.reason, []).append(inside(MEASURES[entry.measure].name, say))
    parts = [f"{', '.join(names)} ({say(REASONS[reason])})" for reason, names in by_reason.items()]
    return say("Not measured: {measures}.", measures="; ".join(parts)) if parts else ""


def untimely_sentence(found: Untimely, say: Say = in_english) -> str:
    """Return what came out of turn in a call as it is read."""
    if found.code == "repeated" and found.label is not None:
        return say(
            "Turn {number}: {what} for the third time or more; it no longer counts.",
            number=found.turn,
            what=say(REPEATED[found.label]),
        )
    if found.code == "solved_first":
        return say("Turn {number}: a solution before they were heard.", number=found.turn)
    return say("Turn {number}: still no step forward.", number=found.turn)


def facts_sentence(concreteness: Concreteness, say: Say = in_english) -> str:
    """Return which of the customer's facts a reply played back; empty where they told none."""
    if not concreteness.facts:
        return ""
    if concreteness.held:
        return say("Their own facts that you played back: {facts}.", facts=", ".join(concreteness.held))
    return say("None of their own facts came back in your words.")


def scores_given(scores: Scores, say: Say = in_english) -> list[tuple[str, int]]:
    """Return the scores that are given, by name, in the order in which they are shown."""
    given = [(code, getattr(scores, code)) for code in SCORES]
    return [(say(SCORES[code]), value) for code, value in given if value is not None]


def _because(measure: str, value: float, say: Say) -> str:
    """Return one reason for a moment: what, and how far from the usual."""
    named = measure_name(measure)
    name = inside(measure_name(measure).name, say).split(",")[0]
    if measure.endswith("_ratio"):
        return f"{name} {100.0 * (value - 1.0):+.0f} %".replace("-", "−")
    unit = say(measure_name(measure).unit)
    return f"{name} {value:+.{named.decimals}f} {unit}".strip().replace("-", "−")


def anger_reasons(change: MoodChange, say: Say = in_english) -> str:
    """Return what moved the customer's anger, the strongest first, with the amounts."""
    moved = sorted((r for r in change.reasons if r.dimension == "anger"), key=lambda r: -abs(r.amount))
    told = (f"{inside(mood_reason(r.code), say)} {r.amount:+.2f}" for r in moved[:_MOST_REASONS])
    return ", ".join(told).replace("-", "−")
