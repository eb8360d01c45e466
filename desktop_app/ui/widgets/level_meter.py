"""The level meter: blocks over a scale in dBFS, with a mark that holds the peak."""

from __future__ import annotations

import time

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_app.audio_io.recorder import FLOOR_DBFS, Level
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

LOWEST_DBFS, HIGHEST_DBFS = -60, 0
#: Above these the blocks change colour: getting loud, near full scale.
LOUD_DBFS, HOT_DBFS = -16.0, -3.0
BLOCKS = 40
SCALE_DBFS = (-48, -36, -24, -12)
HOLD_S = 1.2
#: The size of the numbers, as a share of the usual text.
_SCALE_SHARE = 0.72
_TOP_CENTRE = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter


class LevelMeter(QProgressBar):
    """Shows a level. A progress bar underneath, so that screen readers can read it."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._rms_dbfs = self._held_dbfs = FLOOR_DBFS
        self._held_until_s = 0.0
        self.setRange(LOWEST_DBFS, HIGHEST_DBFS)
        self.setValue(LOWEST_DBFS)
        self.setTextVisible(False)
        self.setAccessibleName(tr("Level of your voice in dBFS"))

    def sizeHint(self) -> QSize:
        """Return a comfortable size: the blocks, and the numbers beneath."""
        return QSize(420, 17 + round(0.9 * QFontMetrics(self.font()).height()))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the size hint, in a narrow place."""
        return QSize(160, self.sizeHint().height())

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self.update()

    def show_level(self, level: Level) -> None:
        """Show a level, and hold its peak for a moment."""
        now = time.monotonic()
        self._rms_dbfs = level.rms_dbfs
        if level.peak_dbfs >= self._held_dbfs or now > self._held_until_s:
            self._held_dbfs, self._held_until_s = level.peak_dbfs, now + HOLD_S
        self.setValue(round(min(HIGHEST_DBFS, max(LOWEST_DBFS, level.rms_dbfs))))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paint blocks, held peak and scale."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / BLOCKS
        for block in range(BLOCKS):
            dbfs = LOWEST_DBFS + (block + 1) * (HIGHEST_DBFS - LOWEST_DBFS) / BLOCKS
            painter.fillRect(QRectF(block * width, 2, width - 3, 12), QColor(self._colour(dbfs)))
        if self._held_dbfs > LOWEST_DBFS:
            x = self._x(self._held_dbfs)
            painter.fillRect(QRectF(x - 1, 0, 2, 16), QColor(self._tokens.text))
        painter.setPen(QColor(self._tokens.quiet))
        font = painter.font()
        font.setPointSizeF(_SCALE_SHARE * self.font().pointSizeF())
        painter.setFont(font)
        for dbfs in SCALE_DBFS:
            x = self._x(dbfs)
            painter.drawText(
                QRectF(x - 40, 17, 80, self.height() - 17), _TOP_CENTRE, f"{dbfs}".replace("-", "−")
            )
        painter.end()

    def _x(self, dbfs: float) -> float:
        share = (min(HIGHEST_DBFS, dbfs) - LOWEST_DBFS) / (HIGHEST_DBFS - LOWEST_DBFS)
        return share * (self.width() - 2)

    def _colour(self, dbfs: float) -> str:
        if dbfs > self._rms_dbfs:
            return self._tokens.idle
        if dbfs > HOT_DBFS:
            return self._tokens.danger_strong
        return self._tokens.warn if dbfs > LOUD_DBFS else self._tokens.good
