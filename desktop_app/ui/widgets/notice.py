"""A sentence that needs the user's eye, until it is closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.text import label, set_kind


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self._do: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        self._text = label("", "body", wrap=True)
        layout.addWidget(self._text, 1)
        self.action_button = IconButton(look, "arrow-right", kind="primary")
        self.action_button.setAccessibleName(tr("Do something about it"))
        self.action_button.clicked.connect(self._act)
        layout.addWidget(self.action_button)
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
        self._set_kind("notice")
        self._text.setText(text)
        self.action_button.hide()
        self._do = None
        self.setVisible(bool(text))

    def offer(self, text: str, action: str, do: Callable[[], None]) -> None:
        """Show a sentence with a button that does something about it."""
        self.show_text(text)
        self._set_kind("advice")
        self.action_button.set_text(action)
        self.action_button.show()
        self._do = do

    def _set_kind(self, kind: str) -> None:
        set_kind(self, kind)
        self._text.style().unpolish(self._text)
        self._text.style().polish(self._text)

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def clear(self) -> None:
        """Hide the notice."""
        self.show_text("")
