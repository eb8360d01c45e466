"""Sound in memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

#: Every analysis runs at this rate; recordings are kept at RECORDING_RATE_HZ.
ANALYSIS_RATE_HZ = 16_000
RECORDING_RATE_HZ = 48_000

Samples = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class AudioClip:
    """A mono stretch of sound.

    Attributes
    ----------
    samples
        float32, shape (n,), in [-1, 1].
    sample_rate_hz
        Samples a second.
    """

    samples: Samples
    sample_rate_hz: int

    def __post_init__(self) -> None:
        """Hold the shape and type every caller relies on.

        Raises
        ------
        ValueError
            If the samples are not a one-dimensional float32 array, or the rate is not positive.
        """
        if self.samples.ndim != 1 or self.samples.dtype != np.float32:
            raise ValueError("samples must be a one-dimensional float32 array")
        if self.sample_rate_hz <= 0:
            raise ValueError("sample_rate_hz must be positive")

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.sample_rate_hz

    def between(self, start_s: float, end_s: float) -> AudioClip:
        """Return the part from ``start_s`` to ``end_s``, cut to what there is."""
        start = max(0, round(start_s * self.sample_rate_hz))
        end = max(start, round(end_s * self.sample_rate_hz))
        return AudioClip(self.samples[start:end], self.sample_rate_hz)
