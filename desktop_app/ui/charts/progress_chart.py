"""The overall score of each call, oldest first, with the mean of the latest few."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.charts.told import read_as_one
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

#: The line is the mean of so many calls up to each.
MEAN_OF = 5
#: Lower than this nothing can be read off it.
LEAST_PX = 180


class ProgressChart(QWidget):
    """A dot for each call, and a line through the mean of the latest five."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._values: tuple[float, ...] = ()
        self._plot = pg.PlotWidget()
        self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.setYRange(0, 100, padding=0.06)
        self._plot.getAxis("left").setTicks([[(float(n), str(n)) for n in (0, 25, 50, 75, 100)]])
        self._plot.getAxis("bottom").setStyle(showValues=False)
        read_as_one(self, self._plot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.setMinimumHeight(LEAST_PX)
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(420, LEAST_PX)

    def show_scores(self, values: Sequence[float]) -> None:
        """Show the overall score of each call, 0-100, oldest first."""
        self._values = tuple(values)
        self._draw()
        if values:
            mean = means(self._values)
            self.setAccessibleName(
                tr(
                    "Overall score of your {number} calls: the mean of the first {most} or fewer is {first}, "
                    "of the latest {latest}",
                    number=len(values),
                    most=MEAN_OF,
                    first=f"{mean[min(MEAN_OF, len(mean)) - 1]:.0f}",
                    latest=f"{mean[-1]:.0f}",
                )
            )
        else:
            self.setAccessibleName(tr("No scores yet"))

    def wear(self, tokens: Tokens) -> None:
        """Take on other colours."""
        self._tokens = tokens
        self._plot.setBackground(QColor(tokens.card))
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(QColor(tokens.line))
            axis.setTextPen(QColor(tokens.quiet))
        self._draw()

    def _draw(self) -> None:
        self._plot.clear()
        if not self._values:
            return
        places = np.arange(1, len(self._values) + 1)
        self._plot.plot(
            places,
            np.asarray(self._values),
            pen=None,
            symbol="o",
            symbolSize=7,
            symbolPen=None,
            symbolBrush=QColor(self._tokens.quiet),
        )
        self._plot.plot(places, means(self._values), pen=pg.mkPen(QColor(self._tokens.accent), width=3))
        self._plot.setXRange(0.5, max(len(self._values), 2) + 0.5, padding=0)


def means(values: Sequence[float]) -> list[float]:
    """Return the mean of each value and up to four before it."""
    return [float(np.mean(values[max(0, at - MEAN_OF + 1) : at + 1])) for at in range(len(values))]
