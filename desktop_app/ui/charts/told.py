"""Charts for those who hear the window rather than see it: what is to be seen, in words."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from desktop_app.core.tone import ToneProfile, ToneTracks
from desktop_app.ui.language import tr


def take_told(tracks: ToneTracks | None, tone: ToneProfile | None) -> str:
    """Return how long a take is, and from where to where its pitch, level and pace go, where known."""
    if tracks is None:
        return ""
    seconds = len(tracks.pitch_hz) * (tracks.time_s[1] if len(tracks.pitch_hz) > 1 else 0.0)
    parts = [tr("{seconds} s long", seconds=f"{seconds:.1f}")]
    pitch = tracks.pitch_hz[np.isfinite(tracks.pitch_hz)]
    if len(pitch):
        low, middle, high = _spread(pitch)
        parts.append(tr("pitch from {low} to {high} Hz, mostly {middle}", low=low, high=high, middle=middle))
    speech = tracks.loudness_dbfs[tracks.speech.astype(bool)]
    if len(speech):
        low, middle, high = _spread(speech)
        parts.append(
            tr("level from {low} to {high} dBFS, mostly {middle}", low=low, high=high, middle=middle)
        )
    rates = [] if tone is None else [phrase.syllables_per_s for phrase in tone.pace]
    if rates:
        low, high = f"{min(rates):.1f}", f"{max(rates):.1f}"
        parts.append(tr("pace from {low} to {high} syllables a second", low=low, high=high))
    return ", ".join(parts)


def _spread(values: npt.NDArray[np.float64]) -> tuple[str, str, str]:
    """Return the tenth, the middle and the ninetieth of a hundred values in order, in whole units."""
    low, middle, high = (f"{value:.0f}".replace("-", "−") for value in np.percentile(values, (10, 50, 90)))
    return low, middle, high


def read_as_one(chart: QWidget, drawing: QAbstractScrollArea) -> None:
    """Let the keyboard reach a chart itself, which has a name and is described, and not what draws it."""
    chart.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # Its viewport hands the focus on to the drawing, and the policy with it.
    drawing.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
