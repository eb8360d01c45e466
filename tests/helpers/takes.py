"""Takes whose tracks are known beforehand."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import loudness_track
from tests.helpers.sounds import RATE, clip


def take(samples: np.ndarray, pitch_hz: np.ndarray | float) -> tuple[AudioClip, ToneTracks]:
    """A clip at 16 kHz with its tracks: speech where it is loud; its pitch at every sample, NaN unvoiced."""
    sound = clip(samples)
    loudness = loudness_track(spectrogram(sound))
    pitch = np.broadcast_to(np.asarray(pitch_hz, dtype=np.float64), (max(1, len(samples)),))
    ticks = np.minimum(np.arange(len(loudness)) * RATE // 100, len(pitch) - 1)
    speech = loudness > -50.0
    hz = np.where(speech, pitch[ticks], np.nan)
    return sound, ToneTracks(hz, loudness, np.where(speech, -10.0, np.nan), speech)


def spectrum_peak_hz(samples: np.ndarray, rate_hz: int = RATE) -> float:
    """The frequency of the strongest partial."""
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 8 * len(samples)))
    return float(np.argmax(power) * rate_hz / (8 * len(samples)))
