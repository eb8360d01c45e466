"""Object to a score."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.coaching.names import SCORES
from desktop_app.core.feedback import Scores
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.text import label


class DisputeDialog(QDialog):
    """Asks which score is objected to, and why."""

    def __init__(self, scores: Scores, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scores = scores
        self.setWindowTitle(tr("Object to a score"))
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(
            label(
                tr(
                    "The score stays as it was given; what you say stands beside it, in exports too. "
                    "If the words are wrong, correct them instead."
                ),
                "body",
                wrap=True,
            )
        )
        self.score_box = QComboBox()
        self.score_box.setAccessibleName(tr("Which score"))
        self.score_box.setAccessibleDescription(tr("Which score"))
        for code in SCORES:
            value = getattr(scores, code)
            if value is not None:
                self.score_box.addItem(f"{tr(SCORES[code])}: {value}", code)
        layout.addWidget(self.score_box)
        self.reason_editor = QPlainTextEdit()
        self.reason_editor.setAccessibleName(tr("What you object to"))
        self.reason_editor.setPlaceholderText(tr("I was not loud, the air conditioning was."))
        self.reason_editor.setTabChangesFocus(True)
        layout.addWidget(self.reason_editor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.keep_button = buttons.addButton(
            tr("Put it beside the score"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.reason_editor.textChanged.connect(self._look_at_reason)
        self._look_at_reason()

    @property
    def score(self) -> str:
        """The score's code."""
        return str(self.score_box.currentData())

    @property
    def value(self) -> int:
        """What the score was."""
        return int(getattr(self._scores, self.score))

    @property
    def reason(self) -> str:
        """Why it is objected to."""
        return self.reason_editor.toPlainText().strip()

    def _look_at_reason(self) -> None:
        self.keep_button.setEnabled(bool(self.reason) and self.score_box.count() > 0)
