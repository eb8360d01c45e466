"""A whole call over one time axis: the four steps, the customer's anger, the agent's pitch and level."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.coaching.names import LABELS, STEPS
from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.findings import Step
from desktop_app.practice.timeline import Stretch, Timeline
from desktop_app.ui.charts.take_chart import LOUDNESS_RANGE_DBFS, PITCH_RANGE_HZ, PITCH_TICKS_HZ
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

#: The steps that leave marks, first on top.
LANES = (Step.ACKNOWLEDGE, Step.CLARIFY, Step.RESPOND)
#: How the height is shared between steps, anger, pitch and level.
ROW_STRETCH = (3, 3, 4, 3)
STEP_S, LEAP_S = 1.0, 10.0
_LEFT_PX = 96


class CallTimeline(QWidget):
    """Shows a call; a click, or the arrow keys, choose a time.

    Attributes
    ----------
    sought
        The user chose a time, in s of the call.
    region_chosen
        The user chose a part: its start and end in s.
    """

    sought = Signal(float)
    region_chosen = Signal(float, float)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._call: Timeline | None = None
        self._usual: VoiceMeasures | None = None
        self._marks: list[tuple[pg.PlotItem, pg.GraphicsObject]] = []
        self._at_s = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._graphics.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._graphics)
        self._plots = tuple(self._plot(row) for row in range(len(ROW_STRETCH)))
        self._steps, self._anger, self._pitch, self._loudness = self._plots
        self._set_axes()
        self._playheads = [pg.InfiniteLine(0.0, movable=False) for _ in self._plots]
        for plot, line in zip(self._plots, self._playheads, strict=True):
            plot.addItem(line)
        self.region = pg.LinearRegionItem((0.0, 1.0))
        self.region.setZValue(10)
        self.region.hide()
        self._pitch.addItem(self.region, ignoreBounds=True)
        self.region.sigRegionChangeFinished.connect(self._region_changed)
        self._graphics.scene().sigMouseClicked.connect(self._clicked)
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(520, 420)

    def show_call(self, call: Timeline, usual: VoiceMeasures | None) -> None:
        """Show a call, and where the speaker's usual voice lies."""
        self._call, self._usual = call, usual
        self.choose_region(chosen=False)
        self._draw()
        self.set_position(0.0)
        self.setAccessibleName(tr("The call from its start to its end"))
        self.setAccessibleDescription(
            tr(
                "{minutes:.1f} minutes, anger from {first:.2f} to {last:.2f}, both at once {overlaps} times. "
                "The arrow keys move by a second, page up and down by ten.",
                minutes=call.seconds / 60.0,
                first=call.anger[0][1] if call.anger else 0.0,
                last=call.anger[-1][1] if call.anger else 0.0,
                overlaps=len(call.overlaps),
            )
        )

    def set_position(self, at_s: float) -> None:
        """Move the playhead."""
        self._at_s = at_s
        for line in self._playheads:
            line.setValue(at_s)

    def choose_region(self, *, chosen: bool) -> None:
        """Offer a part of the call to be chosen, or the whole again."""
        self.region.setVisible(chosen)
        if chosen and self._call is not None:
            end_s = min(self._call.seconds, self._at_s + 0.15 * self._call.seconds)
            self.region.setRegion((min(self._at_s, end_s - 0.5), end_s))

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self._graphics.setBackground(QColor(tokens.card))
        titles = (tr("Steps"), tr("Their anger"), tr("Your pitch, Hz"), tr("Your level, dBFS"))
        for plot, title in zip(self._plots, titles, strict=True):
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(pg.mkPen(tokens.line))
                plot.getAxis(side).setTextPen(pg.mkPen(tokens.quiet))
            plot.getAxis("left").setLabel(title, color=tokens.quiet, **{"font-size": "9pt"})
        for line in self._playheads:
            line.setPen(pg.mkPen(tokens.accent_strong, width=2))
        soft = QColor(tokens.accent)
        soft.setAlphaF(0.18)
        self.region.setBrush(pg.mkBrush(soft))
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by a second or ten."""
        steps = {
            int(Qt.Key.Key_Left): -STEP_S,
            int(Qt.Key.Key_Right): STEP_S,
            int(Qt.Key.Key_PageUp): -LEAP_S,
            int(Qt.Key.Key_PageDown): LEAP_S,
        }
        step = steps.get(event.key())
        if step is None or self._call is None:
            super().keyPressEvent(event)
        else:
            self.sought.emit(min(self._call.seconds, max(0.0, self._at_s + step)))

    # -- drawing

    def _plot(self, row: int) -> pg.PlotItem:
        plot = self._graphics.addPlot(row=row, col=0)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.getAxis("left").setWidth(_LEFT_PX)
        self._graphics.ci.layout.setRowStretchFactor(row, ROW_STRETCH[row])
        return plot

    def _set_axes(self) -> None:
        for plot in self._plots[:-1]:
            plot.setXLink(self._loudness)
            plot.getAxis("bottom").setStyle(showValues=False)
        self._steps.setYRange(-0.6, len(LANES) - 0.4, padding=0)
        names = [(len(LANES) - 1.0 - row, tr(STEPS[step])) for row, step in enumerate(LANES)]
        self._steps.getAxis("left").setTicks([names])
        self._anger.setYRange(0.0, 1.0, padding=0.04)
        self._anger.getAxis("left").setTicks([[(0.0, "0"), (0.5, "0.5"), (1.0, "1")]])
        self._pitch.setYRange(*np.log2(PITCH_RANGE_HZ), padding=0)
        self._pitch.getAxis("left").setTicks([[(float(np.log2(hz)), str(hz)) for hz in PITCH_TICKS_HZ]])
        self._loudness.setYRange(*LOUDNESS_RANGE_DBFS, padding=0)
        self._loudness.getAxis("left").setTicks([[(float(db), f"−{-db}") for db in (-60, -40, -20)]])

    def _draw(self) -> None:
        for plot, item in self._marks:
            plot.removeItem(item)
        self._marks.clear()
        for plot in self._plots:
            for item in plot.listDataItems():
                plot.removeItem(item)
        call, tokens = self._call, self._tokens
        if call is None:
            return
        pen = pg.mkPen(QColor(tokens.accent), width=2)
        self._pitch.plot(call.time_s, np.log2(call.pitch_hz), pen=pen, connect="finite")
        loudness = np.maximum(call.loudness_dbfs, LOUDNESS_RANGE_DBFS[0])
        self._loudness.plot(call.time_s, loudness, pen=pen, connect="finite")
        times, anger = zip(*call.anger, strict=True) if call.anger else ((), ())
        self._anger.plot(
            times,
            anger,
            pen=pg.mkPen(QColor(tokens.danger), width=2),
            symbol="o",
            symbolSize=7,
            symbolBrush=QColor(tokens.danger),
            symbolPen=None,
        )
        self._draw_steps(call)
        for line in call.lines:
            self._shade(line, tokens.sunken, (self._pitch, self._loudness), 1.0)
        for overlap in call.overlaps:
            self._shade(overlap, tokens.danger, (self._pitch, self._loudness), 0.35)
        for moment in call.moments:
            colour = tokens.danger if moment.kind == "hardest" else tokens.good
            self._shade(moment, colour, (self._pitch, self._loudness), 0.16)
        self._draw_usual()
        self._loudness.setXRange(0.0, max(1.0, call.seconds), padding=0.01)

    def _draw_steps(self, call: Timeline) -> None:
        for mark in call.steps:
            if mark.step not in LANES:
                continue
            row = len(LANES) - 1.0 - LANES.index(mark.step)
            bar = pg.BarGraphItem(
                x0=[mark.start_s],
                x1=[max(mark.end_s, mark.start_s + 0.005 * call.seconds)],
                y0=[row - 0.3],
                y1=[row + 0.3],
                brush=QColor(self._tokens.good),
                pen=pg.mkPen(QColor(self._tokens.card)),
            )
            bar.setToolTip(tr(LABELS[mark.label]))
            self._mark(self._steps, bar)

    def _draw_usual(self) -> None:
        usual = self._usual
        if usual is None:
            return
        pen = pg.mkPen(self._tokens.quiet, width=1, style=Qt.PenStyle.DashLine)
        lines = ((self._pitch, float(np.log2(usual.pitch_median_hz))), (self._loudness, usual.loudness_dbfs))
        for plot, at in lines:
            if at is not None:
                self._mark(plot, pg.InfiniteLine(at, angle=0, movable=False, pen=pen))

    def _shade(self, stretch: Stretch, colour: str, plots: tuple[pg.PlotItem, ...], alpha: float) -> None:
        tint = QColor(colour)
        tint.setAlphaF(alpha)
        for plot in plots:
            times = (stretch.start_s, stretch.end_s)
            item = pg.LinearRegionItem(times, movable=False, brush=pg.mkBrush(tint), pen=pg.mkPen(None))
            item.setToolTip(stretch.words)
            self._mark(plot, item)

    def _mark(self, plot: pg.PlotItem, item: pg.GraphicsObject) -> None:
        item.setZValue(-10)
        plot.addItem(item, ignoreBounds=True)
        self._marks.append((plot, item))

    # -- choosing

    def _clicked(self, event: object) -> None:
        position: QPointF = event.scenePos()  # type: ignore[attr-defined]
        if self._call is None or event.button() != Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            return
        at_s = float(self._loudness.vb.mapSceneToView(position).x())
        self.sought.emit(min(self._call.seconds, max(0.0, at_s)))

    def _region_changed(self) -> None:
        if self.region.isVisible():
            self.region_chosen.emit(*self.region.getRegion())
