"""The course of a call, reply by reply, as far as it is needed to go on with it after a crash."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from desktop_app.background.messages import ReplyHeard
from desktop_app.core.baseline import Baseline
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall, Rewound, Turn
from desktop_app.practice.call import Call
from desktop_app.practice.call_review import review_call
from desktop_app.practice.kept_call import TakenReply, UnfinishedCall
from desktop_app.storage.recordings import CallFolder


@dataclass(frozen=True)
class CallStart:
    """What a call begins with; ``course`` is how far it had come, where it is gone on with."""

    scenario: Scenario
    seed: int
    intensity: str | None
    started_at: datetime
    folder: CallFolder
    baseline: Baseline | None = None
    course: UnfinishedCall | None = None


class CallCourse:
    """Takes replies into a call and remembers them.

    Parameters
    ----------
    start
        What the call begins with; its course so far is caught up with first.
    """

    def __init__(self, call: Call, start: CallStart) -> None:
        self._call = call
        self._start = start
        self._replies: list[TakenReply] = []
        self._takes: Counter[int] = Counter()

    @property
    def rewound(self) -> Rewound | None:
        """Which call this one is another try at."""
        return None if self._start.course is None else self._start.course.rewound

    @property
    def so_far(self) -> UnfinishedCall:
        """What is needed to go on with the call from here."""
        call = self._call
        return UnfinishedCall(
            call.scenario.id,
            call.scenario.title,
            self._start.started_at,
            call.seed,
            call.intensity.name,
            tuple(self._replies),
            self.rewound,
        )

    def catch_up(self) -> tuple[TakenReply, ...]:
        """Bring the call to where it was, and return its replies."""
        course = self._start.course
        if course is not None:
            self._call.catch_up(reply.heard for reply in course.replies)
            self._replies = list(course.replies)
            self._takes.update({turn: reply.take for turn, reply in enumerate(self._replies, 1)})
        return tuple(self._replies)

    def take(self, reply: ReplyHeard, line_start_s: float, line_end_s: float) -> TakenReply:
        """Let the customer hear a reply."""
        exchange = self._call.reply_heard(reply.heard)
        turn = len(self._replies) + 1
        self._takes[turn] += 1
        taken = TakenReply(
            reply.start_s,
            reply.end_s,
            reply.transcript,
            exchange.heard,
            line_start_s,
            line_end_s,
            self._takes[turn],
        )
        self._replies.append(taken)
        return taken

    def drop_last(self) -> None:
        """Forget the last reply, because it is said again."""
        self._replies.pop()

    def finished(self, turns: tuple[Turn, ...]) -> FinishedCall:
        """Return the call as it is kept, now that it is over and its turns are reviewed."""
        call = self._call
        return FinishedCall(
            call.scenario.id,
            call.scenario.title,
            self._start.started_at,
            call.seed,
            call.intensity.name,
            call.ending or "stopped",
            call.line if call.ending not in (None, "stopped") else None,
            turns,
            review_call(turns),
            self.rewound,
        )
