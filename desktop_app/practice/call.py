"""A call as a pure state machine: who has the word, what was exchanged, what comes next.

It plays nothing and hears nothing. The window's controller and the headless rehearsal drive it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from desktop_app.core.heard import Aside, Heard
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import Clause, Line, Scenario
from desktop_app.core.so_far import CallSoFar, customer_rises, so_far
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
    heard: Heard
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
        self._asides: tuple[Aside, ...] = ()
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
        return self.before(len(self._exchanges))

    def before(self, number: int) -> CallSoFar:
        """Return what the reply of an exchange, counted from 0, comes after."""
        earlier = self._exchanges[:number]
        line = self._exchanges[number].line if number < len(self._exchanges) else self._line
        return so_far(exchange.heard.wording for exchange in earlier).answering(
            line.text, customer_rises=customer_rises(line.anger_band, earlier[-1].change if earlier else None)
        )

    def catch_up(self, replies: Iterable[Heard]) -> None:
        """Go through replies that were heard before, up to where the customer speaks next.

        The same scenario, seed, intensity and replies leave the customer in the same mood, with the same
        line.
        """
        self._expect(Phase.CONNECTING)
        for heard in replies:
            self._asides = ()
            for aside in heard.asides:
                self._put_in(aside)
            self.phase = Phase.THINKING
            self.reply_heard(heard)
        self.phase = Phase.CONNECTING

    def _put_in(self, aside: Aside) -> None:
        if aside is Aside.STILL_THERE:
            self.phase = Phase.LISTENING
            self.nobody_speaks()
        else:
            self.phase = Phase.REPLYING
            self.murmur()

    def connect(self) -> Line:
        """Begin: the customer opens the call, or says the line that was caught up to."""
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
        self._asides += (Aside.STILL_THERE,)
        self.phase = Phase.CUSTOMER_SPEAKING
        return line

    def murmur(self) -> Clause | None:
        """Return a sign of listening to give while the agent speaks, or None where none is given."""
        self._expect(Phase.REPLYING)
        clause = murmur(self.scenario, self._customer, self.seed)
        if clause is not None:
            self._customer = replace(self._customer, said=self._customer.said | {clause.id})
            self._asides += (Aside.MURMUR,)
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
        exchange = Exchange(self._line, before, replace(heard, asides=self._asides), answer.change)
        self._exchanges += (exchange,)
        self._asides = ()
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
            self._asides = last.heard.asides
        self.phase = Phase.CUSTOMER_SPEAKING
        return self._line

    def stop(self) -> None:
        """End the call here; possible in every phase."""
        if self.ending is None:
            self.ending = "stopped"
        self.phase = Phase.ENDED

    def _expect(self, phase: Phase) -> None:
        if self.phase is not phase:
            raise ValueError(f"this comes {phase.value}, not {self.phase.value}")
