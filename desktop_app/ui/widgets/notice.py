"""A sentence that needs the user's eye, until it is closed."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        self._text = label("", "body", wrap=True)
        layout.addWidget(self._text, 1)
        self.close_button = IconButton(look, "x", kind="plain")
        self.close_button.setAccessibleName(tr("Close this message"))
        self.close_button.clicked.connect(self.clear)
        layout.addWidget(self.close_button)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, or an empty string."""
        return self._text.text()

    def show_text(self, text: str) -> None:
        """Show a sentence; an empty one hides the notice."""
        self._text.setText(text)
        self.setVisible(bool(text))

    def clear(self) -> None:
        """Hide the notice."""
        self.show_text("")
