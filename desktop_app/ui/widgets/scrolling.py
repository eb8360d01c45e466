"""A column that scrolls when it is longer than its place."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


def scrolling_column(spacing: int = 8) -> tuple[QScrollArea, QVBoxLayout]:
    """Return a scroll area without a frame, and the layout of the column in it."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inside = QWidget()
    outer = QVBoxLayout(inside)
    outer.setContentsMargins(0, 0, 6, 0)
    column = QVBoxLayout()
    column.setSpacing(spacing)
    outer.addLayout(column)
    outer.addStretch(1)
    area.setWidget(inside)
    return area, column
