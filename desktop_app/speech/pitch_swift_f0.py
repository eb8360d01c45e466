"""Fundamental frequency by SwiftF0.

SwiftF0 (github.com/lars76/swift-f0, MIT) gives a pitch and a confidence every 16 ms. The app's clock
ticks every 10 ms; each tick takes the nearest frame.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.speech.weights import SWIFT_F0, WeightsStore

#: The range of speaking voices, from a low man's to a shouting woman's or child's.
LOWEST_HZ, HIGHEST_HZ = 60.0, 650.0
#: A frame is voiced from this confidence on, as the model's makers recommend.
VOICED_CONFIDENCE = 0.5


class SwiftF0Tracker:
    """Pitch of whole clips and of a voice as it comes in, behind the port ``PitchTracker``.

    Raises
    ------
    WeightsError
        If the model is missing or not the published one.
    EngineError
        If the engine is not installed.
    """

    def __init__(self, weights: WeightsStore, threads: int = 1) -> None:
        weights.verified_path(SWIFT_F0)
        try:
            from swift_f0 import SwiftF0
        except ImportError as error:
            raise EngineError("SwiftF0 is not installed", "install Tone Matters again") from error
        self._detector = SwiftF0(threads=threads, spin=False)

    def track(self, clip: AudioClip) -> npt.NDArray[np.float64]:
        """Return F0 in Hz, shape (n,), every 10 ms from 0 s; NaN where unvoiced. Clip at 16 kHz."""
        if clip.sample_rate_hz != ANALYSIS_RATE_HZ:
            raise ValueError("pitch is tracked at 16 kHz")
        hop = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
        ticks = FRAME_STEP_S * np.arange(1 + len(clip.samples) // hop, dtype=np.float64)
        if len(clip.samples) == 0:
            return np.full(len(ticks), np.nan)
        result = self._detector.detect(clip.samples, ANALYSIS_RATE_HZ, LOWEST_HZ, HIGHEST_HZ)
        nearest = _nearest(np.asarray(result.timestamps), ticks)
        voiced = np.asarray(result.confidence)[nearest] >= VOICED_CONFIDENCE
        return np.where(voiced, np.asarray(result.pitch_hz)[nearest], np.nan)

    def live(self) -> LivePitch:
        """Return a tracker for one voice as it comes in."""
        return LivePitch(self._detector.stream(LOWEST_HZ, HIGHEST_HZ))


class LivePitch:
    """Pitch of a voice as it comes in; results lag the sound by some frames."""

    def __init__(self, stream: object) -> None:
        self._stream = stream

    def push(self, samples: npt.NDArray[np.float32]) -> list[tuple[float, float]]:
        """Add samples at 16 kHz; return new (time in s, F0 in Hz or NaN) pairs."""
        result = self._stream.push(samples, ANALYSIS_RATE_HZ)  # type: ignore[attr-defined]
        voiced = np.asarray(result.confidence) >= VOICED_CONFIDENCE
        pitch = np.where(voiced, np.asarray(result.pitch_hz), np.nan)
        return list(zip(np.asarray(result.timestamps).tolist(), pitch.tolist(), strict=True))


def _nearest(times_s: npt.NDArray[np.float64], ticks_s: npt.NDArray[np.float64]) -> npt.NDArray[np.intp]:
    """Return, for each tick, the index of the nearest of the ascending times."""
    right = np.clip(np.searchsorted(times_s, ticks_s), 1, max(1, len(times_s) - 1))
    left = right - 1
    right = np.minimum(right, len(times_s) - 1)
    return np.where(ticks_s - times_s[left] <= times_s[right] - ticks_s, left, right)
