"""A voice taken apart into pitch, spectral envelope and noise, and put together again, by WORLD.

WORLD (Morise, Yokomori & Ozawa 2016) reads the envelope without the pitch's own harmonics (CheapTrick) and
the share of noise in each band (D4C). Each of the three can be changed and the rest of the voice stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S

#: WORLD's own frame step; 10 ms blurs the onsets of consonants.
VOCODER_STEP_S = 0.005
#: The rates at which WORLD's bands of noise are defined and its cost is bearable.
LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 16_000, 48_000

Sound = npt.NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Vocoded:
    """A voice taken apart, a frame every 5 ms.

    Attributes
    ----------
    pitch_hz
        shape (frames,), NaN where unvoiced.
    envelope
        Power by frame and frequency, shape (frames, bins), bins evenly from 0 Hz to half the rate.
    noise
        Share of noise in the amplitude, 0-1, shape (frames, bins).
    sample_rate_hz
        Samples a second.
    """

    pitch_hz: Sound
    envelope: Sound
    noise: Sound
    sample_rate_hz: int

    @property
    def frequency_hz(self) -> Sound:
        """The bins' frequencies, shape (bins,)."""
        return np.linspace(0.0, self.sample_rate_hz / 2.0, self.envelope.shape[1])

    def slowed(self, factor: float) -> Vocoded:
        """Return the same voice, ``factor`` times as long."""
        frames = max(1, round(len(self.pitch_hz) * factor))
        source = np.minimum(np.round(np.arange(frames) / factor).astype(np.intp), len(self.pitch_hz) - 1)
        return replace(
            self, pitch_hz=self.pitch_hz[source], envelope=self.envelope[source], noise=self.noise[source]
        )


def vocoded(samples: Sound, sample_rate_hz: int, pitch_hz: npt.NDArray[np.float64]) -> Vocoded:
    """Take a sound apart.

    Parameters
    ----------
    samples
        shape (n,), at 16 to 48 kHz.
    pitch_hz
        The sound's own pitch, every 10 ms from 0 s, NaN where unvoiced.
    """
    import pyworld

    frames = int(len(samples) / sample_rate_hz / VOCODER_STEP_S) + 1
    at_s = np.arange(frames, dtype=np.float64) * VOCODER_STEP_S
    f0_hz = np.nan_to_num(pitch_at(pitch_hz, at_s))
    f0_hz = pyworld.stonemask(samples, f0_hz, at_s, sample_rate_hz)
    envelope = pyworld.cheaptrick(samples, f0_hz, at_s, sample_rate_hz)
    noise = pyworld.d4c(samples, f0_hz, at_s, sample_rate_hz)
    return Vocoded(np.where(f0_hz > 0.0, f0_hz, np.nan), envelope, noise, sample_rate_hz)


def spoken(voice: Vocoded) -> Sound:
    """Put a voice together again, shape (frames * 5 ms of samples,)."""
    import pyworld

    return np.asarray(
        pyworld.synthesize(
            np.nan_to_num(voice.pitch_hz),
            np.ascontiguousarray(voice.envelope),
            np.ascontiguousarray(voice.noise),
            voice.sample_rate_hz,
            1000.0 * VOCODER_STEP_S,
        )
    )


def pitch_at(pitch_hz: npt.NDArray[np.float64], at_s: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Return the pitch in Hz between the ticks of a track, evenly in semitones; NaN where unvoiced.

    A time is voiced where the nearer tick is; where the farther one is not, the nearer one's pitch holds.
    """
    if len(pitch_hz) == 0:
        return np.full(len(at_s), np.nan)
    position = np.clip(at_s / FRAME_STEP_S, 0.0, len(pitch_hz) - 1.0)
    left = np.floor(position).astype(np.intp)
    right = np.minimum(left + 1, len(pitch_hz) - 1)
    share = position - left
    octave = np.log2(pitch_hz)
    between = (1.0 - share) * octave[left] + share * octave[right]
    nearest = np.where(share < 0.5, octave[left], octave[right])
    return np.asarray(np.exp2(np.where(np.isnan(between), nearest, between)))
