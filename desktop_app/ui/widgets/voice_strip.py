"""The last seconds of the agent's voice: level as bars, pitch as a line of dots above them."""

from __future__ import annotations

import math
from collections import deque

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

SHOWN_S = 6.0
LOWEST_DBFS = -60.0
LOWEST_HZ, HIGHEST_HZ = 65.0, 500.0
#: What is seen is put in words again after so long.
TOLD_EACH_S = 1.0
#: A bar shows 60 ms, two of the window's ticks, so that none stays empty.
BARS = 100


class VoiceStrip(QWidget):
    """Scrolls from right to left; the newest is at the right."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._now_s = self._told_s = 0.0
        self._levels: deque[tuple[float, float]] = deque()
        self._pitch: deque[tuple[float, float]] = deque()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Your voice: level and pitch over the last six seconds"))

    def sizeHint(self) -> QSize:
        """Return a comfortable size."""
        return QSize(420, 96)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self.update()

    def clear(self) -> None:
        """Forget everything shown."""
        self._levels.clear()
        self._pitch.clear()
        self._told_s = 0.0
        self.setAccessibleDescription("")
        self.update()

    def add_level(self, at_s: float, rms_dbfs: float) -> None:
        """Add a level; times count on the recording's clock."""
        self._now_s = at_s
        self._levels.append((at_s, rms_dbfs))
        for shown in (self._levels, self._pitch):
            while shown and shown[0][0] < at_s - SHOWN_S:
                shown.popleft()
        if at_s - self._told_s >= TOLD_EACH_S:
            self._tell(at_s)
        self.update()

    def add_pitch(self, pairs: tuple[tuple[float, float], ...]) -> None:
        """Add (time in s, F0 in Hz or NaN) pairs."""
        self._pitch.extend(pairs)

    def _tell(self, at_s: float) -> None:
        """Say in words what is to be seen."""
        self._told_s = at_s
        loudest = max(dbfs for _, dbfs in self._levels)
        level = tr("level up to {dbfs} dBFS", dbfs=f"{loudest:.0f}".replace("-", "−"))
        voiced = [hz for _, hz in self._pitch if math.isfinite(hz)]
        pitch = (
            tr("pitch {low} to {high} Hz", low=f"{min(voiced):.0f}", high=f"{max(voiced):.0f}")
            if voiced
            else ""
        )
        self.setAccessibleDescription(f"{level}, {pitch}" if pitch else level)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint bars and dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bars(painter)
        self._paint_pitch(painter)
        painter.end()

    def _paint_bars(self, painter: QPainter) -> None:
        middle = self.height() / 2
        step = self.width() / BARS
        loudest = [LOWEST_DBFS] * BARS
        for at_s, dbfs in self._levels:
            bar = int((1.0 - (self._now_s - at_s) / SHOWN_S) * BARS)
            if 0 <= bar < BARS:
                loudest[bar] = max(loudest[bar], dbfs)
        colour = QColor(self._tokens.accent)
        for bar, dbfs in enumerate(loudest):
            share = min(1.0, max(0.0, 1.0 - dbfs / LOWEST_DBFS))
            half = max(1.0, share**1.5 * (middle - 4))
            painter.fillRect(QRectF(bar * step, middle - half, max(2.0, 0.45 * step), 2 * half), colour)

    def _paint_pitch(self, painter: QPainter) -> None:
        painter.setPen(QColor(0, 0, 0, 0))
        painter.setBrush(QColor(self._tokens.warn))
        scale = math.log(HIGHEST_HZ / LOWEST_HZ)
        for at_s, hz in self._pitch:
            x = self.width() * (1.0 - (self._now_s - at_s) / SHOWN_S)
            if math.isfinite(hz) and 0 <= x <= self.width():
                share = min(1.0, max(0.0, math.log(hz / LOWEST_HZ) / scale))
                painter.drawEllipse(QPointF(x, 4 + (1.0 - share) * (self.height() - 8)), 2.2, 2.2)
