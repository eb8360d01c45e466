"""The pictures of docs/tone.md: one for each group of measures, drawn, so that what they show is plain.

Run with `python -m tests.bench.tone_pictures`; it writes docs/images/tone-*.png anew.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from desktop_app.ui.tokens import LIGHT

FOLDER = Path(__file__).parents[2] / "docs" / "images"
SIZE_PX = (900, 230)
ACCENT, GOOD, BAD, QUIET = LIGHT.accent, LIGHT.good, LIGHT.danger, LIGHT.quiet
AT = np.linspace(0.0, 6.0, 601)
#: Three phrases with pauses between them.
PHRASES = ((0.3, 1.9), (2.4, 3.7), (4.3, 5.6))


def spoken(values: np.ndarray) -> np.ndarray:
    """Return values where somebody speaks, NaN elsewhere."""
    inside = np.zeros(len(AT), dtype=bool)
    for start, end in PHRASES:
        inside |= (start <= AT) & (end >= AT)
    return np.where(inside, values, np.nan)


def falling(depth: float = 3.0) -> np.ndarray:
    """Return a fall over each phrase, from 1 to -1 times half the depth."""
    fall = np.zeros(len(AT))
    for start, end in PHRASES:
        inside = (start <= AT) & (end >= AT)
        fall[inside] = depth * (0.5 - (AT[inside] - start) / (end - start))
    return fall


class Sheet:
    """One picture: a plot for each panel, side by side."""

    def __init__(self, *titles: str) -> None:
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setBackground(QColor(LIGHT.card))
        self._graphics.resize(*SIZE_PX)
        self.plots = [self._plot(column, title) for column, title in enumerate(titles)]

    def _plot(self, column: int, title: str) -> pg.PlotItem:
        plot = self._graphics.addPlot(row=0, col=column)
        plot.setTitle(title, color=LIGHT.text, size="10pt")
        plot.hideButtons()
        for side in ("left", "bottom"):
            plot.getAxis(side).setPen(pg.mkPen(LIGHT.line))
            plot.getAxis(side).setTextPen(pg.mkPen(QUIET))
        return plot

    def axes(self, left: str, bottom: str = "seconds") -> Sheet:
        """Name the axes of every panel."""
        for plot in self.plots:
            plot.setLabel("left", left, color=QUIET)
            plot.setLabel("bottom", bottom, color=QUIET)
        return self

    def line(
        self, panel: int, x: np.ndarray, y: np.ndarray, colour: str = ACCENT, width: float = 3.0
    ) -> Sheet:
        """Draw a line; NaN leaves gaps."""
        self.plots[panel].plot(x, y, pen=pg.mkPen(colour, width=width), connect="finite")
        return self

    def level(self, panel: int, at: float, colour: str = QUIET) -> Sheet:
        """Draw a dashed level: the speaker's usual."""
        pen = pg.mkPen(colour, width=1.5, style=Qt.PenStyle.DashLine)
        self.plots[panel].addItem(pg.InfiniteLine(at, angle=0, pen=pen))
        return self

    def shade(self, panel: int, start: float, end: float, colour: str) -> Sheet:
        """Shade a time."""
        fill = QColor(colour)
        fill.setAlphaF(0.16)
        item = pg.LinearRegionItem((start, end), movable=False, brush=pg.mkBrush(fill), pen=pg.mkPen(None))
        self.plots[panel].addItem(item)
        return self

    def text(self, panel: int, x: float, y: float, words: str, colour: str = LIGHT.text) -> Sheet:
        """Write words into a panel, centred."""
        item = pg.TextItem(words, color=colour, anchor=(0.5, 0.5))
        item.setPos(x, y)
        self.plots[panel].addItem(item)
        return self

    def span(self, low: float, high: float) -> Sheet:
        """Show the same values in every panel."""
        for plot in self.plots:
            plot.setYRange(low, high, padding=0)
        return self

    def save(self, name: str) -> None:
        """Write the picture."""
        self._graphics.show()
        QApplication.processEvents()
        self._graphics.grab().save(str(FOLDER / f"tone-{name}.png"))


def pitch() -> Sheet:
    """Level over the usual, and variation."""
    wave = 1.6 * np.sin(AT * 5.0) + falling()
    sheet = Sheet("Level: 4 st over the usual", "Variation: lively", "Variation: flat").axes("semitones")
    sheet.span(-6.0, 9.0)
    for panel, values in enumerate((4.0 + wave, 1.4 * wave, 0.25 * wave)):
        sheet.line(panel, AT, spoken(values), ACCENT).level(panel, 0.0)
    return sheet


def endings() -> Sheet:
    """Falling and rising ends."""
    bend = np.zeros(len(AT))
    for _, end in PHRASES:
        last = (end - 0.4 < AT) & (end >= AT)
        bend[last] = 9.0 * (AT[last] - end + 0.4)
    sheet = Sheet("Statements that come down: −9 st/s", "Statements that rise: +9 st/s").axes("semitones")
    sheet.span(-7.0, 7.0)
    for panel, sign in enumerate((-1.0, 1.0)):
        sheet.line(panel, AT, spoken(sign * bend), (GOOD, BAD)[panel]).level(panel, 0.0)
        for _, end in PHRASES:
            sheet.shade(panel, end - 0.4, end, (GOOD, BAD)[panel])
    return sheet


def loudness() -> Sheet:
    """Level against the usual, swell, and uneven phrases."""
    syllables = 4.0 * np.abs(np.sin(AT * 12.0)) - 3.0
    sheet = Sheet("Level: 6 dB over the usual", "Swell: +8 dB over the turn", "Uneven phrases").axes("dBFS")
    sheet.span(-45.0, -12.0)
    uneven = np.select([AT < 2.2, AT < 4.0], [-8.0, 6.0], -3.0)
    for panel, values in enumerate(
        (-24.0 + syllables, -34.0 + 1.6 * AT + syllables, -29.0 + uneven + syllables)
    ):
        sheet.line(panel, AT, spoken(values), ACCENT, 2.0).level(panel, -30.0)
    return sheet.line(1, np.array([0.3, 5.6]), np.array([-34.0, -25.0]), BAD, 2.5)


def spectrum() -> Sheet:
    """The spectrum of a voice with and without effort, and the bands that are compared."""
    hz = np.linspace(50.0, 5000.0, 400)
    octaves = np.log2(hz / 250.0)
    formants = sum(9.0 * np.exp(-(((hz - at) / 160.0) ** 2)) for at in (500.0, 1500.0, 2500.0, 3500.0))
    sheet = Sheet("Usual voice", "With effort: the upper bands rise").axes("dB", "Hz").span(-70.0, 0.0)
    for panel, slope in enumerate((-10.0, -5.0)):
        sheet.line(panel, hz, -18.0 + slope * np.maximum(octaves, -0.5) + formants, (GOOD, BAD)[panel])
        for start, end, words in ((50.0, 1000.0, "50–1000"), (1000.0, 5000.0, "1000–5000")):
            sheet.shade(panel, start, end, QUIET if start < 100.0 else ACCENT)
            sheet.text(panel, (start + end) / 2, -64.0, words, QUIET)
    return sheet


def pace() -> Sheet:
    """Phrases with their rates, and pauses."""
    sheet = (
        Sheet("Articulation rate of each phrase, and the pauses between them")
        .axes("syllables/s")
        .span(0.0, 8.0)
    )
    for (start, end), rate in zip(PHRASES, (4.6, 6.4, 4.9), strict=True):
        sheet.line(0, np.array([start, end]), np.array([rate, rate]), BAD if rate > 5.5 else ACCENT, 5.0)
        sheet.text(0, (start + end) / 2, rate + 0.8, f"{rate:.1f}")
    for start, end in ((1.9, 2.4), (3.7, 4.3)):
        sheet.shade(0, start, end, QUIET).text(0, (start + end) / 2, 0.8, f"{end - start:.1f} s", QUIET)
    return sheet.level(0, 4.8)


def fillers() -> Sheet:
    """A voice that stands still."""
    wave = 1.8 * np.sin(AT * 6.0) + falling()
    still = (AT > 2.55) & (AT < 3.2)
    sheet = Sheet("“Um”: pitch and spectrum stand still").axes("semitones").span(-6.0, 6.0)
    return (
        sheet.line(0, AT, np.where(still, 0.4, spoken(np.where((AT > 2.4) & (AT < 3.4), np.nan, wave))))
        .shade(0, 2.55, 3.2, BAD)
        .text(0, 2.87, 2.2, "0.65 s")
    )


def overlap() -> Sheet:
    """Who speaks when."""
    sheet = Sheet("Talk-over, response delay").axes("").span(0.0, 3.0)
    sheet.plots[0].getAxis("left").setWidth(90)
    sheet.plots[0].getAxis("left").setTicks([[(1.0, "you"), (2.0, "customer")]])
    sheet.line(0, np.array([0.2, 2.4]), np.array([2.0, 2.0]), QUIET, 12.0)
    sheet.line(0, np.array([1.9, 3.1]), np.array([1.0, 1.0]), BAD, 12.0).shade(0, 1.9, 2.4, BAD)
    sheet.line(0, np.array([3.5, 4.6]), np.array([2.0, 2.0]), QUIET, 12.0)
    sheet.line(0, np.array([5.2, 6.0]), np.array([1.0, 1.0]), GOOD, 12.0).shade(0, 4.6, 5.2, GOOD)
    return sheet.text(0, 2.15, 2.6, "0.5 s talk-over").text(0, 4.9, 2.6, "0.6 s delay")


def moment() -> Sheet:
    """The hardest and the best two seconds."""
    effort = 0.3 + 2.6 * np.exp(-(((AT - 4.9) / 0.8) ** 2)) - 0.4 * np.exp(-(((AT - 1.2) / 0.8) ** 2))
    sheet = Sheet("Vocal effort; hardest and best two seconds").axes("effort").span(-1.0, 4.0)
    sheet.line(0, AT, spoken(effort)).level(0, 0.0).level(0, 1.0, BAD)
    return sheet.shade(0, 0.3, 2.3, GOOD).shade(0, 3.8, 5.8, BAD)


PICTURES: dict[str, Callable[[], Sheet]] = {
    "pitch": pitch,
    "endings": endings,
    "loudness": loudness,
    "spectrum": spectrum,
    "pace": pace,
    "fillers": fillers,
    "overlap": overlap,
    "moments": moment,
}


def main() -> None:
    """Draw every picture."""
    application = QApplication([])
    for name, draw in PICTURES.items():
        draw().save(name)
    application.quit()
    print(f"{len(PICTURES)} pictures are in {FOLDER}")


if __name__ == "__main__":
    main()
