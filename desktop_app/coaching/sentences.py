"""Sentences about what was measured, which window, command and report share."""

from __future__ import annotations

from desktop_app.coaching.names import MEASURES, SCORES, measure_name, mood_reason
from desktop_app.coaching.reasons import REASONS
from desktop_app.core.feedback import Scores, Untimely
from desktop_app.core.findings import Concreteness, Label
from desktop_app.core.mood import MoodChange
from desktop_app.core.tone import Moment, ToneProfile

#: Reasons that are told of a change of mood: the strongest.
_MOST_REASONS = 3
_REPEATED = {
    Label.APOLOGISE: "an apology",
    Label.ACKNOWLEDGE_FEELING: "the feeling named",
    Label.REASSURE: "reassurance",
    Label.THANK: "thanks",
}
MOMENTS = {"hardest": "Hardest two seconds", "best": "Best two seconds"}


def moment_sentence(moment: Moment) -> str:
    """Return a moment as it is read: which, its words, its reasons."""
    words = f"“{moment.words}”" if moment.words else "no words"
    reasons = ", ".join(_because(entry.measure, entry.value) for entry in moment.because)
    return " · ".join(filter(None, (MOMENTS[moment.kind], words, reasons)))


def against_sentence(tone: ToneProfile | None) -> str:
    """Return what the measures are held against."""
    if tone is None:
        return ""
    if tone.baseline is None:
        return "Nothing to compare with yet: read your usual voice once."
    if tone.baseline.provisional:
        return "Compared with your first turns of this call. A reading of your usual voice is firmer."
    read_on = f", read on {tone.baseline.measured_on}" if tone.baseline.measured_on else ""
    return f"Compared with your usual voice{read_on}."


def not_measured_sentence(tone: ToneProfile | None) -> str:
    """Return what was not measured and why, the measures of one reason together; empty where all was."""
    if tone is None:
        return ""
    by_reason: dict[str, list[str]] = {}
    for entry in tone.not_measured:
        if entry.measure in MEASURES:
            by_reason.setdefault(entry.reason, []).append(MEASURES[entry.measure].name.lower())
    parts = [f"{', '.join(names)} ({REASONS[reason]})" for reason, names in by_reason.items()]
    return f"Not measured: {'; '.join(parts)}." if parts else ""


def untimely_sentence(found: Untimely) -> str:
    """Return what came out of turn in a call as it is read."""
    if found.code == "repeated" and found.label is not None:
        return f"Turn {found.turn}: {_REPEATED[found.label]} for the third time or more; it no longer counts."
    if found.code == "solved_first":
        return f"Turn {found.turn}: a solution before they were heard."
    return f"Turn {found.turn}: still no step forward."


def facts_sentence(concreteness: Concreteness) -> str:
    """Return which of the customer's facts a reply played back; empty where they told none."""
    if not concreteness.facts:
        return ""
    if concreteness.held:
        return f"Their own facts that you played back: {', '.join(concreteness.held)}."
    return "None of their own facts came back in your words."


def scores_given(scores: Scores) -> list[tuple[str, int]]:
    """Return the scores that are given, by name, in the order in which they are shown."""
    return [(name, value) for code, name in SCORES.items() if (value := getattr(scores, code)) is not None]


def _because(measure: str, value: float) -> str:
    """Return one reason for a moment: what, and how far from the usual."""
    named = measure_name(measure)
    name = named.name.split(",")[0].lower()
    if measure.endswith("_ratio"):
        return f"{name} {100.0 * (value - 1.0):+.0f} %".replace("-", "−")
    return f"{name} {value:+.{named.decimals}f} {named.unit}".strip().replace("-", "−")


def anger_reasons(change: MoodChange) -> str:
    """Return what moved the customer's anger, the strongest first, with the amounts."""
    moved = sorted((r for r in change.reasons if r.dimension == "anger"), key=lambda r: -abs(r.amount))
    told = (f"{mood_reason(r.code).lower()} {r.amount:+.2f}" for r in moved[:_MOST_REASONS])
    return ", ".join(told).replace("-", "−")
