"""Pitch of a turn: level and variation, on the semitone scale that hearing follows."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

SEMITONES_PER_OCTAVE = 12.0


def semitones(hz: npt.NDArray[np.float64], reference_hz: float) -> npt.NDArray[np.float64]:
    """Return pitch in semitones above ``reference_hz``; NaN stays NaN."""
    return np.asarray(SEMITONES_PER_OCTAVE * np.log2(hz / reference_hz), dtype=np.float64)


def median_hz(pitch_hz: npt.NDArray[np.float64]) -> float | None:
    """Return the median fundamental frequency over voiced frames, or None where there are none."""
    voiced = pitch_hz[np.isfinite(pitch_hz)]
    return float(np.median(voiced)) if len(voiced) else None


def variation_st(pitch_hz: npt.NDArray[np.float64]) -> float | None:
    """Return the standard deviation of pitch in semitones over voiced frames, or None below two frames."""
    voiced = pitch_hz[np.isfinite(pitch_hz)]
    if len(voiced) < 2:
        return None
    return float(np.std(semitones(voiced, float(np.median(voiced)))))
