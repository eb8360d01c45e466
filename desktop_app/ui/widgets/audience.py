"""Silhouettes of other people in the room, for whoever practises being watched."""

from __future__ import annotations

import random

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

PEOPLE, HEIGHT_PX = 9, 86
_SEED = 4


class Audience(QWidget):
    """A row of people from behind."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        chance = random.Random(_SEED)  # noqa: S311 - not for secrets
        self._people = [(chance.uniform(-0.25, 0.25), chance.uniform(0.8, 1.0)) for _ in range(PEOPLE)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Other customers in the room, listening"))

    def sizeHint(self) -> QSize:
        """Return the size of the row."""
        return QSize(40 * PEOPLE, HEIGHT_PX)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw everybody."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = self.width() / PEOPLE
        for place, (aside, tall) in enumerate(self._people):
            colour = QColor(self._tokens.line if place % 2 else self._tokens.sunken)
            painter.fillPath(self._person((place + 0.5 + aside) * step, tall * self.height()), colour)
        painter.end()

    def _person(self, middle: float, tall: float) -> QPainterPath:
        head = 0.22 * tall
        top, bottom = self.height() - tall, float(self.height())
        person = QPainterPath()
        person.setFillRule(person.fillRule().WindingFill)
        person.addEllipse(QPointF(middle, top + head), 0.82 * head, head)
        shoulders = QRectF(middle - 0.5 * tall, top + 1.95 * head, tall, 2.0 * tall)
        person.addRoundedRect(shoulders, 0.32 * tall, 0.32 * tall)
        outside = QPainterPath()
        outside.addRect(QRectF(0.0, bottom, self.width(), 3.0 * tall))
        return person.subtracted(outside)
