"""A narrow telephone line: 300-3400 Hz, G.711 µ-law at 8 kHz, faint line noise (ITU-T G.711, G.712).

A bad one is such a line with louder noise that breaks up: lost packets of a mobile connection, concealed by
silence, some 40-120 ms at a time.
"""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.scenario import PhoneLine
from desktop_app.speech.voice_kokoro.dsp import CEILING, Sound

LINE_RATE_HZ = 8_000
BAND_HZ = (300.0, 3400.0)
NOISE_DBFS, BAD_NOISE_DBFS = -52.0, -40.0
#: A bad line drops out about so often, for so long, and to so much of its level.
DROPS_PER_S, DROP_S, DROP_GAIN = 0.7, (0.04, 0.12), 0.02
_EASE_S = 0.004
_MU = 255.0


def telephone(sound: Sound, rate_hz: int, seed: int = 0, noise_dbfs: float = NOISE_DBFS) -> Sound:
    """Return the sound as it arrives over a telephone line, at the rate it had."""
    from scipy import signal

    narrow = signal.resample_poly(sound, LINE_RATE_HZ, rate_hz)
    band = signal.butter(4, BAND_HZ, "bandpass", fs=LINE_RATE_HZ, output="sos")
    narrow = signal.sosfilt(band, narrow)
    peak = float(np.max(np.abs(narrow), initial=1e-6))
    narrow = narrow * min(CEILING, float(np.max(np.abs(sound), initial=0.0))) / peak
    noise = np.random.default_rng(seed).standard_normal(len(narrow)) * 10.0 ** (noise_dbfs / 20.0)
    line = _mu_law(narrow + noise)
    return np.asarray(signal.resample_poly(line, rate_hz, LINE_RATE_HZ))[: len(sound)]


def over_line(clip: AudioClip, line: PhoneLine, seed: int) -> AudioClip:
    """Return a clip as it arrives over a line; a bad one breaks up at the same times at every sample rate."""
    if line is PhoneLine.CLEAR or not len(clip.samples):
        return clip
    rate_hz, sound = clip.sample_rate_hz, clip.samples.astype(np.float64)
    if line is PhoneLine.TELEPHONE:
        heard = telephone(sound, rate_hz, seed)
    else:
        heard = telephone(sound, rate_hz, seed, BAD_NOISE_DBFS) * _dropouts(clip.duration_s, rate_hz, seed)
    return AudioClip(heard.astype(np.float32), rate_hz)


def _dropouts(duration_s: float, rate_hz: int, seed: int) -> Sound:
    """Return the gain of a line that breaks up, a value a sample."""
    draw = np.random.default_rng(seed)
    count = draw.poisson(DROPS_PER_S * duration_s)
    times = np.arange(round(duration_s * rate_hz)) / rate_hz
    gain = np.ones(len(times))
    for start, length in zip(draw.uniform(0.0, duration_s, count), draw.uniform(*DROP_S, count), strict=True):
        depth = np.clip(np.minimum(times - start, start + length - times) / _EASE_S, 0.0, 1.0)
        gain = np.minimum(gain, 1.0 - (1.0 - DROP_GAIN) * depth)
    return gain


def _mu_law(sound: Sound) -> Sound:
    """Return the sound after 8-bit µ-law coding and decoding."""
    compressed = np.sign(sound) * np.log1p(_MU * np.abs(np.clip(sound, -1.0, 1.0))) / np.log1p(_MU)
    steps = np.round((compressed + 1.0) / 2.0 * _MU) / _MU * 2.0 - 1.0
    return np.asarray(np.sign(steps) * ((1.0 + _MU) ** np.abs(steps) - 1.0) / _MU)
