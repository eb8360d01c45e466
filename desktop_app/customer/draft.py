"""An answer in the making: what holds so far, and which clauses still fit. Lives for one turn only."""

from __future__ import annotations

import random

from desktop_app.core.mood import Mood
from desktop_app.core.scenario import Clause, Heat, Scenario, Slot
from desktop_app.customer import cues
from desktop_app.customer.state import CustomerState
from desktop_app.customer.taking_in import TakenIn

#: How much later in the draw, 0-1, a clause comes that is shared, or that fits any mood.
_SHARED_LATER, _ANY_LATER = 0.5, 0.25


class Draft:
    """Gathers an answer's clauses and the states they bring.

    Parameters
    ----------
    before
        The customer before the reply.
    mood, band
        As the reply left them.
    """

    def __init__(
        self, scenario: Scenario, before: CustomerState, taken: TakenIn, mood: Mood, band: int, seed: int
    ) -> None:
        self.scenario = scenario
        self.before = before
        self.taken = taken
        self.mood = mood
        self.band = band
        self.stage = before.stage
        self.states = set(before.states)
        self.said = set(before.said)
        self.accepted = before.accepted
        self.newly_accepted = False
        self.told = f"{before.told} {taken.text}".strip()
        if cues.GIVES_NAME.search(taken.text):
            self.told += f" {cues.NAMED}"
        self._draw = random.Random(f"{seed}:{before.turn}")  # noqa: S311 - not for secrets

    @property
    def hot(self) -> bool:
        """Whether the customer is angry or furious."""
        return self.band in Heat.HOT.bands

    @property
    def heats(self) -> tuple[Heat, ...]:
        """The heats that fit, the closest first."""
        return (Heat.HOT, Heat.ANY) if self.hot else (Heat.COOL, Heat.ANY)

    def pick(self, slot: Slot, occasion: str) -> Clause | None:
        """Take a clause for an occasion that fits and was not said yet; None where there is none.

        Of those that fit, one that takes up the agent's own words comes first. Of the others one written for
        this customer and this mood is likelier than one that many share, or that fits any mood. A story is
        told in its order.
        """
        fitting = [clause for clause in self.scenario.clauses if self._fits(clause, slot, occasion)]
        if not fitting:
            return None
        if occasion == "story":
            return self.say(fitting[0])
        rank = {clause.id: self._draw.random() for clause in fitting}

        def last(clause: Clause) -> tuple[bool, float]:
            later = _SHARED_LATER * clause.shared + _ANY_LATER * (clause.heat is Heat.ANY)
            return not clause.heard, rank[clause.id] + later

        return self.say(min(fitting, key=last))

    def say(self, clause: Clause) -> Clause:
        """Note that a clause is said, and what it tells."""
        self.said.add(clause.id)
        self.states |= {f"told:{fact}" for fact in clause.tells}
        return clause

    def tells(self, fact_id: str) -> list[Clause]:
        """Return the answer to a question for a fact.

        What was told already is told again where just that is asked, curtly if it was asked before; else
        there is no more to tell.
        """
        fact = self.scenario.fact(fact_id)
        surely = fact_id in self.taken.asked_surely
        asked_before = surely and f"asked:{fact_id}" in self.states
        self.states.add(f"asked:{fact_id}")
        told = f"told:{fact_id}" in self.states
        if not told and fact.answer.id not in self.said:
            self.states.add(f"told:{fact_id}")
            return [self.say(fact.answer)]
        if fact.again.id in self.said and not surely:
            clauses = [self.pick(Slot.CONTENT, "no_more")]
        else:
            clauses = [self.pick(Slot.CONTENT, "again")] if asked_before or fact.again.id in self.said else []
        if fact.again.id not in self.said:
            clauses.append(self.say(fact.again))
        return [clause for clause in clauses if clause is not None]

    def _tells_nothing_new(self, clause: Clause) -> bool:
        """Tell whether a clause would only repeat facts; what must be said anyway may."""
        must = clause.slot is Slot.CONTENT and clause.occasion != "story"
        return bool(clause.tells) and not must and all(f"told:{fact}" in self.states for fact in clause.tells)

    def _fits(self, clause: Clause, slot: Slot, occasion: str) -> bool:
        text = self.taken.text
        told = self.told if slot is Slot.PUSH else text
        return (
            clause.slot is slot
            and clause.occasion == occasion
            and clause.id not in self.said
            and clause.heat in self.heats
            and all(state in self.states for state in clause.needs)
            and all(state not in self.states for state in clause.unless)
            and (not clause.heard or cues.holds_any(text, clause.heard))
            and (not clause.unheard or not cues.holds_any(told, clause.unheard))
            and (not self._tells_nothing_new(clause))
        )
