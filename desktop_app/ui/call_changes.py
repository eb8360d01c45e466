"""What a trainee may change of a kept call: its words, what they object to, its recordings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Signal

from desktop_app.background.messages import ReviewTake, Usual
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.errors import EngineError, InputError, ToneMattersError
from desktop_app.core.turn import Dispute, FinishedCall, Turn, TurnReview
from desktop_app.practice.call_review import review_call
from desktop_app.practice.correction import before_turn, corrected, overlap_of
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.forget_take import forget_take
from desktop_app.practice.kept_call import as_text
from desktop_app.storage.recordings import CallFolder
from desktop_app.ui.services import Services


class CallChanges(QObject):
    """Changes calls, aside; what was there before stays beside it, but for recordings that are deleted.

    Attributes
    ----------
    changed
        A call is kept in another state: the ``FinishedCall`` as it was, as it is, and its number.
    problem
        A sentence for the user.

    Parameters
    ----------
    speech
        Gives the speech process as it is now.
    """

    changed = Signal(object, object, int)
    problem = Signal(str)

    def __init__(
        self, services: Services, speech: Callable[[], SpeechProcess | None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._speech = speech

    def correct(self, call: FinishedCall, number: int, turn: Turn, text: str) -> None:
        """Review a turn again with the words that were really said."""
        speech = self._speech()
        try:
            if speech is None:
                raise EngineError("The speech engine is not running", "start Tone Matters again")
            if turn.recording is None:
                raise InputError("The recording of this take is gone", "its first result stays as it is")
            transcript = corrected(turn.review.transcript, text)
        except ToneMattersError as error:
            self.problem.emit(str(error))
            return
        tone = turn.review.tone
        quiet = tone is not None and any(entry.reason == "quiet_voice" for entry in tone.not_measured)
        request = ReviewTake(
            turn.recording,
            transcript,
            before_turn(call, turn.number),
            Usual(None if tone is None else tone.baseline, (), quiet),
            overlap_of(turn.review),
        )

        def reviewed(review: TurnReview) -> None:
            first = turn.uncorrected or turn.review
            self._keep(call, number, replace(turn, review=review, uncorrected=first))

        self._services.deliveries.when_done(speech.ask(request), reviewed, self._failed)

    def dispute(
        self, call: FinishedCall, number: int, turn: Turn, score: str, value: int, reason: str
    ) -> None:
        """Put beside a score what the trainee objects to."""
        objection = Dispute(score, value, reason, datetime.now(UTC).astimezone())
        self._keep(call, number, replace(turn, disputes=(*turn.disputes, objection)))

    def delete_take(self, call: FinishedCall, number: int, turn: Turn) -> None:
        """Delete what was recorded of a turn; its words and numbers stay."""
        if turn.recording is None:
            return
        folder = CallFolder(turn.recording.parent)
        self._keep(
            call,
            number,
            replace(turn, recording=None, review=replace(turn.review, tracks=None)),
            lambda: forget_take(turn, folder.recording),
        )

    def _keep(
        self, call: FinishedCall, number: int, turn: Turn, first: Callable[[], None] = lambda: None
    ) -> None:
        """Do something first, then keep a call with another turn in the place of one."""
        turns = tuple(turn if other.number == turn.number else other for other in call.turns)
        made = replace(call, turns=turns, review=review_call(turns))

        def write() -> None:
            first()
            self._services.history.change(number, call_document(made), as_text(made))

        self._services.deliveries.when_done(
            self._services.aside.submit(write),
            lambda _nothing: self.changed.emit(call, made, number),
            self._failed,
        )

    def _failed(self, error: ToneMattersError) -> None:
        self.problem.emit(str(error))
