"""What every sound that is made from a take needs: a clean take, its own level, and room below full scale."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.errors import SpeechError
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.frames import Spectrogram, spectrogram
from desktop_app.tone.voice import FEWEST_VOICED_FRAMES

Sound = npt.NDArray[np.float64]

#: The loudest sample that is made.
CEILING = 0.97


def finite(clip: AudioClip) -> Sound:
    """Return the samples within full scale, what is no finite number as 0, shape (n,)."""
    samples = np.nan_to_num(clip.samples.astype(np.float64), nan=0.0, posinf=0.0, neginf=0.0)
    return np.asarray(np.clip(samples, -1.0, 1.0))


def need_voice(tracks: ToneTracks, fewest_frames: int = FEWEST_VOICED_FRAMES) -> None:
    """Refuse a take with fewer voiced frames.

    Raises
    ------
    SpeechError
        If it holds fewer.
    """
    if np.count_nonzero(np.isfinite(tracks.pitch_hz)) < fewest_frames:
        raise SpeechError("There is too little voice in this take to work with", "say a sentence, aloud")


def measured(sound: Sound, sample_rate_hz: int) -> Spectrogram:
    """Return the spectrum of a made sound on the app's clock, a frame every 10 ms."""
    at_16_khz = resampled(sound, sample_rate_hz, ANALYSIS_RATE_HZ)
    return spectrogram(AudioClip(at_16_khz.astype(np.float32), ANALYSIS_RATE_HZ))


def resampled(sound: Sound, from_hz: int, to_hz: int) -> Sound:
    """Return a sound at another rate."""
    import soxr

    if from_hz == to_hz or len(sound) == 0:
        return sound
    return np.asarray(soxr.resample(sound, from_hz, to_hz))


def made_clip(sound: Sound, sample_rate_hz: int) -> AudioClip:
    """Return a made sound as a clip, turned down as a whole where a sample would reach full scale."""
    peak = float(np.max(np.abs(sound), initial=0.0))
    return AudioClip((sound * min(1.0, CEILING / max(peak, CEILING))).astype(np.float32), sample_rate_hz)
