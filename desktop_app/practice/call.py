"""A call as a pure state machine: who has the word, what was exchanged, what comes next.

It plays nothing and hears nothing. The window's controller and the headless rehearsal drive it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.findings import Wording
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import Line, Scenario
from desktop_app.core.so_far import CallSoFar, so_far
from desktop_app.customer.choose_line import ending, next_line, opening_line
from desktop_app.customer.mood import CustomerState, hear

#: From this band of anger on a customer's line is loud.
ANGRY_BAND = 2


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
        Decides between lines that fit equally well; the same seed and replies give the same call.
    """

    def __init__(self, scenario: Scenario, seed: int = 0) -> None:
        self.scenario = scenario
        self.seed = seed
        self.phase = Phase.CONNECTING
        self.ending: str | None = None
        self._customer = CustomerState(scenario.opening_mood)
        self._exchanges: tuple[Exchange, ...] = ()
        self._line = opening_line(scenario, seed)

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

    def reply_heard(self, wording: Wording) -> Exchange:
        """Take in the reply's words; ``line`` becomes what the customer says to it."""
        self._expect(Phase.THINKING)
        before = self._customer
        self._customer, change = hear(before, self.scenario.persona, wording)
        exchange = Exchange(self._line, before, wording, change)
        self._exchanges += (exchange,)
        said = {e.line.id for e in self._exchanges}
        following = next_line(self.scenario, len(self._exchanges), change, wording, said, self.seed)
        if following is None:
            early = len(self._exchanges) < len(self.scenario.beats)
            end = ending(self.scenario, self._customer.mood, early=early)
            self.ending, following = end.name, end.line
        self._line = following
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
            return self._line.anger_band >= ANGRY_BAND
        change = self._exchanges[-1].change
        return change.after.anger > change.before.anger

    def _expect(self, phase: Phase) -> None:
        if self.phase is not phase:
            raise ValueError(f"this comes {phase.value}, not {self.phase.value}")
