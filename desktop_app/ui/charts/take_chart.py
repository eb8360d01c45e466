"""A take as three charts over one time axis: pitch, loudness, pace; a playhead follows each click."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app.core.tone import Moment, PhrasePace, ToneProfile, ToneTracks
from desktop_app.ui.charts.rows import LOUDNESS_RANGE_DBFS, ChartRows, loudness_axis, pitch_axis
from desktop_app.ui.charts.told import take_told
from desktop_app.ui.language import tr
from desktop_app.ui.tokens import Tokens

PACE_RANGE_SYL_S = (0.0, 9.0)
#: How the height is shared between pitch, loudness and pace.
ROW_STRETCH = (5, 4, 3)


class TakeChart(ChartRows):
    """Shows the tracks of one take.

    Attributes
    ----------
    sought
        The user chose a time, in seconds.
    """

    sought = Signal(float)

    def __init__(self, tokens: Tokens, parent: QWidget | None = None) -> None:
        titles = (tr("Pitch, Hz"), tr("Level, dBFS"), tr("Syl/s"))
        super().__init__(tokens, titles, ROW_STRETCH, parent=parent)
        self._seconds = 0.0
        self._tracks: ToneTracks | None = None
        self._tone: ToneProfile | None = None
        self.setAccessibleName(tr("Pitch, loudness and pace of your reply"))
        self._pitch, self._loudness, self._rate = self._plots
        pitch_axis(self._pitch)
        loudness_axis(self._loudness)
        self._rate.setYRange(*PACE_RANGE_SYL_S, padding=0)
        self._rate.getAxis("left").setTicks([[(float(rate), str(rate)) for rate in (3, 6)]])
        self._add_playheads()
        self._graphics.scene().sigMouseClicked.connect(self._clicked)
        self.wear(tokens)

    def sizeHint(self) -> QSize:
        """Return the smallest size at which the charts can be read."""
        return QSize(420, 270)

    def show_take(self, tracks: ToneTracks | None, tone: ToneProfile | None) -> None:
        """Show a take with its moments and the speaker's usual voice, or nothing."""
        self._tracks, self._tone = tracks, tone
        self.setAccessibleDescription(take_told(tracks, tone))
        self._draw()
        self.set_position(0.0)

    def wear(self, tokens: Tokens) -> None:
        """Take on another theme, and other sizes of text."""
        for line in self._playheads:
            line.setPen(pg.mkPen(tokens.danger_strong, width=2))
        super().wear(tokens)

    def _draw(self) -> None:
        self._clear()
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
        usual = self._tone.baseline.usual if self._tone is not None and self._tone.baseline else None
        if usual is not None:
            self._draw_usual(
                (self._pitch, float(np.log2(usual.pitch_median_hz))),
                (self._loudness, usual.loudness_dbfs),
                (self._rate, usual.articulation_rate_syl_s),
            )
        for moment in self._moments:
            colour = tokens.danger if moment.kind == "hardest" else tokens.good
            self._shade(self._plots, (moment.start_s, moment.end_s), colour, 0.13)
        self._rate.setXRange(0.0, max(0.5, self._seconds), padding=0.01)

    @property
    def _pace(self) -> tuple[PhrasePace, ...]:
        return () if self._tone is None else self._tone.pace

    @property
    def _moments(self) -> tuple[Moment, ...]:
        return () if self._tone is None else self._tone.moments

    def _clicked(self, event: object) -> None:
        at_s = self._time_at(event)
        if at_s is not None and self._seconds:
            self.sought.emit(min(self._seconds, max(0.0, at_s)))
