"""Two takes over each other: pitch and level, the earlier one laid on the clock of the later."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.tone import ToneTracks
from desktop_app.core.turn import Turn
from desktop_app.practice.align import Alignment, aligned
from desktop_app.ui.charts.take_chart import LOUDNESS_RANGE_DBFS, PITCH_RANGE_HZ, PITCH_TICKS_HZ
from desktop_app.ui.charts.told import read_as_one, take_told
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

HEIGHT_PX = 240


class CompareChart(QWidget):
    """Shows take A (dashed) under take B, aligned on the words that both hold."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._takes: tuple[Turn, Turn] | None = None
        self.alignment: Alignment | None = None
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(tr("Pitch and level of both takes, laid over each other"))
        read_as_one(self, self._graphics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._graphics)
        self._pitch, self._loudness = self._plot(0), self._plot(1)
        self._pitch.setXLink(self._loudness)
        self._pitch.getAxis("bottom").setStyle(showValues=False)
        self._pitch.setYRange(*np.log2(PITCH_RANGE_HZ), padding=0)
        self._pitch.getAxis("left").setTicks([[(float(np.log2(hz)), str(hz)) for hz in PITCH_TICKS_HZ]])
        self._loudness.setYRange(*LOUDNESS_RANGE_DBFS, padding=0)
        self._loudness.getAxis("left").setTicks([[(float(db), f"−{-db}") for db in (-60, -40, -20)]])
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

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self._graphics.setBackground(QColor(tokens.card))
        titles = (tr("Pitch, Hz"), tr("Level, dBFS"))
        for plot, title in zip((self._pitch, self._loudness), titles, strict=True):
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(pg.mkPen(tokens.line))
                plot.getAxis(side).setTextPen(pg.mkPen(tokens.quiet))
            plot.getAxis("left").setLabel(title, color=tokens.quiet, **{"font-size": "9pt"})
        self._draw()

    def _plot(self, row: int) -> pg.PlotItem:
        plot = self._graphics.addPlot(row=row, col=0)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.getAxis("left").setWidth(58)
        return plot

    def _draw(self) -> None:
        for plot in (self._pitch, self._loudness):
            for item in plot.listDataItems():
                plot.removeItem(item)
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
