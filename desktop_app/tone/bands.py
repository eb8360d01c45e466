"""Power in the bands that spectral balance, vocal effort and filled pauses share."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import BAND_EDGES_HZ
from desktop_app.tone.frames import Spectrogram
from desktop_app.tone.loudness import a_weights

#: Of what was measured with the background, at least this share is taken for the voice (-10 dB).
LEAST_SHARE = 0.1
#: Fewer background frames than this (0.1 s) tell nothing about the background.
FEWEST_BACKGROUND_FRAMES = 10
#: Frames this near to speech hold its onset or its echo, not the background.
GUARD_FRAMES = 5
_SILENCE = 1e-12


def band_power(spectrum: Spectrogram) -> npt.NDArray[np.float32]:
    """Return the mean-square power in the bands of ``BAND_EDGES_HZ``, shape (frames, 9)."""
    inside = np.searchsorted(np.asarray(BAND_EDGES_HZ), spectrum.frequency_hz, side="right") - 1
    member = inside[:, None] == np.arange(len(BAND_EDGES_HZ) - 1)
    return np.asarray(spectrum.power @ member, dtype=np.float32)


def band_weights() -> npt.NDArray[np.float64]:
    """Return the A-weighting of each band as a factor of its power, shape (9,)."""
    edges = np.asarray(BAND_EDGES_HZ)
    return a_weights(np.sqrt(edges[:-1] * edges[1:]))


def background_frames(speech: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the frames that hold the background alone, shape (frames,)."""
    near = np.convolve(speech, np.ones(2 * GUARD_FRAMES + 1))[GUARD_FRAMES:-GUARD_FRAMES] > 0
    return ~near[: len(speech)]


def without_background(
    power: npt.NDArray[np.floating], background: npt.NDArray[np.floating]
) -> npt.NDArray[np.float64]:
    """Return the voice's part of a mean power, given the background's (spectral subtraction, Boll 1979)."""
    power = np.asarray(power, dtype=np.float64)
    return np.asarray(np.maximum(power - background, LEAST_SHARE * power))


def ratio_db(
    power: npt.NDArray[np.floating], high: tuple[float, float], low: tuple[float, float]
) -> npt.NDArray[np.float64]:
    """Return the energy of one range over that of another in dB; both begin and end at band edges, in Hz.

    Parameters
    ----------
    power
        shape (..., 9).
    """
    return np.asarray(
        10.0 * np.log10((_between(power, *high) + _SILENCE) / (_between(power, *low) + _SILENCE))
    )


def _between(power: npt.NDArray[np.floating], low_hz: float, high_hz: float) -> npt.NDArray[np.float64]:
    first, last = BAND_EDGES_HZ.index(low_hz), BAND_EDGES_HZ.index(high_hz)
    return np.asarray(power[..., first:last].sum(axis=-1), dtype=np.float64)
