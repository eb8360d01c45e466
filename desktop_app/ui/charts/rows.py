"""Rows of plots over one time axis, drawn in the theme's colours and told as one to a screen reader."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.charts.told import read_as_one
from desktop_app.ui.tokens import Tokens

PITCH_TICKS_HZ = (75, 150, 300)
PITCH_RANGE_HZ = (65.0, 500.0)
LOUDNESS_TICKS_DBFS = (-60, -40, -20)
LOUDNESS_RANGE_DBFS = (-70.0, -5.0)
#: The width of the axis at the left, and the size of its label, in lines of text.
AXIS_LINES, LABEL_SHARE = 3.4, 0.7


class ChartRows(QWidget):
    """Plots one under the other; what is drawn in them is the subclass's.

    Parameters
    ----------
    titles
        A title for each row.
    stretch
        How the height is shared between them.
    axis_lines
        The width of the axis at the left, in lines of text.
    """

    def __init__(
        self,
        tokens: Tokens,
        titles: Sequence[str],
        stretch: Sequence[int],
        axis_lines: float = AXIS_LINES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._titles = tuple(titles)
        self._axis_lines = axis_lines
        self._marks: list[tuple[pg.PlotItem, pg.GraphicsObject]] = []
        self._playheads: list[pg.InfiniteLine] = []
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        read_as_one(self, self._graphics)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._graphics)
        self._plots = tuple(self._plot(row, share) for row, share in enumerate(stretch))
        for plot in self._plots[:-1]:
            plot.setXLink(self._plots[-1])
            plot.getAxis("bottom").setStyle(showValues=False)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme, and other sizes of text."""
        self._tokens = tokens
        self._graphics.setBackground(QColor(tokens.card))
        lines = self.fontMetrics().lineSpacing()
        size = f"{round(LABEL_SHARE * lines)}px"
        for plot, title in zip(self._plots, self._titles, strict=True):
            plot.getAxis("left").setWidth(self._axis_lines * lines)
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(pg.mkPen(tokens.line))
                plot.getAxis(side).setTextPen(pg.mkPen(tokens.quiet))
            plot.getAxis("left").setLabel(title, color=tokens.quiet, **{"font-size": size})
        self._draw()

    def _draw(self) -> None:
        """Draw everything anew."""
        raise NotImplementedError

    def _plot(self, row: int, share: int) -> pg.PlotItem:
        plot = self._graphics.addPlot(row=row, col=0)
        plot.setMouseEnabled(x=False, y=False)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        self._graphics.ci.layout.setRowStretchFactor(row, share)
        return plot

    def _add_playheads(self) -> None:
        self._playheads = [pg.InfiniteLine(0.0, movable=False) for _ in self._plots]
        for plot, line in zip(self._plots, self._playheads, strict=True):
            plot.addItem(line)

    def set_position(self, at_s: float) -> None:
        """Move the playhead."""
        for line in self._playheads:
            line.setValue(at_s)

    def _clear(self) -> None:
        for plot, item in self._marks:
            plot.removeItem(item)
        self._marks.clear()
        for plot in self._plots:
            for item in plot.listDataItems():
                plot.removeItem(item)

    def _mark(self, plot: pg.PlotItem, item: pg.GraphicsObject) -> None:
        """Put something behind the curves."""
        item.setZValue(-10)
        plot.addItem(item, ignoreBounds=True)
        self._marks.append((plot, item))

    def _shade(
        self,
        plots: Sequence[pg.PlotItem],
        times_s: tuple[float, float],
        colour: str,
        alpha: float,
        told: str = "",
    ) -> None:
        """Shade a stretch of time; ``told`` stands beside the mouse there."""
        tint = QColor(colour)
        tint.setAlphaF(alpha)
        for plot in plots:
            item = pg.LinearRegionItem(times_s, movable=False, brush=pg.mkBrush(tint), pen=pg.mkPen(None))
            item.setToolTip(told)
            self._mark(plot, item)

    def _draw_usual(self, *lines: tuple[pg.PlotItem, float | None]) -> None:
        """Draw a thin line in each plot where the speaker's usual voice lies, as far as that is known."""
        pen = pg.mkPen(self._tokens.quiet, width=1, style=Qt.PenStyle.DashLine)
        for plot, at in lines:
            if at is not None:
                self._mark(plot, pg.InfiniteLine(at, angle=0, movable=False, pen=pen))

    def _time_at(self, event: object) -> float | None:
        """Return the time that was clicked at, in s; None where it was no left click."""
        position: QPointF = event.scenePos()  # type: ignore[attr-defined]
        if event.button() != Qt.MouseButton.LeftButton:  # type: ignore[attr-defined]
            return None
        return float(self._plots[-1].vb.mapSceneToView(position).x())


def pitch_axis(plot: pg.PlotItem) -> None:
    """Give a plot the axis of pitch: octaves are evenly apart."""
    plot.setYRange(*np.log2(PITCH_RANGE_HZ), padding=0)
    plot.getAxis("left").setTicks([[(float(np.log2(hz)), str(hz)) for hz in PITCH_TICKS_HZ]])


def loudness_axis(plot: pg.PlotItem) -> None:
    """Give a plot the axis of levels in dBFS."""
    plot.setYRange(*LOUDNESS_RANGE_DBFS, padding=0)
    plot.getAxis("left").setTicks([[(float(db), f"−{-db}") for db in LOUDNESS_TICKS_DBFS]])
