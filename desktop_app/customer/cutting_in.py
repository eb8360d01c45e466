"""What the customer says in the agent's turn: into a silence, or along with a long reply. Pure functions."""

from __future__ import annotations

import random
from dataclasses import replace

from desktop_app.core.scenario import Clause, Line, Scenario, Slot
from desktop_app.customer.respond import line_of
from desktop_app.customer.state import CustomerState

#: After such a silence the customer asks whether anybody is there; after such a one, if asked to wait.
ASKS_AFTER_S, ON_HOLD_S = 7.0, 20.0
#: So often the customer asks whether anybody is there, before they just wait.
ASKS_TIMES = 2
_STILL_THERE = "still_there"


def still_there(scenario: Scenario, state: CustomerState, seed: int) -> tuple[CustomerState, Line] | None:
    """Return the customer after a long silence, and what they say into it; None where they wait on."""
    times = sum(c.occasion == _STILL_THERE and c.id in state.said for c in scenario.clauses)
    clause = _drawn(scenario, state, _STILL_THERE, f"{seed}:{state.turn}:{times}")
    if clause is None or times >= ASKS_TIMES:
        return None
    return replace(state, said=state.said | {clause.id}), line_of([clause], state.band)


def murmur(scenario: Scenario, state: CustomerState, seed: int) -> Clause | None:
    """Return a sign of listening for the middle of a long reply; a furious customer gives none."""
    if state.hot:
        return None
    return _drawn(scenario, state, "murmur", f"{seed}:{state.turn}")


def _drawn(scenario: Scenario, state: CustomerState, occasion: str, seed: str) -> Clause | None:
    fitting = [
        clause
        for clause in scenario.clauses
        if clause.slot is Slot.PUSH
        and clause.occasion == occasion
        and clause.id not in state.said
        and state.band in clause.heat.bands
    ]
    return random.Random(seed).choice(fitting) if fitting else None  # noqa: S311 - not for secrets
