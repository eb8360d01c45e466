"""Labels and cards in the theme's kinds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

#: A line of text higher than this, in pixels, is large.
_LARGE_PX = 24


def label(text: str = "", kind: str = "body", *, wrap: bool = False) -> QLabel:
    """Return a label; ``kind`` names its look in the style sheet."""
    made = QLabel(text)
    made.setProperty("kind", kind)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def is_large(widget: QWidget) -> bool:
    """Tell whether texts are so large that less of them fits side by side."""
    return widget.fontMetrics().height() > _LARGE_PX


def set_kind(widget: QWidget, kind: str) -> None:
    """Change a widget's look to another kind of the style sheet."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def card(kind: str = "card", margin: int = 22, spacing: int = 10) -> tuple[QFrame, QVBoxLayout]:
    """Return a card and the layout to fill."""
    frame = QFrame()
    frame.setProperty("kind", kind)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    return frame, layout


def clear(layout: QLayout) -> None:
    """Remove everything from a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.setParent(None)
            widget.deleteLater()
