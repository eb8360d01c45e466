"""Sounds whose measures are known beforehand."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples

RATE = ANALYSIS_RATE_HZ


def clip(samples: np.ndarray, rate_hz: int = RATE) -> AudioClip:
    return AudioClip(np.asarray(samples, dtype=np.float32), rate_hz)


def times(seconds: float, rate_hz: int = RATE) -> np.ndarray:
    return np.arange(round(seconds * rate_hz)) / rate_hz


def silence(seconds: float, rate_hz: int = RATE) -> Samples:
    return np.zeros(round(seconds * rate_hz), dtype=np.float32)


def sine(hz: float, seconds: float, peak: float = 0.5, rate_hz: int = RATE) -> Samples:
    return (peak * np.sin(2 * np.pi * hz * times(seconds, rate_hz))).astype(np.float32)


def tremolo(hz: float, seconds: float, wobble_hz: float, depth: float, peak: float = 0.5) -> Samples:
    """A tone whose amplitude swings by ``depth`` about its mean, ``wobble_hz`` times a second."""
    t = times(seconds)
    return (sine(hz, seconds, peak) * (1 + depth * np.sin(2 * np.pi * wobble_hz * t))).astype(np.float32)


def voice(f0_hz: np.ndarray | float, seconds: float, peak: float = 0.5, slope_db: float = -9.0) -> Samples:
    """A voice-like sound: harmonics falling by ``slope_db`` an octave, on a given or gliding pitch."""
    t = times(seconds)
    pitch = np.broadcast_to(np.asarray(f0_hz, dtype=np.float64), t.shape)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    sound = np.zeros(len(t))
    for number in range(1, 30):
        audible = pitch * number < RATE / 2 * 0.9
        sound += audible * 10 ** (slope_db * np.log2(number) / 20) * np.sin(number * phase)
    return np.asarray(peak * sound / np.max(np.abs(sound)), dtype=np.float32)


def glide(from_hz: float, to_hz: float, seconds: float) -> np.ndarray:
    """A pitch that moves evenly in semitones."""
    return np.asarray(from_hz * (to_hz / from_hz) ** (times(seconds) / seconds))


def noise(seconds: float, rms: float, seed: int = 0) -> Samples:
    return np.random.default_rng(seed).normal(0.0, rms, round(seconds * RATE)).astype(np.float32)


def joined(*parts: np.ndarray) -> Samples:
    return np.concatenate(parts, dtype=np.float32)


def rms_dbfs(samples: np.ndarray) -> float:
    return float(10 * np.log10(np.mean(np.square(samples, dtype=np.float64))))
