"""What the voice does to the customer: the same words, said another way. Pure functions.

The two people on a call mirror each other's loudness; a voice that comes down while the customer rages calms
more than any word does (training text A: tone matters).
"""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.findings import Label
from desktop_app.core.heard import Manner
from desktop_app.core.mood import MoodReason
from desktop_app.core.scenario import Persona
from desktop_app.customer.state import CustomerState
from desktop_app.customer.taking_in import TakenIn
from desktop_app.customer.weights import ACKNOWLEDGING, TRIGGER_FACTOR, TRIGGERS

#: Vocal effort beyond this is a raised voice, below this a lowered one; in units of the usual voice.
RAISED, LOWERED = 1.0, -0.5
#: An articulation rate over the usual one that is a rush, and one that is unhurried.
RUSHED, UNHURRIED = 1.12, 1.0
#: Pitch variation against the usual one that is flat.
FLAT = 0.6
#: A silence before the reply that was not announced, and one that was.
SILENCE_S, ANNOUNCED_SILENCE_S = 3.0, 20.0
#: Speaking over the customer for less than this is an overlap that nobody minds.
TALKED_OVER_S = 0.7
#: From this anger on a raised voice counts more, and from that one on a lowered one counts.
_LOUD_ALREADY, _RAGING = 0.6, 0.7
_PROVISIONAL_SHARE = 0.5
_TAKEN_AWAY, _ADDED = 0.6, 0.3
_WARM = frozenset({*ACKNOWLEDGING, Label.PARAPHRASE, Label.REASSURE})


def rushed(manner: Manner) -> bool:
    """Tell whether the reply was said faster than its speaker usually speaks."""
    return manner.rate_ratio is not None and manner.rate_ratio > RUSHED


def flat(manner: Manner) -> bool:
    """Tell whether the reply was said in one tone."""
    return manner.pitch_variation_ratio is not None and manner.pitch_variation_ratio < FLAT


def raised(manner: Manner) -> bool:
    """Tell whether the reply was said with a raised voice."""
    return manner.effort is not None and manner.effort > RAISED


def too_quiet(manner: Manner, *, announced: bool) -> bool:
    """Tell whether the customer was kept waiting for it."""
    most = ANNOUNCED_SILENCE_S if announced else SILENCE_S
    return manner.silence_s is not None and manner.silence_s > most


def from_manner(
    manner: Manner, state: CustomerState, persona: Persona, taken: TakenIn, words: list[MoodReason]
) -> list[MoodReason]:
    """Return what the voice adds to, and takes from, what the words did (``words``)."""
    share = _PROVISIONAL_SHARE if manner.provisional else 1.0
    warm = not taken.labels.keys().isdisjoint(_WARM)
    reasons = [
        *_from_effort(manner, state.mood.anger, share),
        *_on_the_words(manner, words, share, warm=warm),
        *_from_turn_taking(manner, on_hold="on_hold" in state.states),
    ]
    touchy = TRIGGERS.get(persona.trigger, frozenset())
    return [
        replace(r, amount=r.amount * TRIGGER_FACTOR) if r.code in touchy and r.dimension == "anger" else r
        for r in reasons
        if r.amount
    ]


def _from_effort(manner: Manner, anger: float, share: float) -> list[MoodReason]:
    effort = manner.effort or 0.0
    if raised(manner):
        louder = 1.5 if anger > _LOUD_ALREADY else 1.0
        return [
            MoodReason("raised_voice", "anger", min(0.09, 0.03 * effort) * louder * share, f"{effort:.2f}")
        ]
    if effort < LOWERED and anger > _RAGING:
        return [MoodReason("lowered_voice", "anger", -0.05 * share, f"{effort:.2f}")]
    return []


def _on_the_words(manner: Manner, words: list[MoodReason], share: float, *, warm: bool) -> list[MoodReason]:
    """Return what the delivery makes of good words: a rush or a dead voice takes, gentleness adds."""
    rate, variation = f"{manner.rate_ratio or 0.0:.2f}", f"{manner.pitch_variation_ratio or 0.0:.2f}"
    if rushed(manner):
        hurried = MoodReason("rushed", "anger", 0.01 * share, rate)
        return [*_shares("rushed", words, frozenset(Label), -_TAKEN_AWAY * share, rate), hurried]
    if flat(manner) and warm:
        return _shares("flat", words, _WARM, -_TAKEN_AWAY * share, variation)
    if _gentle(manner) and warm:
        return _shares("gentle", words, _WARM, _ADDED * share, rate)
    return []


def _from_turn_taking(manner: Manner, *, on_hold: bool) -> list[MoodReason]:
    reasons = []
    if manner.interrupted:
        reasons += _moves("interrupted", 0.06, -0.04, -0.08)
    elif manner.talked_over_s is not None and manner.talked_over_s > TALKED_OVER_S:
        reasons += _moves("talked_over", 0.03, 0.0, -0.03, f"{manner.talked_over_s:.2f}")
    if too_quiet(manner, announced=on_hold):
        reasons += _moves("silence", 0.02, -0.02, -0.05, f"{manner.silence_s:.1f}")
    return reasons


def _moves(code: str, anger: float, trust: float, patience: float, evidence: str = "") -> list[MoodReason]:
    amounts = {"anger": anger, "trust": trust, "patience": patience}
    return [MoodReason(code, dimension, amount, evidence) for dimension, amount in amounts.items() if amount]


def _shares(
    code: str, words: list[MoodReason], labels: frozenset[Label], share: float, evidence: str
) -> list[MoodReason]:
    """Return a share of what good words did to anger and trust, as a reason of its own."""
    calmed = sum(r.amount for r in words if r.dimension == "anger" and r.amount < 0 and r.code in labels)
    won = sum(r.amount for r in words if r.dimension == "trust" and r.amount > 0 and r.code in labels)
    return _moves(code, calmed * share, won * share, 0.0, evidence)


def _gentle(manner: Manner) -> bool:
    """Tell whether the reply was unhurried and no louder than usual."""
    return (
        manner.rate_ratio is not None
        and manner.rate_ratio <= UNHURRIED
        and manner.effort is not None
        and manner.effort <= 0.0
    )
