"""A call as a pure state machine: who has the word, what was exchanged, what comes next.

It plays nothing and hears nothing. The window's controller and the headless rehearsal drive it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.core.findings import Wording
from desktop_app.core.heard import Heard
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import HOT_BAND, Clause, Line, Scenario
from desktop_app.core.so_far import CallSoFar, so_far
from desktop_app.customer.cutting_in import ASKS_AFTER_S, ON_HOLD_S, murmur, still_there
from desktop_app.customer.reaction import RAMBLES_S
from desktop_app.customer.respond import begin, respond
from desktop_app.customer.state import CustomerState

#: Somebody who is not angry listens so many times longer.
_COOL_PATIENCE = 1.5


class Phase(StrEnum):
    """Who has the word."""

    CONNECTING = "connecting"
    CUSTOMER_SPEAKING = "customer_speaking"
    LISTENING = "listening"
    REPLYING = "replying"
    THINKING = "thinking"
    ENDED = "ended"


@dataclass(frozen=True)
class Exchange:
    """A line and what the reply to it did."""

    line: Line
    before: CustomerState
    wording: Wording
    change: MoodChange


class Call:
    """One call.

    Parameters
    ----------
    seed
        Decides between clauses that fit equally well; the same seed and replies give the same call.
    intensity
        How hard the customer begins, by its name; the scenario's middle one by default.
    """

    def __init__(self, scenario: Scenario, seed: int = 0, intensity: str | None = None) -> None:
        self.scenario = scenario
        self.seed = seed
        self.intensity = scenario.intensity(intensity)
        self.phase = Phase.CONNECTING
        self.ending: str | None = None
        self._exchanges: tuple[Exchange, ...] = ()
        self._customer, self._line = begin(scenario, self.intensity, seed)

    @property
    def line(self) -> Line:
        """The line being said or last said."""
        return self._line

    @property
    def exchanges(self) -> tuple[Exchange, ...]:
        """The finished exchanges, oldest first."""
        return self._exchanges

    @property
    def turn(self) -> int:
        """The number of the current turn, from 1."""
        return len(self._exchanges) + 1

    @property
    def can_retake(self) -> bool:
        """Whether there is a reply, finished or under way, to say again."""
        return self.phase in (Phase.REPLYING, Phase.LISTENING, Phase.CUSTOMER_SPEAKING) and (
            self.phase is Phase.REPLYING or bool(self._exchanges)
        )

    @property
    def so_far(self) -> CallSoFar:
        """What the next reply comes after."""
        return so_far(exchange.wording for exchange in self._exchanges).answering(
            self._line.text, customer_rises=self._customer_rises
        )

    def connect(self) -> Line:
        """Begin: the customer opens the call."""
        self._expect(Phase.CONNECTING)
        self.phase = Phase.CUSTOMER_SPEAKING
        return self._line

    def line_finished(self) -> None:
        """Note that the line has been played: listen, or end after a closing line."""
        self._expect(Phase.CUSTOMER_SPEAKING)
        self.phase = Phase.ENDED if self.ending is not None else Phase.LISTENING

    def speech_started(self) -> None:
        """Note that the agent began to speak."""
        self._expect(Phase.LISTENING)
        self.phase = Phase.REPLYING

    def reply_ended(self) -> None:
        """Note that the agent fell silent."""
        self._expect(Phase.REPLYING)
        self.phase = Phase.THINKING

    def nothing_heard(self) -> None:
        """Listen on, because what sounded like a reply held no words."""
        self._expect(Phase.THINKING)
        self.phase = Phase.LISTENING

    def listen_again(self) -> None:
        """Listen on, because what was being heard of the reply was lost; the recording is not."""
        if self.phase not in (Phase.LISTENING, Phase.REPLYING, Phase.THINKING):
            raise ValueError(f"nothing is being heard while {self.phase.value}")
        self.phase = Phase.LISTENING

    def nobody_speaks(self) -> Line | None:
        """Return what the customer says into a long silence, or None where they just wait.

        ``line`` stays what the next reply answers.
        """
        self._expect(Phase.LISTENING)
        found = still_there(self.scenario, self._customer, self.seed)
        if found is None:
            return None
        self._customer, line = found
        self.phase = Phase.CUSTOMER_SPEAKING
        return line

    def murmur(self) -> Clause | None:
        """Return a sign of listening to give while the agent speaks, or None where none is given."""
        self._expect(Phase.REPLYING)
        clause = murmur(self.scenario, self._customer, self.seed)
        if clause is not None:
            self._customer = replace(self._customer, said=self._customer.said | {clause.id})
        return clause

    @property
    def listens_for_s(self) -> float:
        """How long a reply may be before the customer cuts in."""
        return RAMBLES_S if self._customer.hot else RAMBLES_S * _COOL_PATIENCE

    @property
    def waits_for_s(self) -> float:
        """How long a silence may be before the customer asks whether anybody is there."""
        return ON_HOLD_S if "on_hold" in self._customer.states else ASKS_AFTER_S

    def reply_heard(self, heard: Heard) -> Exchange:
        """Take in a reply; ``line`` becomes what the customer says to it."""
        self._expect(Phase.THINKING)
        before = self._customer
        answer = respond(self.scenario, before, heard, self.seed)
        exchange = Exchange(self._line, before, heard.wording, answer.change)
        self._exchanges += (exchange,)
        self._customer, self._line = answer.state, answer.line
        self.ending = answer.ending
        self.phase = Phase.CUSTOMER_SPEAKING
        return exchange

    def retake(self) -> Line:
        """Say the last reply again: the customer goes back to the line it answered.

        During a reply that reply is dropped; otherwise the last finished one is.
        """
        if not self.can_retake:
            raise ValueError(f"nothing to say again while {self.phase.value}")
        if self.phase is not Phase.REPLYING:
            last = self._exchanges[-1]
            self._exchanges = self._exchanges[:-1]
            self._customer, self._line, self.ending = last.before, last.line, None
        self.phase = Phase.CUSTOMER_SPEAKING
        return self._line

    def stop(self) -> None:
        """End the call here; possible in every phase."""
        if self.ending is None:
            self.ending = "stopped"
        self.phase = Phase.ENDED

    @property
    def _customer_rises(self) -> bool:
        """Whether the last reply made the customer angrier, or the call only begins and they are angry."""
        if not self._exchanges:
            return self._line.anger_band >= HOT_BAND
        change = self._exchanges[-1].change
        return change.after.anger > change.before.anger

    def _expect(self, phase: Phase) -> None:
        if self.phase is not phase:
            raise ValueError(f"this comes {phase.value}, not {self.phase.value}")
