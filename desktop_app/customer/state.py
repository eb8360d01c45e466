"""The customer between two replies. Everything a call depends on is in here, so that it can be replayed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.core.findings import Label
from desktop_app.core.mood import Mood
from desktop_app.core.scenario import BAND_EDGES, HOT_BAND, Stage

#: How far anger must pass the edge of a band before the voice follows, so that it does not flicker.
HYSTERESIS = 0.05


@dataclass(frozen=True)
class CustomerState:
    """Mood, stage, and what has happened so far.

    Attributes
    ----------
    band
        The band of anger, 0-3, that the voice is in.
    uses
        In how many replies each technique came.
    states
        What holds of the call: ``heard``, ``offered``, ``accepted``, ``need_said``, ``told:<fact>``,
        ``on:<solution>``, ``offered:<solution>`` …
    said
        The ids of clauses that have been said.
    accepted
        The solution that was accepted.
    asked_back
        The customer's last words were a question, which the next reply answers.
    low_trust
        For how many replies on end trust has been next to nothing.
    demands
        How often a manager was demanded.
    question_run
        How many questions came on end without a word of warmth.
    closing
        How many replies came after a solution was accepted.
    told
        All that the agent has said so far.
    """

    mood: Mood
    temperament: float = 1.0
    band: int = 2
    stage: Stage = Stage.VENTING
    turn: int = 0
    uses: Mapping[Label, int] = field(default_factory=dict)
    states: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    accepted: str | None = None
    asked_back: bool = False
    low_trust: int = 0
    demands: int = 0
    question_run: int = 0
    closing: int = 0
    told: str = ""

    @property
    def hot(self) -> bool:
        """Whether the customer is angry or furious."""
        return self.band >= HOT_BAND


def band_of(anger: float, before: int | None = None) -> int:
    """Return the band of an anger, keeping the band before near its edges."""
    band = sum(anger >= edge for edge in BAND_EDGES)
    if before is None or band == before:
        return band
    if band > before:
        return band if anger >= BAND_EDGES[before] + HYSTERESIS else before
    return band if anger < BAND_EDGES[before - 1] - HYSTERESIS else before
