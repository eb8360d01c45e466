"""Fundamental frequency by SwiftF0.

SwiftF0 (github.com/lars76/swift-f0, MIT) gives a pitch and a confidence every 16 ms. The app's clock
ticks every 10 ms. Between two frames the confidence is read along a line in log odds and the pitch along
a line in log frequency, so that a voice begins, ends and moves where it does and not at the nearest frame.
``python -m tests.bench.pitch`` measures what that brings.
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
#: A tick is voiced from this confidence on, as the model's makers recommend.
VOICED_CONFIDENCE = 0.5
#: Confidences nearer to 0 or 1 than this are as good as certain; log odds would run off to infinity.
_CERTAIN = 0.01
#: Two neighbouring frames farther apart than this are not one movement of the voice, in octaves.
_LEAP_OCTAVES = 0.25
#: A voice as it comes in is tracked so many samples (0.12 s) at a time: each run looks at the ones before
#: again.
PUSHED_SAMPLES = 1920
#: Seconds between the model's frames, the first at 0 s.
_FRAME_S = 256 / ANALYSIS_RATE_HZ


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
        ticks = np.arange(1 + len(clip.samples) // hop)
        if len(clip.samples) == 0:
            return np.full(len(ticks), np.nan)
        result = self._detector.detect(clip.samples, ANALYSIS_RATE_HZ, LOWEST_HZ, HIGHEST_HZ)
        return pitch_between(
            np.asarray(result.pitch_hz), np.asarray(result.confidence), ticks * (FRAME_STEP_S / _FRAME_S)
        )

    def live(self) -> LivePitch:
        """Return a tracker for one voice as it comes in."""
        return LivePitch(self._detector.stream(LOWEST_HZ, HIGHEST_HZ))


class LivePitch:
    """Pitch of a voice as it comes in, by the same rules and on the same ticks as that of a whole clip.

    A tick is told once the frames on both its sides are final, 0.18 to 0.3 s after its sound.
    """

    def __init__(self, stream: object) -> None:
        self._stream = stream
        self._pitch_hz = np.zeros(0)
        self._confidence = np.zeros(0)
        self._first_frame = 0
        self._next_tick = 0
        self._waiting: list[npt.NDArray[np.float32]] = []

    def push(self, samples: npt.NDArray[np.float32]) -> list[tuple[float, float]]:
        """Add samples at 16 kHz; return new (time in s, F0 in Hz or NaN) pairs, every 10 ms."""
        self._waiting.append(samples)
        if sum(len(part) for part in self._waiting) < PUSHED_SAMPLES:
            return []
        together = np.concatenate(self._waiting)
        self._waiting = []
        result = self._stream.push(together, ANALYSIS_RATE_HZ)  # type: ignore[attr-defined]
        self._pitch_hz = np.concatenate([self._pitch_hz, result.pitch_hz])
        self._confidence = np.concatenate([self._confidence, result.confidence])
        if not len(self._pitch_hz):
            return []
        newest_s = (self._first_frame + len(self._pitch_hz) - 1) * _FRAME_S
        ticks = np.arange(self._next_tick, 1 + int(newest_s / FRAME_STEP_S + 1e-9))
        position = ticks * (FRAME_STEP_S / _FRAME_S) - self._first_frame
        pitch_hz = pitch_between(self._pitch_hz, self._confidence, position)
        self._next_tick += len(ticks)
        self._first_frame += len(self._pitch_hz) - 1
        self._pitch_hz, self._confidence = self._pitch_hz[-1:], self._confidence[-1:]
        return list(zip((ticks * FRAME_STEP_S).tolist(), pitch_hz.tolist(), strict=True))


def pitch_between(
    pitch_hz: npt.NDArray[np.float64],
    confidence: npt.NDArray[np.float64],
    position: npt.NDArray[np.floating],
) -> npt.NDArray[np.float64]:
    """Return F0 in Hz between evenly spaced frames, NaN where unvoiced.

    Where two frames lie farther apart than a quarter of an octave, one of them is an octave error or
    belongs to no voice, and the one counts that is nearer and surer.

    Parameters
    ----------
    pitch_hz, confidence
        shape (frames,), at least one frame; F0 in Hz and voicing, 0-1.
    position
        shape (n,), counted in frames from the first; past the last frame, the last one holds on.
    """
    last = len(pitch_hz) - 1
    left = np.clip(np.floor(position).astype(np.intp), 0, last)
    right = np.minimum(left + 1, last)
    share = np.clip(position - left, 0.0, 1.0)
    sure = np.clip(confidence, _CERTAIN, 1.0 - _CERTAIN)
    odds = np.log(sure / (1.0 - sure))
    octave = np.log2(pitch_hz)
    moved = (1.0 - share) * octave[left] + share * octave[right]
    chosen = np.where((1.0 - share) * sure[left] >= share * sure[right], octave[left], octave[right])
    leap = np.abs(octave[left] - octave[right]) > _LEAP_OCTAVES
    voiced = (1.0 - share) * odds[left] + share * odds[right] >= np.log(
        VOICED_CONFIDENCE / (1.0 - VOICED_CONFIDENCE)
    )
    return np.where(voiced, np.exp2(np.where(leap, chosen, moved)), np.nan)
