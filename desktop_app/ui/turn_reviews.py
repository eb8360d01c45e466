"""The reviews of a call's turns as they come back; a review that was lost is asked for again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from desktop_app.background.messages import PlayedLine, ReviewReply, Usual
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.baseline import Baseline
from desktop_app.core.errors import ToneMattersError
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.turn import Turn, TurnReview
from desktop_app.practice.call import Exchange
from desktop_app.practice.kept_call import TakenReply
from desktop_app.storage.recordings import CallFolder
from desktop_app.tone.baseline import PROVISIONAL_TURNS
from desktop_app.ui.futures import Deliveries

#: A review is asked for this often before its turn is given up.
MOST_TRIES = 3


@dataclass
class _Entry:
    """A turn whose review is under way or back."""

    turn: int
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
        *,
        quiet_voice: bool = False,
    ) -> None:
        super().__init__(parent)
        self._speech = speech
        self._deliveries = deliveries
        self._folder = folder
        self._baseline = baseline
        self._quiet_voice = quiet_voice
        self._on_failure = on_failure
        self._entries: list[_Entry] = []
        self._dropped: list[_Entry] = []

    @property
    def pending(self) -> bool:
        """Whether a review is under way."""
        return any(entry.review is None and not entry.given_up for entry in self._all)

    @property
    def _all(self) -> list[_Entry]:
        return [*self._dropped, *self._entries]

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns whose reviews are back, in order."""
        return tuple(
            _turn(number, entry, entry.review, self._said_before(entry))
            for number, entry in enumerate(self._entries, 1)
            if entry.review is not None
        )

    def _said_before(self, entry: _Entry) -> tuple[Turn, ...]:
        """Return the answers to the same line that were dropped, oldest first."""
        same = [
            other
            for other in self._dropped
            if other.turn == entry.turn and other.exchange.line.id == entry.exchange.line.id
        ]
        return tuple(_turn(other.turn, other, other.review, ()) for other in same if other.review is not None)

    @property
    def usual(self) -> Usual:
        """What the agent usually sounds like, as far as it is known by now."""
        earlier = tuple(entry.request.take for entry in self._entries[:PROVISIONAL_TURNS])
        return Usual(self._baseline, earlier, self._quiet_voice)

    def ask(self, exchange: Exchange, reply: TakenReply, played: PlayedLine, before: CallSoFar) -> None:
        """Ask for the review of a reply that was taken, to what was played."""
        turn = len(self._entries) + 1
        request = ReviewReply(
            path=self._folder.running,
            start_s=reply.start_s,
            end_s=reply.end_s,
            take=self._folder.take(turn, reply.take),
            transcript=reply.transcript,
            line=played,
            before=replace(before, takes=len(self._entries) + len(self._dropped)),
            usual=self.usual,
        )
        entry = _Entry(turn, exchange, request, played.start_s, played.end_s)
        self._entries.append(entry)
        self._try(entry)

    def drop_last(self) -> None:
        """Put the last turn aside, because it is said again; its take stays, to be compared."""
        if self._entries:
            self._dropped.append(self._entries.pop())

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
        if entry.tries < MOST_TRIES:
            self._try(entry)
            return
        entry.given_up = True
        self._on_failure(error)
        if not self.pending:
            self.all_done.emit()


def _turn(number: int, entry: _Entry, review: TurnReview, earlier: tuple[Turn, ...]) -> Turn:
    return Turn(
        number,
        entry.exchange.line,
        entry.line_start_s,
        entry.line_end_s,
        entry.request.start_s,
        review,
        entry.exchange.change,
        entry.request.take,
        entry.exchange.heard,
        earlier,
    )
