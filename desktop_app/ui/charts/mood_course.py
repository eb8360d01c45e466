"""The customer's anger over a call: a point after each turn, with the reasons it moved for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop_app.coaching.names import anger_band
from desktop_app.coaching.sentences import anger_reasons
from desktop_app.core.mood import MoodChange
from desktop_app.core.scenario import BAND_EDGES
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

HEIGHT_PX = 96
_MARGIN_PX, _POINT_PX, _CHOSEN_PX = 10.0, 4.0, 6.5


class MoodCourse(QWidget):
    """Shows the anger after each turn; a point opens its turn, by the mouse or the arrow keys.

    Attributes
    ----------
    turn_chosen
        The number of a turn, from 1.
    """

    turn_chosen = Signal(int)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._changes: tuple[MoodChange, ...] = ()
        self._chosen = 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT_PX)

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(220, HEIGHT_PX)

    def show_changes(self, changes: Sequence[MoodChange]) -> None:
        """Show a call's changes of mood, one a turn."""
        self._changes = tuple(changes)
        self.show_turn(1)

    def show_turn(self, number: int) -> None:
        """Mark a turn."""
        self._chosen = number
        told = tr("Their anger. {turn}", turn=self._told(number)) if self._changes else tr("Their anger")
        self.setAccessibleName(told)
        self.update()

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint the bands, the line and the points."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._tokens
        painter.setPen(QPen(QColor(tokens.line), 1, Qt.PenStyle.DashLine))
        for edge in BAND_EDGES:
            painter.drawLine(QPointF(0, self._y(edge)), QPointF(self.width(), self._y(edge)))
        if self.hasFocus():
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(1, 1, self.width() - 2, self.height() - 2), 8, 8)
        if not self._changes:
            return
        painter.setPen(QPen(QColor(tokens.danger), 2))
        painter.drawPolyline([self._point(turn) for turn in range(len(self._changes) + 1)])
        for turn in range(1, len(self._changes) + 1):
            chosen = turn == self._chosen
            painter.setPen(QPen(QColor(tokens.card), 2))
            painter.setBrush(QColor(tokens.accent if chosen else tokens.danger))
            radius = _CHOSEN_PX if chosen else _POINT_PX
            painter.drawEllipse(self._point(turn), radius, radius)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open the nearest turn."""
        if self._changes:
            self._choose(self._nearest(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from turn to turn with the arrows."""
        steps = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        step = steps.get(event.key())
        if step is None or not self._changes:
            super().keyPressEvent(event)
        elif 1 <= self._chosen + step <= len(self._changes):
            self._choose(self._chosen + step)

    def event(self, event: QEvent) -> bool:
        """Tell the reasons of the turn under the mouse (Qt's own call)."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._changes:
            QToolTip.showText(event.globalPos(), self._told(self._nearest(QPointF(event.pos()))), self)
            return True
        return super().event(event)

    def _told(self, number: int) -> str:
        return turn_text(number, self._changes[number - 1])

    def _choose(self, number: int) -> None:
        self.show_turn(number)
        self.turn_chosen.emit(number)

    def _point(self, turn: int) -> QPointF:
        """Return where the anger after a turn lies; turn 0 is before the first."""
        anger = self._changes[turn - 1].after.anger if turn else self._changes[0].before.anger
        wide = self.width() - 2 * _MARGIN_PX
        return QPointF(_MARGIN_PX + wide * turn / len(self._changes), self._y(anger))

    def _y(self, anger: float) -> float:
        return _MARGIN_PX + (1.0 - anger) * (self.height() - 2 * _MARGIN_PX)

    def _nearest(self, position: QPointF) -> int:
        turns = range(1, len(self._changes) + 1)
        return min(turns, key=lambda turn: abs(self._point(turn).x() - position.x()))


def turn_text(number: int, change: MoodChange) -> str:
    """Return in words what a turn did to the anger, with the strongest reasons."""
    before, after = change.before.anger, change.after.anger
    text = tr(
        "Turn {number}: {mood}, {before} → {after}",
        number=number,
        mood=tr(anger_band(after)),
        before=f"{before:.2f}",
        after=f"{after:.2f}",
    )
    reasons = anger_reasons(change, tr)
    return f"{text}: {reasons}" if reasons else text
