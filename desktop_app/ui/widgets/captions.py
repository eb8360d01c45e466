"""What was said, as bubbles: the customer at the left, the agent at the right."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.widgets.scrolling import Scroller
from desktop_app.ui.widgets.text import clear, label

#: The share of the width a bubble may take.
_STRETCH, _ROOM = 5, 1


class CaptionList(Scroller):
    """Grows downwards and shows the newest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Captions of the call"))
        inside = QWidget()
        self._layout = QVBoxLayout(inside)
        self._layout.setContentsMargins(0, 0, 8, 0)
        self._layout.setSpacing(10)
        self._bubbles = QVBoxLayout()
        self._bubbles.setSpacing(10)
        self._layout.addLayout(self._bubbles)
        self._layout.addStretch(1)
        self.setWidget(inside)
        self._texts: list[tuple[str, QLabel]] = []
        self._live: QLabel | None = None
        self.verticalScrollBar().rangeChanged.connect(
            lambda _low, high: self.verticalScrollBar().setValue(high)
        )

    @property
    def texts(self) -> list[tuple[str, str]]:
        """Every bubble as (who, text), oldest first; the words so far are not among them."""
        return [(who, bubble.text()) for who, bubble in self._texts]

    def clear(self) -> None:
        """Remove every bubble."""
        clear(self._bubbles)
        self._texts.clear()
        self._live = None

    def add(self, who: str, text: str) -> None:
        """Add a bubble; ``who`` is ``customer`` or ``agent``. A line that is said again is shown once."""
        self.show_live("")
        if self.texts[-1:] == [(who, text)]:
            return
        self._texts.append((who, self._bubble(who, text)))

    def drop_last(self, count: int) -> None:
        """Remove the latest bubbles."""
        self.show_live("")
        for _ in range(min(count, len(self._texts))):
            _, bubble = self._texts.pop()
            self._remove(bubble)

    def show_live(self, text: str) -> None:
        """Show the agent's words so far; an empty text takes them away."""
        if not text:
            if self._live is not None:
                self._remove(self._live)
                self._live = None
            return
        if self._live is None:
            self._live = self._bubble("agent-live", text)
        self._live.setText(text)
        self._live.setAccessibleName(_said("agent-live", text))

    def _bubble(self, kind: str, text: str) -> QLabel:
        bubble = label(text, kind, wrap=True)
        bubble.setAccessibleName(_said(kind, text))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        if kind != "customer":
            inside.addStretch(_ROOM)
        inside.addWidget(bubble, _STRETCH)
        if kind == "customer":
            inside.addStretch(_ROOM)
        self._bubbles.addWidget(row)
        QTimer.singleShot(0, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()))
        return bubble

    def _remove(self, bubble: QLabel) -> None:
        row = bubble.parentWidget()
        if row is None:
            return
        self._bubbles.removeWidget(row)
        row.setParent(None)
        row.deleteLater()


def _said(kind: str, text: str) -> str:
    """Return a bubble as it is read aloud: its side says who, which is not to be heard."""
    return tr("Customer: {words}", words=text) if kind == "customer" else tr("You: {words}", words=text)
