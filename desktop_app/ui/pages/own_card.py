"""What is yours to change of a turn: its words, an objection to a score, its recording."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.coaching.names import SCORES
from desktop_app.coaching.sentences import scores_given
from desktop_app.core.turn import Turn
from desktop_app.ui.dialogs.confirm import confirm
from desktop_app.ui.dialogs.correct_dialog import CorrectDialog
from desktop_app.ui.dialogs.dispute_dialog import DisputeDialog
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label

_MARGIN_PX = 20


class OwnCard(QFrame):
    """Offers the changes, and shows those that were made.

    Attributes
    ----------
    correct_wanted
        The words that were really said, a string.
    dispute_wanted
        A score's code, its value, and what is objected to.
    delete_wanted
        The recording is to be deleted.
    """

    correct_wanted = Signal(str)
    dispute_wanted = Signal(str, int, str)
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._turn: Turn | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        layout.setSpacing(10)
        layout.addWidget(label(tr("Not right?"), "heading"))
        self.first_label = label("", "quiet", wrap=True)
        layout.addWidget(self.first_label)
        self.disputes_label = label("", "body", wrap=True)
        layout.addWidget(self.disputes_label)
        row = FlowLayout(gap=12)
        self.correct_button = IconButton(look, "message-square-quote", tr("Correct the words"))
        self.correct_button.clicked.connect(self._ask_for_words)
        self.dispute_button = IconButton(look, "hand", tr("Object to a score"))
        self.dispute_button.clicked.connect(self._ask_for_reason)
        self.delete_button = IconButton(look, "trash-2", tr("Delete this recording"))
        self.delete_button.clicked.connect(self._ask_to_delete)
        self.buttons = (self.correct_button, self.dispute_button, self.delete_button)
        for button in self.buttons:
            row.addWidget(button)
        layout.addLayout(row)

    def show_turn(self, turn: Turn, *, kept: bool) -> None:
        """Show a turn; only of a call that is kept anything can be changed."""
        self._turn = turn
        there = kept and turn.recording is not None
        self.correct_button.setEnabled(there)
        self.delete_button.setEnabled(there)
        self.dispute_button.setEnabled(kept and bool(scores_given(turn.review.scores)))
        first = turn.uncorrected
        self.first_label.setVisible(first is not None)
        if first is not None:
            scores = ", ".join(f"{name} {value}" for name, value in scores_given(first.scores, tr))
            self.first_label.setText(
                tr(
                    "Before you corrected it: “{words}” ({scores})",
                    words=first.transcript.text,
                    scores=scores,
                )
            )
        self.disputes_label.setVisible(bool(turn.disputes))
        self.disputes_label.setText(
            "\n".join(
                tr(
                    "You object to {score} {value}: “{reason}”",
                    score=tr(SCORES[entry.score]),
                    value=entry.value,
                    reason=entry.reason,
                )
                for entry in turn.disputes
            )
        )

    def _ask_for_words(self) -> None:
        if self._turn is not None:
            dialog = CorrectDialog(self._turn.review.transcript.text, self)
            dialog.accepted.connect(lambda: self.correct_wanted.emit(dialog.words))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _ask_for_reason(self) -> None:
        if self._turn is not None:
            dialog = DisputeDialog(self._turn.review.scores, self)
            dialog.accepted.connect(
                lambda: self.dispute_wanted.emit(dialog.score, dialog.value, dialog.words)
            )
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _ask_to_delete(self) -> None:
        confirm(
            self,
            tr("Delete the recording of this reply?"),
            tr("It is gone for good, in the whole call too. Its words and scores stay."),
            tr("Delete it"),
        ).accepted.connect(self.delete_wanted)
