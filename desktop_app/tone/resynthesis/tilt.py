"""A smooth change of spectral balance that leaves the formants where they are.

Vocal effort tilts the spectrum of the voice's source; the vocal tract's resonances tell vowels and speakers
apart. A gain that is straight between few frequencies, far apart, moves the first and not the second.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.tone.frames import Spectrogram
from desktop_app.tone.loudness import a_weights

Array = npt.NDArray[np.float64]

#: The gain is straight between these frequencies on a scale of octaves, one for each band of the balances.
NODES_HZ = (160.0, 600.0, 1500.0, 3200.0)
#: The gains of the others over the first, in dB, stay within these.
LEAST_DB, MOST_DB = np.array([-14.0, -18.0, -24.0]), np.array([3.0, 3.0, 3.0])
#: The gains are found in small steps: so many, each so much of what is missing.
STEPS, STEP_SHARE = 15, 0.7
_SILENCE = 1e-14


@dataclass(frozen=True, eq=False)
class Tilt:
    """Gains in dB at ``NODES_HZ``; beyond the ends they hold on."""

    gains_db: Array

    def at(self, frequency_hz: Array) -> Array:
        """Return the gain in dB at each frequency."""
        octaves = np.log2(np.maximum(frequency_hz, 1.0))
        return np.interp(octaves, np.log2(NODES_HZ), self.gains_db)


def tilt_towards(voice: Spectrogram, target: VoiceMeasures) -> Tilt:
    """Return the tilt that brings a voice to the target's spectral balances, its A-weighted level kept.

    Parameters
    ----------
    voice
        Its voiced frames alone, at least one.
    """
    power, hz = voice.power.mean(axis=0), voice.frequency_hz
    above_db = np.zeros(3)
    for _ in range(STEPS):
        tilted = power * 10.0 ** (Tilt(np.concatenate([[0.0], above_db])).at(hz) / 10.0)
        body = target.body_balance_db - _ratio_db(tilted, hz, (400.0, 1000.0), (50.0, 400.0))
        presence = target.presence_balance_db - _ratio_db(tilted, hz, (1000.0, 2500.0), (400.0, 1000.0))
        alpha = target.alpha_ratio_db - _ratio_db(tilted, hz, (1000.0, 5000.0), (50.0, 1000.0))
        above_db += STEP_SHARE * np.array([body, body + presence, alpha])
        above_db = np.clip(above_db, LEAST_DB, MOST_DB)
    tilt = Tilt(np.concatenate([[0.0], above_db]))
    weight = a_weights(hz)
    louder = (power * 10.0 ** (tilt.at(hz) / 10.0) @ weight + _SILENCE) / (power @ weight + _SILENCE)
    return Tilt(tilt.gains_db - 10.0 * np.log10(louder))


def _ratio_db(power: Array, hz: Array, high_hz: tuple[float, float], low_hz: tuple[float, float]) -> float:
    high, low = (power[(hz >= a) & (hz < b)].sum() for a, b in (high_hz, low_hz))
    return float(10.0 * np.log10((high + _SILENCE) / (low + _SILENCE)))
