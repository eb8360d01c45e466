"""What a reply comes after: the customer's line, and what earlier replies of the call have done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_app.core.findings import WORSENING, Label, Step, Wording
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import HOT_BAND


@dataclass(frozen=True)
class CallSoFar:
    """The call up to a reply.

    Attributes
    ----------
    customer
        The line that the reply answers, empty where it is not known.
    replies
        How many replies came before.
    steps
        The steps they have served.
    techniques
        How many of them carried each technique, as (label, count).
    takes
        How many takes were reviewed before, replies said again among them: suggestions take turns by it.
    customer_rises
        The customer's anger rose before this reply.
    """

    customer: str = ""
    replies: int = 0
    takes: int = 0
    steps: frozenset[Step] = frozenset()
    techniques: tuple[tuple[Label, int], ...] = ()
    customer_rises: bool = False

    def times(self, label: Label) -> int:
        """Return in how many earlier replies a technique came."""
        return dict(self.techniques).get(label, 0)

    def answering(self, customer: str, *, customer_rises: bool = False) -> CallSoFar:
        """Return the same with the line that is answered next."""
        return replace(self, customer=customer, customer_rises=customer_rises)


def customer_rises(line_band: int, last: MoodChange | None) -> bool:
    """Return whether the last reply made the customer angrier, or the call only begins and they are angry.

    Parameters
    ----------
    line_band
        The band of anger of the line that is answered.
    last
        What the last reply did; None at the beginning.
    """
    return line_band >= HOT_BAND if last is None else last.after.anger > last.before.anger


def so_far(wordings: Iterable[Wording]) -> CallSoFar:
    """Return what replies have done, to judge the next one by."""
    replies = 0
    steps: set[Step] = set()
    counts: dict[Label, int] = {}
    for wording in wordings:
        replies += 1
        steps |= {step for step, served in wording.steps.items() if served}
        for label in wording.labels.difference(WORSENING):
            counts[label] = counts.get(label, 0) + 1
    return CallSoFar("", replies, replies, frozenset(steps), tuple(sorted(counts.items())))
