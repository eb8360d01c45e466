"""Loudness: the A-weighted short-time level and the active speech level.

0 dBFS is a mean square of 1; a sine that touches full scale lies at -3.0 dBFS.
The active speech level follows the idea of ITU-T P.56: only speech counts, pauses do not.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.tone.frames import Spectrogram

#: Digital silence is drawn here.
FLOOR_DBFS = -100.0
#: Fewer phrases than this say nothing about a trend.
FEWEST_PHRASES = 3
#: The weighting has no value at 0 Hz; here it is as good as nothing.
_LOWEST_WEIGHTED_HZ = 1.0


def loudness_track(spectrum: Spectrogram) -> npt.NDArray[np.float64]:
    """Return the A-weighted level in dBFS of every frame, shape (frames,), not below ``FLOOR_DBFS``."""
    return to_db(spectrum.power @ a_weights(spectrum.frequency_hz))


def a_weights(frequency_hz: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the A-weighting of each frequency as a factor of its power."""
    import librosa

    return np.asarray(10.0 ** (librosa.A_weighting(np.maximum(frequency_hz, _LOWEST_WEIGHTED_HZ)) / 10.0))


def active_level(loudness_dbfs: npt.NDArray[np.float64], speech: npt.NDArray[np.bool_]) -> float | None:
    """Return the mean level in dBFS over speech frames, or None where there is no speech."""
    if not speech.any():
        return None
    return float(to_db(np.mean(10.0 ** (loudness_dbfs[speech] / 10.0))))


def swell(
    loudness_dbfs: npt.NDArray[np.float64], phrases: Sequence[tuple[int, int]], frame_step_s: float
) -> float | None:
    """Return how far the level rises over the turn, in dB.

    A straight line is fitted through the phrases' active levels at their middles, weighted by their
    lengths; the result is its rise from the first phrase's start to the last one's end.

    Parameters
    ----------
    phrases
        (first frame, frame past the last) of each phrase.

    Returns
    -------
    float or None
        None with fewer than three phrases, which say nothing about a trend.
    """
    trend = _trend(loudness_dbfs, phrases, frame_step_s)
    if trend is None:
        return None
    return float(trend[0] * (phrases[-1][1] - phrases[0][0]) * frame_step_s)


def spread(
    loudness_dbfs: npt.NDArray[np.float64], phrases: Sequence[tuple[int, int]], frame_step_s: float
) -> float | None:
    """Return how unevenly loud the phrases are, in dB: the standard deviation around the line of ``swell``.

    None with fewer than three phrases.
    """
    trend = _trend(loudness_dbfs, phrases, frame_step_s)
    return None if trend is None else trend[1]


def _trend(
    loudness_dbfs: npt.NDArray[np.float64], phrases: Sequence[tuple[int, int]], frame_step_s: float
) -> tuple[float, float] | None:
    """Return the slope in dB/s of a line through the phrases' levels, and the spread around it in dB."""
    if len(phrases) < FEWEST_PHRASES:
        return None
    middles = np.array([(start + end) / 2 for start, end in phrases]) * frame_step_s
    levels = np.array(
        [to_db(np.mean(10.0 ** (loudness_dbfs[a:b] / 10.0))) for a, b in phrases], dtype=np.float64
    )
    lengths = np.array([end - start for start, end in phrases], dtype=np.float64)
    slope, at_zero = np.polyfit(middles, levels, 1, w=np.sqrt(lengths))
    off_db = levels - at_zero - slope * middles
    return float(slope), float(np.sqrt(np.average(off_db**2, weights=lengths)))


def to_db(power: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """Return power in dB, not below ``FLOOR_DBFS``."""
    return np.asarray(10.0 * np.log10(np.maximum(power, 10.0 ** (FLOOR_DBFS / 10.0))), dtype=np.float64)
