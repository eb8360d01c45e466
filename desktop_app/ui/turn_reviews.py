"""The reviews of a call's turns as they come back; a review that was lost is asked for again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop_app.background.messages import PlayedLine, ReplyHeard, ReviewReply, Usual
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import Baseline
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.practice.call import Exchange
from desktop_app.storage.recordings import CallFolder
from desktop_app.tone.baseline import PROVISIONAL_TURNS
from desktop_app.ui.futures import Deliveries

#: A review is asked for this often before its turn is given up.
MOST_TRIES = 3


@dataclass
class _Entry:
    """A turn whose review is under way or back."""

    exchange: Exchange
    request: ReviewReply
    line_start_s: float
    line_end_s: float
    tries: int = 0
    review: TurnReview | None = None
    given_up: bool = False


class TurnReviews(QObject):
    """Asks for reviews and gathers them.

    Attributes
    ----------
    all_done
        No review is under way any more.
    """

    all_done = Signal()

    def __init__(
        self,
        speech: SpeechProcess,
        deliveries: Deliveries,
        folder: CallFolder,
        baseline: Baseline | None,
        on_failure: Callable[[ToneMattersError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._deliveries = deliveries
        self._folder = folder
        self._baseline = baseline
        self._on_failure = on_failure
        self._entries: list[_Entry] = []
        self._takes: Counter[int] = Counter()

    @property
    def pending(self) -> bool:
        """Whether a review is under way."""
        return any(entry.review is None and not entry.given_up for entry in self._entries)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns whose reviews are back, in order."""
        return tuple(
            Turn(
                number,
                entry.exchange.line,
                entry.line_start_s,
                entry.line_end_s,
                entry.request.start_s,
                entry.review,
                entry.exchange.change,
                entry.request.take,
            )
            for number, entry in enumerate(self._entries, 1)
            if entry.review is not None
        )

    @property
    def usual(self) -> Usual:
        """What the agent usually sounds like, as far as it is known by now."""
        return Usual(self._baseline, tuple(entry.request.take for entry in self._entries[:PROVISIONAL_TURNS]))

    def ask(
        self,
        exchange: Exchange,
        reply: ReplyHeard,
        played: PlayedLine,
        before: CallSoFar,
    ) -> None:
        """Ask for the review of the reply that was just heard, to what was played."""
        turn = len(self._entries) + 1
        self._takes[turn] += 1
        request = ReviewReply(
            path=self._folder.running,
            start_s=reply.start_s,
            end_s=reply.end_s,
            take=self._folder.take(turn, self._takes[turn]),
            transcript=reply.transcript,
            line=played,
            before=replace(before, takes=sum(self._takes.values()) - 1),
            usual=self.usual,
        )
        entry = _Entry(exchange, request, played.start_s, played.end_s)
        self._entries.append(entry)
        self._try(entry)

    def drop_last(self) -> None:
        """Forget the last turn, because it is said again; its take stays on disk."""
        if self._entries:
            self._entries.pop()

    def _try(self, entry: _Entry) -> None:
        entry.tries += 1
        self._deliveries.when_done(
            self._speech.ask(entry.request),
            lambda review: self._came(entry, review),
            lambda error: self._failed(entry, error),
        )

    def _came(self, entry: _Entry, review: TurnReview) -> None:
        entry.review = review
        if not self.pending:
            self.all_done.emit()

    def _failed(self, entry: _Entry, error: ToneMattersError) -> None:
        if entry not in self._entries:
            return
        if entry.tries < MOST_TRIES:
            self._try(entry)
            return
        entry.given_up = True
        self._on_failure(error)
        if not self.pending:
            self.all_done.emit()
