"""Spectral balance: the alpha ratio, which rises with vocal effort (Sundberg & Nordenberg 2006)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.tone.frames import Spectrogram

LOW_BAND_HZ = (50.0, 1000.0)
HIGH_BAND_HZ = (1000.0, 5000.0)
_SILENCE = 1e-12


def alpha_ratio_track(spectrum: Spectrogram, voiced: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """Return the alpha ratio in dB of every voiced frame, NaN elsewhere, shape (frames,)."""
    low, high = spectrum.band(*LOW_BAND_HZ), spectrum.band(*HIGH_BAND_HZ)
    ratio = 10.0 * np.log10((high + _SILENCE) / (low + _SILENCE))
    return np.where(voiced, ratio, np.nan)


def alpha_ratio(track_db: npt.NDArray[np.float64]) -> float | None:
    """Return the mean alpha ratio in dB over voiced frames, or None where there are none."""
    voiced = track_db[np.isfinite(track_db)]
    return float(voiced.mean()) if len(voiced) else None
