"""A take as three charts over one time axis: pitch, loudness, pace; a playhead follows each click."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.core.tone import Moment, PhrasePace, ToneProfile, ToneTracks
from desktop_app.ui.charts.told import read_as_one, take_told
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

PITCH_TICKS_HZ = (75, 150, 300)
PITCH_RANGE_HZ = (65.0, 500.0)
LOUDNESS_RANGE_DBFS = (-70.0, -5.0)
PACE_RANGE_SYL_S = (0.0, 9.0)
#: How the height is shared between pitch, loudness and pace.
ROW_STRETCH = (5, 4, 3)
#: The width of the axis at the left, and the size of its label, in lines of text.
AXIS_LINES, LABEL_SHARE = 3.4, 0.7


class TakeChart(QWidget):
    """Shows the tracks of one take.

    Attributes
    ----------
    sought
        The user chose a time, in seconds.
    """

    sought = Signal(float)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._marks: list[pg.GraphicsObject] = []
        self._seconds = 0.0
        self._tracks: ToneTracks | None = None
        self._tone: ToneProfile | None = None
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAccessibleName(tr("Pitch, loudness and pace of your reply"))
        read_as_one(self, self._graphics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._graphics)
        self._pitch = self._plot(0, tr("Pitch, Hz"))
        self._loudness = self._plot(1, tr("Level, dBFS"))
        self._rate = self._plot(2, tr("Syl/s"))
        for row, stretch in enumerate(ROW_STRETCH):
            self._graphics.ci.layout.setRowStretchFactor(row, stretch)
        for plot in (self._loudness, self._rate):
            plot.setXLink(self._pitch)
        for plot in (self._pitch, self._loudness):
            plot.getAxis("bottom").setStyle(showValues=False)
        self._pitch.getAxis("left").setTicks([[(float(np.log2(hz)), str(hz)) for hz in PITCH_TICKS_HZ]])
        self._pitch.setYRange(*np.log2(PITCH_RANGE_HZ), padding=0)
        self._loudness.setYRange(*LOUDNESS_RANGE_DBFS, padding=0)
        self._loudness.getAxis("left").setTicks([[(float(db), f"−{-db}") for db in (-60, -40, -20)]])
        self._rate.setYRange(*PACE_RANGE_SYL_S, padding=0)
        self._rate.getAxis("left").setTicks([[(float(rate), str(rate)) for rate in (3, 6)]])
        self._playheads = [pg.InfiniteLine(0.0, movable=False) for _ in self._plots]
        for plot, line in zip(self._plots, self._playheads, strict=True):
            plot.addItem(line)
        self._graphics.scene().sigMouseClicked.connect(self._clicked)
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which the charts can be read."""
        return QSize(420, 270)

    @property
    def _plots(self) -> tuple[pg.PlotItem, ...]:
        return self._pitch, self._loudness, self._rate

    def show_take(self, tracks: ToneTracks | None, tone: ToneProfile | None) -> None:
        """Show a take with its moments and the speaker's usual voice, or nothing."""
        self._tracks, self._tone = tracks, tone
        self.setAccessibleDescription(take_told(tracks, tone))
        self._draw()
        self.set_position(0.0)

    def set_position(self, at_s: float) -> None:
        """Move the playhead."""
        for line in self._playheads:
            line.setValue(at_s)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self._graphics.setBackground(QColor(tokens.card))
        lines = self.fontMetrics().lineSpacing()
        for plot in self._plots:
            plot.getAxis("left").setWidth(AXIS_LINES * lines)
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(pg.mkPen(tokens.line))
                plot.getAxis(side).setTextPen(pg.mkPen(tokens.quiet))
            size = f"{round(LABEL_SHARE * lines)}px"
            plot.getAxis("left").setLabel(plot.property("title"), color=tokens.quiet, **{"font-size": size})
        for line in self._playheads:
            line.setPen(pg.mkPen(tokens.danger_strong, width=2))
        self._draw()

    def _plot(self, row: int, title: str) -> pg.PlotItem:
        plot = self._graphics.addPlot(row=row, col=0)
        plot.setProperty("title", title)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        return plot

    def _draw(self) -> None:
        for plot in self._plots:
            for item in [*plot.listDataItems(), *self._marks]:
                plot.removeItem(item)
        self._marks.clear()
        if self._tracks is None:
            return
        tracks, tokens = self._tracks, self._tokens
        time_s = tracks.time_s
        self._seconds = float(time_s[-1]) if len(time_s) else 0.0
        accent = QColor(tokens.accent)
        self._pitch.plot(time_s, np.log2(tracks.pitch_hz), pen=pg.mkPen(accent, width=3), connect="finite")
        soft = QColor(tokens.accent)
        soft.setAlphaF(0.22)
        loudness = np.maximum(tracks.loudness_dbfs, LOUDNESS_RANGE_DBFS[0])
        self._loudness.plot(
            time_s,
            loudness,
            pen=pg.mkPen(accent, width=1.5),
            fillLevel=LOUDNESS_RANGE_DBFS[0],
            brush=pg.mkBrush(soft),
        )
        for phrase in self._pace:
            edges, rates = (phrase.start_s, phrase.end_s), (phrase.syllables_per_s,) * 2
            self._rate.plot(
                edges, rates, pen=pg.mkPen(accent, width=3), fillLevel=0.0, brush=pg.mkBrush(soft)
            )
        self._draw_usual()
        for moment in self._moments:
            self._draw_moment(moment)
        self._pitch.setXRange(0.0, max(0.5, self._seconds), padding=0.01)

    @property
    def _pace(self) -> tuple[PhrasePace, ...]:
        return () if self._tone is None else self._tone.pace

    @property
    def _moments(self) -> tuple[Moment, ...]:
        return () if self._tone is None else self._tone.moments

    def _draw_usual(self) -> None:
        """Draw a thin line at the speaker's usual pitch, level and rate."""
        usual = self._tone.baseline.usual if self._tone is not None and self._tone.baseline else None
        if usual is None:
            return
        lines = (
            (self._pitch, float(np.log2(usual.pitch_median_hz))),
            (self._loudness, usual.loudness_dbfs),
            (self._rate, usual.articulation_rate_syl_s),
        )
        pen = pg.mkPen(self._tokens.quiet, width=1, style=Qt.PenStyle.DashLine)
        for plot, at in lines:
            if at is not None:
                self._mark(plot, pg.InfiniteLine(at, angle=0, movable=False, pen=pen))

    def _draw_moment(self, moment: Moment) -> None:
        """Shade a moment in every chart."""
        colour = QColor(self._tokens.danger if moment.kind == "hardest" else self._tokens.good)
        colour.setAlphaF(0.13)
        for plot in self._plots:
            times = (moment.start_s, moment.end_s)
            self._mark(
                plot, pg.LinearRegionItem(times, movable=False, brush=pg.mkBrush(colour), pen=pg.mkPen(None))
            )

    def _mark(self, plot: pg.PlotItem, item: pg.GraphicsObject) -> None:
        item.setZValue(-10)
        plot.addItem(item, ignoreBounds=True)
        self._marks.append(item)

    def _clicked(self, event: object) -> None:
        position: QPointF = event.scenePos()  # type: ignore[attr-defined]
        if event.button() != Qt.MouseButton.LeftButton or not self._seconds:  # type: ignore[attr-defined]
            return
        at_s = float(self._pitch.vb.mapSceneToView(position).x())
        self.sought.emit(min(self._seconds, max(0.0, at_s)))
