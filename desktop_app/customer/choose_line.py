"""Choose what the customer says next, by the treatment the last reply gave them. Pure functions."""

from __future__ import annotations

import random
from collections.abc import Collection

from desktop_app.core.findings import WORSENING, Label, Wording
from desktop_app.core.mood import Mood, MoodChange
from desktop_app.core.scenario import Ending, Line, Scenario

#: Good treatments, the one most worth answering first.
ANSWERED_FIRST: tuple[Label, ...] = (
    Label.FIND_NEED,
    Label.OFFER_OPTIONS,
    Label.ACT_NOW,
    Label.ESCALATE_OFFER,
    Label.OPEN_QUESTION,
    Label.VERIFY,
    Label.PARAPHRASE,
    Label.GOODWILL,
    Label.TAKE_OWNERSHIP,
    Label.ACKNOWLEDGE_FEELING,
    Label.APOLOGISE,
    Label.AGREE,
)
#: With less patience than this the customer ends the call.
PATIENCE_GONE = 0.05


def opening_line(scenario: Scenario, seed: int) -> Line:
    """Return the line that opens the call."""
    return _draw(list(scenario.beats[0].lines), seed, 0)


def treatments(wording: Wording, change: MoodChange) -> tuple[str, ...]:
    """Return how the reply treated the customer, the strongest treatment first, ``any`` last."""
    labels = wording.labels
    harmful = [label.value for label in WORSENING if label in labels]
    good = [label.value for label in ANSWERED_FIRST if label in labels]
    direction = "better" if change.after.anger < change.before.anger else "worse"
    return (*harmful, direction, "any") if harmful else (*good, direction, "any")


def next_line(
    scenario: Scenario, beat: int, change: MoodChange, wording: Wording, said: Collection[str], seed: int
) -> Line | None:
    """Return the line that opens beat number ``beat`` (the opening is 0), or None when the call is over.

    No line is said twice in a call. The same arguments give the same line.
    """
    if change.after.patience <= PATIENCE_GONE or beat >= len(scenario.beats):
        return None
    lines = [line for line in scenario.beats[beat].lines if line.id not in said]
    fitting = [line for line in lines if line.min_anger <= change.after.anger <= line.max_anger] or lines
    for treatment in treatments(wording, change):
        candidates = [line for line in fitting if treatment in line.after]
        if candidates:
            return _draw(candidates, seed, beat)
    return _draw(fitting, seed, beat) if fitting else None


def ending(scenario: Scenario, mood: Mood, *, early: bool) -> Ending:
    """Return the ending that this mood leads to."""
    for candidate in scenario.endings:
        if (
            candidate.early == early
            and mood.anger <= candidate.max_anger
            and mood.trust >= candidate.min_trust
        ):
            return candidate
    return scenario.endings[-1]


def _draw(lines: list[Line], seed: int, beat: int) -> Line:
    """Return one of several lines that fit equally well, the same one for the same seed."""
    return random.Random(f"{seed}:{beat}").choice(sorted(lines, key=lambda line: line.id))  # noqa: S311 - not for secrets
