"""Two takes over each other: pitch and level, the earlier one laid on the clock of the later."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app.core.tone import ToneTracks
from desktop_app.core.turn import Turn
from desktop_app.practice.align import Alignment, aligned
from desktop_app.ui.charts.rows import LOUDNESS_RANGE_DBFS, ChartRows, loudness_axis, pitch_axis
from desktop_app.ui.charts.told import take_told
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

HEIGHT_PX = 240


class CompareChart(ChartRows):
    """Shows take A (dashed) under take B, aligned on the words that both hold."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(tokens, (tr("Pitch, Hz"), tr("Level, dBFS")), (1, 1), parent=parent)
        self._takes: tuple[Turn, Turn] | None = None
        self.alignment: Alignment | None = None
        self.setAccessibleName(tr("Pitch and level of both takes, laid over each other"))
        self._pitch, self._loudness = self._plots
        pitch_axis(self._pitch)
        loudness_axis(self._loudness)
        self.setFixedHeight(HEIGHT_PX)
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(420, HEIGHT_PX)

    def show_takes(self, first: Turn, second: Turn) -> None:
        """Show an earlier take of a turn (A) under the one that counts (B)."""
        self._takes = first, second
        self.alignment = aligned(
            second.review.transcript.words,
            first.review.transcript.words,
            second.review.seconds,
            first.review.seconds,
        )
        self.setAccessibleDescription(
            tr(
                "The earlier take: {first}. This take: {second}.",
                first=take_told(first.review.tracks, first.review.tone),
                second=take_told(second.review.tracks, second.review.tone),
            )
        )
        self._draw()

    def _draw(self) -> None:
        self._clear()
        if self._takes is None or self.alignment is None:
            return
        first, second = self._takes
        if first.review.tracks is not None:
            pen = pg.mkPen(QColor(self._tokens.quiet), width=2, style=Qt.PenStyle.DashLine)
            tracks = first.review.tracks
            self._line(tracks, self.alignment.on_first(tracks.time_s), pen)
        if second.review.tracks is not None:
            tracks = second.review.tracks
            self._line(tracks, tracks.time_s, pg.mkPen(QColor(self._tokens.accent), width=2))
        self._loudness.setXRange(0.0, max(0.5, second.review.seconds), padding=0.01)

    def _line(self, tracks: ToneTracks, time_s: np.ndarray, pen: object) -> None:
        self._pitch.plot(time_s, np.log2(tracks.pitch_hz), pen=pen, connect="finite")
        self._loudness.plot(time_s, np.maximum(tracks.loudness_dbfs, LOUDNESS_RANGE_DBFS[0]), pen=pen)
