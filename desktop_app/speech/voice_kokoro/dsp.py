"""Light sound shaping: shelves and peaks (R. Bristow-Johnson's cookbook), a compressor, level, a limiter."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt

Sound = npt.NDArray[np.float64]

#: Samples above this are bent so that none reaches 1.
KNEE, CEILING = 0.8, 0.97
_ACTIVE_BELOW_PEAK_DB = 30.0


def shelf(
    sound: Sound, rate_hz: int, corner_hz: float, gain_db: float, side: Literal["low", "high"]
) -> Sound:
    """Raise or lower everything above (high) or below (low) a corner."""
    from scipy import signal

    amplitude = 10.0 ** (gain_db / 40.0)
    omega = 2.0 * np.pi * corner_hz / rate_hz
    cos, sin = np.cos(omega), np.sin(omega)
    turn = 2.0 * np.sqrt(amplitude) * sin / np.sqrt(2.0)
    c = cos if side == "high" else -cos
    up, down = amplitude + 1.0, amplitude - 1.0
    sign = 1.0 if side == "high" else -1.0
    b = [
        amplitude * (up + down * c + turn),
        sign * -2.0 * amplitude * (down + up * c),
        amplitude * (up + down * c - turn),
    ]
    a = [up - down * c + turn, sign * 2.0 * (down - up * c), up - down * c - turn]
    return np.asarray(signal.lfilter(np.array(b) / a[0], np.array(a) / a[0], sound))


def peak(sound: Sound, rate_hz: int, centre_hz: float, gain_db: float, quality: float) -> Sound:
    """Raise or lower a band around a centre."""
    from scipy import signal

    amplitude = 10.0 ** (gain_db / 40.0)
    omega = 2.0 * np.pi * centre_hz / rate_hz
    alpha = np.sin(omega) / (2.0 * quality)
    b = np.array([1.0 + alpha * amplitude, -2.0 * np.cos(omega), 1.0 - alpha * amplitude])
    a = np.array([1.0 + alpha / amplitude, -2.0 * np.cos(omega), 1.0 - alpha / amplitude])
    return np.asarray(signal.lfilter(b / a[0], a / a[0], sound))


def compress(sound: Sound, rate_hz: int, ratio: float, threshold_db: float) -> Sound:
    """Reduce the range above a threshold in dBFS."""
    level = envelope_db(sound, rate_hz, 0.06)
    gain_db = np.where(level > threshold_db, (threshold_db - level) * (1.0 - 1.0 / ratio), 0.0)
    return np.asarray(sound * 10.0 ** (gain_db / 20.0))


def envelope_db(sound: Sound, rate_hz: int, window_s: float) -> Sound:
    """Return the short-time level in dBFS of every sample."""
    from scipy import signal

    window = np.hanning(max(3, int(rate_hz * window_s)))
    power = signal.fftconvolve(sound**2, window / window.sum(), "same")
    return np.asarray(10.0 * np.log10(np.maximum(power, 1e-12)))


def active_level_db(sound: Sound, rate_hz: int) -> float:
    """Return the mean level in dBFS of the parts within 30 dB of the loudest."""
    level = envelope_db(sound, rate_hz, 0.05)
    active = level > level.max() - _ACTIVE_BELOW_PEAK_DB
    return float(10.0 * np.log10(np.mean(sound[active] ** 2) + 1e-12))


def at_level(sound: Sound, rate_hz: int, level_db: float) -> Sound:
    """Return the sound at an active level in dBFS."""
    return np.asarray(sound * 10.0 ** ((level_db - active_level_db(sound, rate_hz)) / 20.0))


def limited(sound: Sound) -> Sound:
    """Return the sound with peaks bent so that none reaches full scale."""
    room = CEILING - KNEE
    bent = np.sign(sound) * (KNEE + room * np.tanh((np.abs(sound) - KNEE) / room))
    return np.asarray(np.where(np.abs(sound) > KNEE, bent, sound))
