"""The melody of a take over that of a model, in semitones around each one's own median."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_app.coaching.targets import MELODY_DIFFERENCE_ST
from desktop_app.core.drill import ContourLikeness
from desktop_app.core.tone import FRAME_STEP_S, Track
from desktop_app.ui.charts.told import read_as_one
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

RANGE_ST = (-9.0, 9.0)
TICKS_ST = (-6, -3, 0, 3, 6)


class ContourChart(QWidget):
    """Two lines over the model's words, with the band in which no difference is heard."""

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tokens = tokens
        self._likeness: ContourLikeness | None = None
        self._plot = pg.PlotWidget()
        self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._plot.setMenuEnabled(False)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.hideButtons()
        self._plot.setYRange(*RANGE_ST, padding=0)
        self._plot.getAxis("left").setTicks(
            [[(float(st), f"{st:+d}".replace("-", "−").replace("+0", "0")) for st in TICKS_ST]]
        )
        self._legend = self._plot.addLegend(offset=(-8, 4), colCount=2)
        read_as_one(self, self._plot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        self.setAccessibleName(tr("Your melody over the model's"))
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(420, 220)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size at which it can be read."""
        return QSize(320, 180)

    def show_likeness(self, likeness: ContourLikeness) -> None:
        """Show two melodies, and tell them in words to who does not see them."""
        self._likeness = likeness
        self.setAccessibleDescription(described(likeness))
        self._draw()

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme."""
        self._tokens = tokens
        self._plot.setBackground(QColor(tokens.card))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(tokens.line))
            axis.setTextPen(pg.mkPen(tokens.quiet))
        self._plot.getAxis("left").setLabel(tr("Pitch, st"), color=tokens.quiet, **{"font-size": "9pt"})
        self._legend.setLabelTextColor(QColor(tokens.quiet))
        self._draw()

    def _draw(self) -> None:
        self._plot.clear()
        found = self._likeness
        if found is None:
            return
        tokens, time_s = self._tokens, np.arange(len(found.model_st), dtype=np.float64) * FRAME_STEP_S
        model, take = found.model_st, found.take_st
        band = QColor(tokens.quiet)
        band.setAlphaF(0.14)
        self._band(time_s, model, band)
        quiet, accent = pg.mkPen(QColor(tokens.quiet), width=3), pg.mkPen(QColor(tokens.accent), width=3)
        self._plot.plot(time_s, model, pen=quiet, connect="finite", name=tr("the model"))
        self._plot.plot(time_s, take, pen=accent, connect="finite", name=tr("you"))
        ticks = [((word.start_s + word.end_s) / 2.0, word.text) for word in found.words]
        self._plot.getAxis("bottom").setTicks([ticks])
        self._plot.setXRange(0.0, max(0.5, len(model) * FRAME_STEP_S), padding=0.01)

    def _band(self, time_s: Track, model_st: Track, colour: QColor) -> None:
        """Fill the band around each voiced stretch of the model."""
        voiced = np.isfinite(model_st)
        edges = np.flatnonzero(np.diff(np.concatenate([[False], voiced, [False]]).astype(np.int8)))
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            low, high = (
                pg.PlotCurveItem(time_s[start:end], model_st[start:end] + side * MELODY_DIFFERENCE_ST)
                for side in (-1.0, 1.0)
            )
            self._plot.addItem(pg.FillBetweenItem(low, high, brush=pg.mkBrush(colour)))


def described(likeness: ContourLikeness) -> str:
    """Return a comparison in words: how alike on the whole, and word by word."""
    parts = []
    if likeness.correlation is not None:
        parts.append(tr("Correlation {value:.2f}.", value=likeness.correlation))
    for word in likeness.words:
        if word.difference_st is None:
            continue
        if abs(word.difference_st) <= MELODY_DIFFERENCE_ST:
            parts.append(tr("“{word}”: together.", word=word.text))
        elif word.difference_st > 0:
            parts.append(tr("“{word}”: you {value:.0f} st above.", word=word.text, value=word.difference_st))
        else:
            parts.append(tr("“{word}”: you {value:.0f} st below.", word=word.text, value=-word.difference_st))
    return " ".join(parts)
