"""The curves that a report draws, as shares of their field, whatever draws them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.mood import MoodChange
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks

#: The ranges that the field of a take's curves shows.
PITCH_RANGE_HZ = (60.0, 500.0)
LOUDNESS_RANGE_DBFS = (-70.0, 0.0)
#: A stroke of a whole take has about so many points at most: more than a page resolves.
_MOST_POINTS = 1280

#: Lines without a gap in them, of points (x, y): shares of the width from the left and the height from below.
Point = tuple[float, float]
Strokes = tuple[tuple[Point, ...], ...]


@dataclass(frozen=True)
class TakeCurves:
    """Pitch (on a logarithmic scale) and loudness of one take; pitch has a gap where there was no voice."""

    pitch: Strokes
    loudness: Strokes
    seconds: float


def take_curves(tracks: ToneTracks) -> TakeCurves:
    """Return the curves of a take from its tracks."""
    low, high = (math.log(hz) for hz in PITCH_RANGE_HZ)
    quiet, loud = LOUDNESS_RANGE_DBFS
    with np.errstate(invalid="ignore"):
        pitch = (np.log(tracks.pitch_hz) - low) / (high - low)
    loudness = (tracks.loudness_dbfs - quiet) / (loud - quiet)
    return TakeCurves(_strokes(pitch), _strokes(loudness), len(tracks.pitch_hz) * FRAME_STEP_S)


def anger_points(changes: Sequence[MoodChange]) -> tuple[Point, ...]:
    """Return the customer's anger before the first turn and after each; none without a turn."""
    if not changes:
        return ()
    angers = [changes[0].before.anger, *(change.after.anger for change in changes)]
    return tuple((index / len(changes), _within(anger)) for index, anger in enumerate(angers))


def _strokes(share: npt.NDArray[np.float64]) -> Strokes:
    """Return the lines through some values; NaN ends one."""
    step = max(1, len(share) // _MOST_POINTS)
    strokes: list[list[Point]] = []
    drawing = False
    for index in range(0, len(share), step):
        value = float(share[index])
        if math.isfinite(value):
            if not drawing:
                strokes.append([])
            strokes[-1].append((index / max(1, len(share) - 1), _within(value)))
        drawing = math.isfinite(value)
    return tuple(tuple(stroke) for stroke in strokes)


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))
