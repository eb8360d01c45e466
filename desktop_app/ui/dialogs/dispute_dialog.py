"""Object to a score."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from desktop_app.coaching.names import SCORES
from desktop_app.core.feedback import Scores
from desktop_app.ui.dialogs.written_dialog import WrittenDialog
from desktop_app.ui.language import tr


class DisputeDialog(WrittenDialog):
    """Asks which score is objected to, and why; at least one must be given."""

    def __init__(self, scores: Scores, parent: QWidget | None = None) -> None:
        told = tr(
            "The score stays as it was given; what you say stands beside it, in exports too. "
            "If the words are wrong, correct them instead."
        )
        super().__init__(
            tr("Object to a score"),
            told,
            tr("What you object to"),
            tr("Put it beside the score"),
            parent=parent,
        )
        self._scores = scores
        self.editor.setPlaceholderText(tr("I was not loud, the air conditioning was."))
        self.score_box = QComboBox()
        self.score_box.setAccessibleName(tr("Which score"))
        self.score_box.setAccessibleDescription(tr("Which score"))
        for code in SCORES:
            value = getattr(scores, code)
            if value is not None:
                self.score_box.addItem(f"{tr(SCORES[code])}: {value}", code)
        self.form.insertWidget(self.form.indexOf(self.editor), self.score_box)
        self.setTabOrder(self.score_box, self.editor)
        self.score_box.setFocus()

    @property
    def score(self) -> str:
        """The score's code."""
        return str(self.score_box.currentData())

    @property
    def value(self) -> int:
        """What the score was."""
        return int(getattr(self._scores, self.score))
