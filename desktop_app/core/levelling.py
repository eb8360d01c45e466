"""Turn a take to the level at which every engine hears it, so that the microphone's gain changes nothing."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.tone import FRAME_STEP_S

#: The level of a take's loud frames as engines hear them, in dBFS, and the percentile that is loud.
HEARD_AT_DBFS, LOUD_PERCENTILE = -23.0, 95.0
#: No take is turned up or down farther, in dB: a silent room stays one.
MOST_GAIN_DB = 24.0
_HOP_SAMPLES = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
_SILENCE = 1e-12


def frame_level_db(clip: AudioClip) -> npt.NDArray[np.float64]:
    """Return the level of each 10 ms of a clip at 16 kHz in dBFS, shape (1 + duration/10 ms,)."""
    whole = len(clip.samples) // _HOP_SAMPLES
    framed = clip.samples[: whole * _HOP_SAMPLES].reshape(whole, _HOP_SAMPLES)
    rest = clip.samples[whole * _HOP_SAMPLES :].astype(np.float64)
    power = np.append(np.einsum("ij,ij->i", framed, framed, dtype=np.float64), rest @ rest) / _HOP_SAMPLES
    return np.asarray(10.0 * np.log10(power + _SILENCE))


def loud_frames_dbfs(level_db: npt.NDArray[np.float64]) -> float:
    """Return the level of a take's loud frames in dBFS, from the level of each frame."""
    return float(np.percentile(level_db, LOUD_PERCENTILE))


def gain_to_hear(clip: AudioClip) -> float:
    """Return how far a clip at 16 kHz is turned up or down for the engines, in dB."""
    return float(np.clip(HEARD_AT_DBFS - loud_frames_dbfs(frame_level_db(clip)), -MOST_GAIN_DB, MOST_GAIN_DB))


def turned_up(clip: AudioClip, gain_db: float) -> AudioClip:
    """Return a clip turned up by so many dB."""
    return AudioClip(clip.samples * np.float32(10.0 ** (gain_db / 20.0)), clip.sample_rate_hz)


def levelled(clip: AudioClip) -> AudioClip:
    """Return a clip at 16 kHz turned up or down to the level at which engines hear every take."""
    return turned_up(clip, gain_to_hear(clip))
