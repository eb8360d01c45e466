"""The speech track, from a detector's probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.ports import VoiceActivity
from desktop_app.core.tone import FRAME_STEP_S

#: Speech begins above the first probability and ends below the second (Silero's own hysteresis).
START_PROBABILITY, END_PROBABILITY = 0.5, 0.35
#: Anything shorter is a click or a breath.
SHORTEST_SPEECH_S = 0.1
#: A shorter silence inside a word or between two words belongs to speech.
SHORTEST_SILENCE_S = 0.1


def speech_track(clip: AudioClip, detector: VoiceActivity) -> npt.NDArray[np.bool_]:
    """Return speech (True) or not for every 10 ms of a clip at 16 kHz, shape (1 + duration/10 ms,)."""
    frames = 1 + len(clip.samples) // round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
    size = detector.chunk_samples
    padded = np.pad(clip.samples, (0, -len(clip.samples) % size))
    in_speech = hysteresis(detector.probabilities(padded))
    ticks = (np.arange(frames) * FRAME_STEP_S * ANALYSIS_RATE_HZ / size).astype(np.intp)
    if len(in_speech) == 0:
        return np.zeros(frames, dtype=np.bool_)
    track = in_speech[np.minimum(ticks, len(in_speech) - 1)]
    track = without_short_runs(track, value=False, shortest=round(SHORTEST_SILENCE_S / FRAME_STEP_S))
    return without_short_runs(track, value=True, shortest=round(SHORTEST_SPEECH_S / FRAME_STEP_S))


def hysteresis(probability: npt.NDArray[np.float64]) -> npt.NDArray[np.bool_]:
    """Return speech or not for each probability, sticky between the two thresholds."""
    speech = np.zeros(len(probability), dtype=np.bool_)
    now = False
    for index, value in enumerate(probability):
        now = value >= (END_PROBABILITY if now else START_PROBABILITY)
        speech[index] = now
    return speech


def runs(track: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return (first, past the last) of every run of True."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], track, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def without_short_runs(track: npt.NDArray[np.bool_], *, value: bool, shortest: int) -> npt.NDArray[np.bool_]:
    """Return the track with runs of ``value`` under ``shortest`` frames turned over; edges are kept."""
    result = track.copy()
    for start, end in runs(track == value):
        inner = start > 0 and end < len(track)
        if end - start < shortest and (inner or value):
            result[start:end] = not value
    return result
