"""The customer on the line: initials in a disc, with rings that follow their voice."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.tokens import Tokens

DISC_PX = 100
#: The rings' width beside the disc when the customer is silent, and how far a full-scale voice moves them.
RING_PX, SWING_PX = 7.0, 60.0
_SMOOTHING = 0.35


class CustomerBadge(QWidget):
    """Painted; the name beside it is a label of its own."""

    def __init__(self, tokens: Tokens, initials: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._initials = initials
        self._level = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for the disc and its widest rings."""
        return QSize(200, 168)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self.update()

    def set_initials(self, initials: str) -> None:
        """Show someone else."""
        self._initials = initials
        self.update()

    def show_level(self, level: float) -> None:
        """Follow the customer's voice: RMS from 0 to 1."""
        moved = self._level + _SMOOTHING * (level - self._level)
        if abs(moved - self._level) > 1e-4:
            self._level = moved
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint rings, disc and initials."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        centre = QPointF(self.width() / 2, self.height() / 2)
        radius = DISC_PX / 2
        ring = RING_PX + min(14.0, SWING_PX * self._level)
        for rings, opacity in ((2, 0.22), (1, 0.42)):
            colour = QColor(self._tokens.avatar_from)
            colour.setAlphaF(opacity)
            painter.setBrush(colour)
            painter.drawEllipse(centre, radius + rings * ring, radius + rings * ring)
        disc = QRectF(centre.x() - radius, centre.y() - radius, DISC_PX, DISC_PX)
        fill = QLinearGradient(disc.topLeft(), disc.bottomRight())
        fill.setColorAt(0.0, QColor(self._tokens.avatar_from))
        fill.setColorAt(1.0, QColor(self._tokens.avatar_to))
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        font = QFont(self.font())
        font.setPixelSize(36)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, self._initials)
        painter.end()


def initials(name: str) -> str:
    """Return the first letters of the first and last name."""
    words = name.split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()
