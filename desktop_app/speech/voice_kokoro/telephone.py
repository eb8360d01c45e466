"""A narrow telephone line: 300-3400 Hz, G.711 µ-law at 8 kHz, faint line noise (ITU-T G.711, G.712)."""

from __future__ import annotations

import numpy as np

from desktop_app.speech.voice_kokoro.dsp import CEILING, Sound

LINE_RATE_HZ = 8_000
BAND_HZ = (300.0, 3400.0)
NOISE_DBFS = -52.0
_MU = 255.0


def telephone(sound: Sound, rate_hz: int, seed: int = 0) -> Sound:
    """Return the sound as it arrives over a telephone line, at the rate it had."""
    from scipy import signal

    narrow = signal.resample_poly(sound, LINE_RATE_HZ, rate_hz)
    band = signal.butter(4, BAND_HZ, "bandpass", fs=LINE_RATE_HZ, output="sos")
    narrow = signal.sosfilt(band, narrow)
    peak = float(np.max(np.abs(narrow), initial=1e-6))
    narrow = narrow * min(CEILING, float(np.max(np.abs(sound), initial=0.0))) / peak
    noise = np.random.default_rng(seed).standard_normal(len(narrow)) * 10.0 ** (NOISE_DBFS / 20.0)
    line = _mu_law(narrow + noise)
    return np.asarray(signal.resample_poly(line, rate_hz, LINE_RATE_HZ))[: len(sound)]


def _mu_law(sound: Sound) -> Sound:
    """Return the sound after 8-bit µ-law coding and decoding."""
    compressed = np.sign(sound) * np.log1p(_MU * np.abs(np.clip(sound, -1.0, 1.0))) / np.log1p(_MU)
    steps = np.round((compressed + 1.0) / 2.0 * _MU) / _MU * 2.0 - 1.0
    return np.asarray(np.sign(steps) * ((1.0 + _MU) ** np.abs(steps) - 1.0) / _MU)
