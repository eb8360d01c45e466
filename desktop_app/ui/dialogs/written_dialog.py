"""Ask for something to be written."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.ui.widgets.text import label


class WrittenDialog(QDialog):
    """Takes what is written, once something is.

    Parameters
    ----------
    told
        What it is for, above the editor.
    asked
        What the editor is called.
    yes
        What the button that takes it says.
    words
        What stands in the editor at first.
    """

    def __init__(
        self, title: str, told: str, asked: str, yes: str, words: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.form = QVBoxLayout(self)
        self.form.setContentsMargins(26, 24, 26, 22)
        self.form.setSpacing(12)
        self.form.addWidget(label(told, "body", wrap=True))
        self.editor = QPlainTextEdit(words)
        self.editor.setAccessibleName(asked)
        self.editor.setTabChangesFocus(True)
        self.form.addWidget(self.editor)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.yes_button = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.form.addWidget(buttons)
        self.editor.textChanged.connect(self._look_at_words)
        self._look_at_words()

    @property
    def words(self) -> str:
        """What is written, on one line."""
        return " ".join(self.editor.toPlainText().split())

    def _look_at_words(self) -> None:
        self.yes_button.setEnabled(bool(self.words))
