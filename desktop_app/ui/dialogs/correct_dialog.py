"""Set the words of a take right."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.widgets.text import label


class CorrectDialog(QDialog):
    """Asks what was really said."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Correct the words"))
        self.setMinimumWidth(520)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(26, 24, 26, 22)
        layout.setSpacing(12)
        layout.addWidget(
            label(
                tr(
                    "Write what you said. The take is reviewed again with these words, and the first result "
                    "stays beside it. How the call went on stays as it was."
                ),
                "body",
                wrap=True,
            )
        )
        self.editor = QPlainTextEdit(words)
        self.editor.setAccessibleName(tr("What you said"))
        self.editor.setTabChangesFocus(True)
        layout.addWidget(self.editor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.review_button = buttons.addButton(tr("Review it again"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.editor.textChanged.connect(self._look_at_words)
        self._look_at_words()

    @property
    def words(self) -> str:
        """The words as they stand now."""
        return " ".join(self.editor.toPlainText().split())

    def _look_at_words(self) -> None:
        self.review_button.setEnabled(bool(self.words))
