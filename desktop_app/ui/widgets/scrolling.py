"""Columns and pages that scroll downwards when they are longer than their place, never sideways."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

#: A column is never lower than so many lines of text: a page that has no such room scrolls itself.
LEAST_LINES = 9


class Scroller(QScrollArea):
    """Takes the room there is, and asks for little."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Return the width of what is in it, and the least height."""
        return QSize(super().sizeHint().width(), self._least_px)

    def minimumSizeHint(self) -> QSize:
        """Return the least size: what is in it is never cut off at its side."""
        inside = self.widget()
        width = 0 if inside is None else inside.minimumSizeHint().width()
        return QSize(width + self.verticalScrollBar().sizeHint().width(), self._least_px)

    @property
    def _least_px(self) -> int:
        return LEAST_LINES * self.fontMetrics().lineSpacing()


def scrolling_column(name: str, spacing: int = 8) -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area without a frame, and the layout of the column in it.

    Parameters
    ----------
    name
        What it holds: the keyboard goes there to scroll, and a screen reader says where that is.
    """
    area = Scroller()
    area.setAccessibleName(name)
    inside = QWidget()
    outer = QVBoxLayout(inside)
    outer.setContentsMargins(0, 0, 6, 0)
    column = QVBoxLayout()
    column.setSpacing(spacing)
    outer.addLayout(column)
    outer.addStretch(1)
    area.setWidget(inside)
    return area, column


def scrolling_page(page: QWidget) -> QVBoxLayout:
    """Return the layout of a page, which scrolls where large texts need more than the window."""
    area = Scroller(page)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    layout = QVBoxLayout(inside)
    area.setWidget(inside)
    around = QVBoxLayout(page)
    around.setContentsMargins(0, 0, 0, 0)
    around.addWidget(area)
    return layout
