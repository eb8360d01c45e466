"""The customer's mood: what moves it, by how much, and why. Pure functions.

Every change is a list of reasons that sums to it, dimension by dimension, so that a trainer can defend it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.heard import Manner
from desktop_app.core.mood import Mood, MoodReason
from desktop_app.core.scenario import Meets, Persona, Scenario, Stage
from desktop_app.customer.manner import from_manner
from desktop_app.customer.state import CustomerState
from desktop_app.customer.taking_in import TakenIn
from desktop_app.customer.weights import (
    ACKNOWLEDGING,
    ANGER_LEFT,
    BESIDE_HARM,
    LONG_CALL_TURNS,
    MOST_BESIDES,
    MOST_DOWN,
    MOST_UP,
    REPETITION,
    SOLVING,
    TRIGGER_FACTOR,
    TRIGGERS,
    TRUST_LEFT,
    WEIGHTS,
)

_PER_HARM = -0.04
#: From this reply on, never having been acknowledged hurts.
ACKNOWLEDGED_BY_TURN = 3
#: Questions in one reply, or on end without a word of warmth, that feel like an interrogation.
QUESTIONS_AT_ONCE, QUESTIONS_ON_END = 3, 4


def moved(
    scenario: Scenario, state: CustomerState, taken: TakenIn, manner: Manner
) -> tuple[Mood, tuple[MoodReason, ...]]:
    """Return the mood after a reply, and the reasons, which sum to the change."""
    persona = scenario.persona
    words = _from_words(state, persona, taken)
    voice = from_manner(manner, state, persona, taken, words)
    besides = [*voice, *_from_course(scenario, state, taken)]
    wanted = [*_bounded(words, MOST_UP, MOST_DOWN), *_bounded(besides, MOST_BESIDES, MOST_BESIDES)]
    return _applied(state.mood, [_near_the_ends(reason, state.mood) for reason in wanted])


def _from_words(state: CustomerState, persona: Persona, taken: TakenIn) -> list[MoodReason]:
    age = min(1.0, (state.turn + 1) / LONG_CALL_TURNS)
    reasons: list[MoodReason] = []
    for label in sorted(taken.labels):
        anger, trust = WEIGHTS[label]
        evidence = taken.labels[label]
        factor = persona.weights.get(label, 1.0)
        if label in WORSENING:
            factor *= TRIGGER_FACTOR if label in TRIGGERS.get(persona.trigger, frozenset()) else 1.0
            reasons.append(MoodReason(label, "patience", _PER_HARM, evidence))
        else:
            factor *= REPETITION[min(state.uses.get(label, 0), len(REPETITION) - 1)]
            factor *= BESIDE_HARM if taken.harms else 1.0
            if label in SOLVING:
                factor *= 0.7 + 0.6 * age
            elif label in ACKNOWLEDGING:
                factor *= 1.2 - 0.4 * age
        reasons.append(MoodReason(label, "anger", anger * factor * state.temperament, evidence))
        reasons.append(MoodReason(label, "trust", trust * factor, evidence))
    return reasons


#: What happens in a call besides techniques: what it adds to anger, trust and patience.
_EVENTS: Mapping[str, tuple[float, float, float]] = {
    "a_turn": (0.0, 0.0, -0.02),
    "asked_again": (0.03, -0.03, -0.05),
    "interrogated": (0.03, -0.02, -0.04),
    "let_me_go_on": (-0.03, 0.03, 0.0),
    "nothing_for_me": (0.01, -0.01, -0.04),
    "no_use": (0.02, -0.02, -0.04),
    "not_heard": (0.01, -0.01, 0.0),
    "never_acknowledged": (0.05, -0.04, 0.0),
}


def _from_course(scenario: Scenario, state: CustomerState, taken: TakenIn) -> list[MoodReason]:
    heard = "heard" in state.states or taken.warm
    again = next((f for f in taken.asked if f in taken.asked_surely and f"told:{f}" in state.states), "")
    happened = {
        "a_turn": True,
        "asked_again": bool(again),
        "interrogated": interrogates(state, taken),
        "let_me_go_on": taken.listens and state.stage is Stage.VENTING,
        "nothing_for_me": taken.does_nothing and not (state.asked_back and not taken.minimal),
        "no_use": _is_no_use(scenario, taken),
        "not_heard": not heard and not _lets_tell(taken),
        "never_acknowledged": state.turn + 1 == ACKNOWLEDGED_BY_TURN and not heard,
    }
    touchy = TRIGGERS.get(scenario.persona.trigger, frozenset())
    reasons = []
    for code in (code for code, true in happened.items() if true):
        anger, trust, patience = _EVENTS[code]
        amounts = {
            "anger": anger * (TRIGGER_FACTOR if code in touchy else 1.0),
            "trust": trust,
            "patience": patience,
        }
        evidence = again if code == "asked_again" else ""
        reasons += [
            MoodReason(code, dimension, amount, evidence) for dimension, amount in amounts.items() if amount
        ]
    return reasons


def _is_no_use(scenario: Scenario, taken: TakenIn) -> bool:
    """Tell whether all that is offered helps nobody."""
    useless = {solution.id for solution in scenario.solutions if solution.meets is Meets.NOTHING}
    return bool(taken.offered) and useless.issuperset(taken.offered)


def _lets_tell(taken: TakenIn) -> bool:
    return taken.listens or taken.harms or Label.OPEN_QUESTION in taken.labels


def interrogates(state: CustomerState, taken: TakenIn) -> bool:
    """Tell whether questions come too thick."""
    on_end = 0 if softened(taken) else state.question_run + taken.questions
    return taken.questions >= QUESTIONS_AT_ONCE or (taken.questions > 0 and on_end >= QUESTIONS_ON_END)


def softened(taken: TakenIn) -> bool:
    """Tell whether a reply gives something besides asking."""
    gives = {*ACKNOWLEDGING, Label.PARAPHRASE, Label.EXPLAIN_QUESTION, Label.TAKE_OWNERSHIP, Label.FIND_NEED}
    return bool(taken.offered) or not taken.labels.keys().isdisjoint(gives)


def _bounded(reasons: list[MoodReason], most_up: float, most_down: float) -> list[MoodReason]:
    """Return the reasons, those of anger and trust scaled alike so that anger stays within the bounds."""
    total = sum(reason.amount for reason in reasons if reason.dimension == "anger")
    most = most_up if total > 0 else most_down
    if abs(total) <= most:
        return reasons
    share = most / abs(total)
    return [r if r.dimension == "patience" else replace(r, amount=r.amount * share) for r in reasons]


def _near_the_ends(reason: MoodReason, mood: Mood) -> MoodReason:
    """Return the reason as it counts: who is furious already grows little angrier."""
    share = 1.0
    if reason.dimension == "anger" and reason.amount > 0:
        share = min(1.0, (1.0 - mood.anger) / ANGER_LEFT)
    elif reason.dimension == "trust" and reason.amount < 0:
        share = min(1.0, mood.trust / TRUST_LEFT)
    return replace(reason, amount=reason.amount * share)


def _applied(mood: Mood, reasons: Iterable[MoodReason]) -> tuple[Mood, tuple[MoodReason, ...]]:
    """Return the mood moved, and the reasons as they truly counted: at a scale's end nothing is left."""
    values = {"anger": mood.anger, "trust": mood.trust, "patience": mood.patience}
    counted: list[MoodReason] = []
    for dimension, before in values.items():
        mine = [reason for reason in reasons if reason.dimension == dimension]
        total = sum(reason.amount for reason in mine)
        after = min(1.0, max(0.0, before + total))
        share = (after - before) / total if total else 0.0
        counted += [replace(r, amount=r.amount * share) for r in mine if r.amount * share]
        values[dimension] = after
    return Mood(**values), tuple(counted)
