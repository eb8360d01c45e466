"""The short-time spectrum that loudness and spectral balance share."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.tone import FRAME_STEP_S

#: 32 ms: two periods of a low man's voice.
WINDOW_SAMPLES = 512
HOP_SAMPLES = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)


@dataclass(frozen=True, eq=False)
class Spectrogram:
    """Mean-square power by frame and frequency.

    Attributes
    ----------
    power
        shape (frames, bins); a frame's sum over bins is the mean square of its samples.
    frequency_hz
        shape (bins,).
    """

    power: npt.NDArray[np.float64]
    frequency_hz: npt.NDArray[np.float64]

    def band(self, low_hz: float, high_hz: float) -> npt.NDArray[np.float64]:
        """Return the power of each frame in [low, high), shape (frames,)."""
        inside = (self.frequency_hz >= low_hz) & (self.frequency_hz < high_hz)
        return np.asarray(self.power[:, inside].sum(axis=1))

    def first(self, frames: int) -> Spectrogram:
        """Return the first ``frames`` frames."""
        return Spectrogram(self.power[:frames], self.frequency_hz)


def spectrogram(clip: AudioClip) -> Spectrogram:
    """Return the power spectrum every 10 ms, frames centred on their times, from a clip at 16 kHz."""
    import librosa

    if clip.sample_rate_hz != ANALYSIS_RATE_HZ:
        raise ValueError("tone is measured at 16 kHz")
    frames = 1 + len(clip.samples) // HOP_SAMPLES
    spectrum = librosa.stft(
        np.pad(clip.samples, (0, max(0, WINDOW_SAMPLES - len(clip.samples)))),
        n_fft=WINDOW_SAMPLES,
        hop_length=HOP_SAMPLES,
        window="hann",
        center=True,
        pad_mode="constant",
    )
    window_power = float(np.sum(np.hanning(WINDOW_SAMPLES + 1)[:-1] ** 2))
    power = np.abs(spectrum.T.astype(np.complex128)) ** 2 / (WINDOW_SAMPLES * window_power)
    power[:, 1:-1] *= 2.0  # the mirror half of a real signal's spectrum
    frequencies = np.asarray(
        librosa.fft_frequencies(sr=ANALYSIS_RATE_HZ, n_fft=WINDOW_SAMPLES), dtype=np.float64
    )
    return Spectrogram(power[:frames], frequencies)
