"""The short-time spectrum that loudness and spectral balance share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.tone import FRAME_STEP_S

#: 32 ms: two periods of a low man's voice.
WINDOW_SAMPLES = 512
HOP_SAMPLES = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
#: Frames worked on at a time: half a minute.
BLOCK_FRAMES = 3000


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


def blocks(clip: AudioClip, frames: int = BLOCK_FRAMES) -> Iterator[Spectrogram]:
    """Yield the power spectrum every 10 ms, ``frames`` frames at a time, so that memory stays bounded.

    Frames are centred on their times, the first at 0 s; beyond the clip's ends there is silence. There are
    1 + duration/10 ms of them. Clip at 16 kHz.
    """
    import librosa

    if clip.sample_rate_hz != ANALYSIS_RATE_HZ:
        raise ValueError("tone is measured at 16 kHz")
    frequencies = np.asarray(
        librosa.fft_frequencies(sr=ANALYSIS_RATE_HZ, n_fft=WINDOW_SAMPLES), dtype=np.float64
    )
    window_power = float(np.sum(np.hanning(WINDOW_SAMPLES + 1)[:-1] ** 2))
    half = WINDOW_SAMPLES // 2
    count = 1 + len(clip.samples) // HOP_SAMPLES
    for first in range(0, count, frames):
        last = min(count, first + frames)
        start, end = first * HOP_SAMPLES - half, (last - 1) * HOP_SAMPLES + half
        inside = clip.samples[max(0, start) : max(0, end)]
        missing = end - start - max(0, -start) - len(inside)
        spectrum = librosa.stft(
            np.pad(inside, (max(0, -start), missing)),
            n_fft=WINDOW_SAMPLES,
            hop_length=HOP_SAMPLES,
            window="hann",
            center=False,
        )
        power = np.abs(spectrum.T.astype(np.complex128)) ** 2 / (WINDOW_SAMPLES * window_power)
        power[:, 1:-1] *= 2.0  # the mirror half of a real signal's spectrum
        yield Spectrogram(power, frequencies)


def spectrogram(clip: AudioClip) -> Spectrogram:
    """Return the power spectrum of a whole clip at 16 kHz, as ``blocks`` gives it."""
    parts = list(blocks(clip))
    return Spectrogram(np.concatenate([part.power for part in parts]), parts[0].frequency_hz)
