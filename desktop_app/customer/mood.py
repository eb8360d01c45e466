"""The customer's mood: what moves it, by how much, and why. Pure functions.

The weights gave believable paths when whole calls were read aloud. Every change is a list of reasons
that sums to it, dimension by dimension, so that a trainer can defend it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.core.findings import WORSENING, Label, Wording
from desktop_app.core.mood import Mood, MoodChange, MoodReason
from desktop_app.core.scenario import Persona

#: (anger, trust) that a label moves, before everything else is weighed in.
WEIGHTS: Mapping[Label, tuple[float, float]] = {
    Label.ACKNOWLEDGE_FEELING: (-0.08, 0.09),
    Label.APOLOGISE: (-0.05, 0.05),
    Label.THANK: (-0.02, 0.02),
    Label.AGREE: (-0.06, 0.06),
    Label.PARAPHRASE: (-0.07, 0.09),
    Label.OPEN_QUESTION: (-0.02, 0.03),
    Label.VERIFY: (0.0, 0.0),
    Label.EXPLAIN_QUESTION: (-0.03, 0.05),
    Label.FIND_NEED: (-0.05, 0.07),
    Label.TAKE_OWNERSHIP: (-0.05, 0.08),
    Label.ACT_NOW: (-0.06, 0.07),
    Label.OFFER_OPTIONS: (-0.05, 0.06),
    Label.GOODWILL: (-0.04, 0.06),
    Label.ESCALATE_OFFER: (-0.03, 0.03),
    Label.FOLLOW_UP: (-0.03, 0.06),
    Label.CHECK_AGREEMENT: (-0.02, 0.03),
    Label.SET_BOUNDARY: (-0.03, 0.0),
    Label.REASSURE: (-0.02, 0.02),
    Label.HOSTILE: (0.20, -0.16),
    Label.CALM_DOWN: (0.15, -0.08),
    Label.BLAME_CUSTOMER: (0.14, -0.11),
    Label.POLICY_SHIELD: (0.10, -0.09),
    Label.DEFLECT: (0.09, -0.09),
    Label.DISMISS: (0.09, -0.08),
    Label.DEFEND: (0.09, -0.07),
    Label.NON_APOLOGY: (0.07, -0.06),
    Label.JARGON: (0.04, -0.04),
    Label.OVERPROMISE: (0.02, -0.05),
}
SOLVING = frozenset(
    {
        Label.ACT_NOW,
        Label.OFFER_OPTIONS,
        Label.GOODWILL,
        Label.ESCALATE_OFFER,
        Label.FOLLOW_UP,
        Label.TAKE_OWNERSHIP,
        Label.CHECK_AGREEMENT,
    }
)
ACKNOWLEDGING = frozenset({Label.ACKNOWLEDGE_FEELING, Label.APOLOGISE, Label.THANK, Label.AGREE})
#: The labels that touch each trigger of training text B.
TRIGGERS: Mapping[str, frozenset[Label]] = {
    "unheard": frozenset({Label.DEFEND, Label.NON_APOLOGY, Label.DEFLECT}),
    "undervalued": frozenset({Label.POLICY_SHIELD, Label.DISMISS}),
    "disrespected": frozenset({Label.CALM_DOWN, Label.BLAME_CUSTOMER, Label.JARGON, Label.HOSTILE}),
}
TRIGGER_FACTOR = 1.5
#: What the first, second, third and any further use of a technique in a call is worth.
REPETITION = (1.0, 0.5, 0.2, 0.0)
#: A good word beside a harmful one earns this share.
BESIDE_HARM = 0.3
#: One reply's words move anger no further than this, up and down.
MOST_ANGER_UP, MOST_ANGER_DOWN = 0.20, 0.16
PATIENCE_PER_TURN, PATIENCE_PER_HARM, PATIENCE_FOR_NOTHING = -0.02, -0.04, -0.04
#: From this turn on, never having been acknowledged hurts.
ACKNOWLEDGED_BY_TURN = 3
#: Turns until a call is old: solving weighs more and acknowledging less towards it.
LONG_CALL_TURNS = 6


@dataclass(frozen=True)
class CustomerState:
    """The customer between two replies: mood, and what the agent has used so far."""

    mood: Mood
    turn: int = 0
    uses: Mapping[Label, int] = field(default_factory=dict)
    acknowledged: bool = False


def hear(state: CustomerState, persona: Persona, wording: Wording) -> tuple[CustomerState, MoodChange]:
    """Return the state after a reply, and the change with its reasons."""
    turn = state.turn + 1
    labels = wording.labels
    acknowledged = state.acknowledged or bool(
        labels & (ACKNOWLEDGING | {Label.PARAPHRASE}) and not labels & set(WORSENING)
    )
    wanted = _bounded(
        [*_from_words(state, persona, wording, turn), *_from_time(turn, wording, acknowledged=acknowledged)]
    )
    after, reasons = _apply(state.mood, wanted)
    uses = {label: state.uses.get(label, 0) + (label in labels) for label in {*state.uses, *labels}}
    return CustomerState(after, turn, uses, acknowledged), MoodChange(state.mood, after, reasons)


def _from_words(state: CustomerState, persona: Persona, wording: Wording, turn: int) -> list[MoodReason]:
    harmed = bool(wording.labels & set(WORSENING))
    age = min(1.0, turn / LONG_CALL_TURNS)
    reasons: list[MoodReason] = []
    for label in sorted(wording.labels):
        anger, trust = WEIGHTS[label]
        evidence = _evidence(wording, label)
        if label in WORSENING:
            factor = TRIGGER_FACTOR if label in TRIGGERS.get(persona.trigger, frozenset()) else 1.0
            reasons.append(MoodReason(label, "patience", PATIENCE_PER_HARM, evidence))
        else:
            factor = REPETITION[min(state.uses.get(label, 0), len(REPETITION) - 1)]
            factor *= BESIDE_HARM if harmed else 1.0
            if label in SOLVING:
                factor *= 0.7 + 0.6 * age
            elif label in ACKNOWLEDGING:
                factor *= 1.2 - 0.4 * age
        reasons.append(MoodReason(label, "anger", anger * factor * persona.temperament, evidence))
        reasons.append(MoodReason(label, "trust", trust * factor, evidence))
    return reasons


def _from_time(turn: int, wording: Wording, *, acknowledged: bool) -> list[MoodReason]:
    reasons = [MoodReason("a_turn", "patience", PATIENCE_PER_TURN)]
    if not wording.labels:
        reasons.append(MoodReason("nothing_for_me", "patience", PATIENCE_FOR_NOTHING))
        reasons.append(MoodReason("nothing_for_me", "anger", 0.01))
        reasons.append(MoodReason("nothing_for_me", "trust", -0.01))
    if turn == ACKNOWLEDGED_BY_TURN and not acknowledged:
        reasons.append(MoodReason("never_acknowledged", "anger", 0.05))
        reasons.append(MoodReason("never_acknowledged", "trust", -0.04))
    return reasons


def _bounded(reasons: list[MoodReason]) -> list[MoodReason]:
    """Return the reasons, those of anger scaled so that together they stay within the bounds."""
    total = sum(reason.amount for reason in reasons if reason.dimension == "anger")
    most = MOST_ANGER_UP if total > 0 else MOST_ANGER_DOWN
    if abs(total) <= most:
        return reasons
    return [
        _scaled(reason, most / abs(total)) if reason.dimension == "anger" else reason for reason in reasons
    ]


def _apply(mood: Mood, reasons: list[MoodReason]) -> tuple[Mood, tuple[MoodReason, ...]]:
    """Return the mood moved, and the reasons as they truly counted: near a scale's end less is left."""
    values = {"anger": mood.anger, "trust": mood.trust, "patience": mood.patience}
    counted: list[MoodReason] = []
    for dimension, before in values.items():
        mine = [reason for reason in reasons if reason.dimension == dimension]
        total = sum(reason.amount for reason in mine)
        after = min(1.0, max(0.0, before + total))
        share = (after - before) / total if total else 0.0
        counted += [_scaled(reason, share) for reason in mine if reason.amount * share]
        values[dimension] = after
    return Mood(**values), tuple(counted)


def _scaled(reason: MoodReason, factor: float) -> MoodReason:
    return MoodReason(reason.code, reason.dimension, reason.amount * factor, reason.evidence)


def _evidence(wording: Wording, label: Label) -> str:
    found = wording.first(label)
    if found is None:
        return ""
    sentence, finding = found
    return sentence.text[finding.start : finding.end]
