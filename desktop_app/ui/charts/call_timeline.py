"""A whole call over one time axis: the four steps, the customer's anger, the agent's pitch and level."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_app.coaching.names import STEPS, mark_name
from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.findings import Step
from desktop_app.practice.timeline import Timeline
from desktop_app.ui.charts.rows import LOUDNESS_RANGE_DBFS, ChartRows, loudness_axis, pitch_axis
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

#: The steps, first on top.
LANES = tuple(Step)
#: How the height is shared between steps, anger, pitch and level.
ROW_STRETCH = (3, 3, 4, 3)
STEP_S, LEAP_S = 1.0, 10.0
#: The width of the axis at the left, in lines of text: the steps' names stand there.
_AXIS_LINES = 6.4


class CallTimeline(ChartRows):
    """Shows a call; a click, or the arrow keys, choose a time.

    Attributes
    ----------
    sought
        The user chose a time, in s of the call.
    """

    sought = Signal(float)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        # the steps' lanes are named one by one
        titles = ("", tr("Their anger"), tr("Your pitch, Hz"), tr("Your level, dBFS"))
        super().__init__(tokens, titles, ROW_STRETCH, _AXIS_LINES, parent)
        self._call: Timeline | None = None
        self._usual: VoiceMeasures | None = None
        self._at_s = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._steps, self._anger, self._pitch, self._loudness = self._plots
        self._set_axes()
        self._add_playheads()
        self.region = pg.LinearRegionItem((0.0, 1.0))
        self.region.setZValue(10)
        self.region.hide()
        self._pitch.addItem(self.region, ignoreBounds=True)
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
        super().set_position(at_s)

    def choose_region(self, *, chosen: bool) -> None:
        """Offer a part of the call to be chosen, or the whole again."""
        self.region.setVisible(chosen)
        if chosen and self._call is not None:
            end_s = min(self._call.seconds, self._at_s + 0.15 * self._call.seconds)
            self.region.setRegion((min(self._at_s, end_s - 0.5), end_s))

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme, and other sizes of text."""
        for line in self._playheads:
            line.setPen(pg.mkPen(tokens.accent_strong, width=2))
        soft = QColor(tokens.accent)
        soft.setAlphaF(0.18)
        self.region.setBrush(pg.mkBrush(soft))
        super().wear(tokens)

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

    def _set_axes(self) -> None:
        self._steps.setYRange(-0.6, len(LANES) - 0.4, padding=0)
        names = [(len(LANES) - 1.0 - row, tr(STEPS[step])) for row, step in enumerate(LANES)]
        self._steps.getAxis("left").setTicks([names])
        self._anger.setYRange(0.0, 1.0, padding=0.04)
        self._anger.getAxis("left").setTicks([[(0.0, "0"), (0.5, "0.5"), (1.0, "1")]])
        pitch_axis(self._pitch)
        loudness_axis(self._loudness)

    def _draw(self) -> None:
        self._clear()
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
        voice = (self._pitch, self._loudness)
        for line in call.lines:
            self._shade(voice, (line.start_s, line.end_s), tokens.sunken, 1.0, line.words)
        for overlap in call.overlaps:
            self._shade(voice, (overlap.start_s, overlap.end_s), tokens.danger, 0.35)
        for moment in call.moments:
            colour = tokens.danger if moment.kind == "hardest" else tokens.good
            self._shade(voice, (moment.start_s, moment.end_s), colour, 0.16, moment.words)
        if self._usual is not None:
            median_hz, loudness_dbfs = self._usual.pitch_median_hz, self._usual.loudness_dbfs
            self._draw_usual((self._pitch, float(np.log2(median_hz))), (self._loudness, loudness_dbfs))
        self._loudness.setXRange(0.0, max(1.0, call.seconds), padding=0.01)

    def _draw_steps(self, call: Timeline) -> None:
        for mark in call.steps:
            row = len(LANES) - 1.0 - LANES.index(mark.step)
            bar = pg.BarGraphItem(
                x0=[mark.start_s],
                x1=[max(mark.end_s, mark.start_s + 0.005 * call.seconds)],
                y0=[row - 0.3],
                y1=[row + 0.3],
                brush=QColor(self._tokens.good),
                pen=pg.mkPen(QColor(self._tokens.card)),
            )
            bar.setToolTip(tr(mark_name(mark.label)))
            self._mark(self._steps, bar)

    # -- choosing

    def _clicked(self, event: object) -> None:
        at_s = self._time_at(event)
        if at_s is not None and self._call is not None:
            self.sought.emit(min(self._call.seconds, max(0.0, at_s)))
