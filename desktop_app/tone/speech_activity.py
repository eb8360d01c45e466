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
#: A loud voiced stretch counts as speech from this mean probability on. Shouted vowels get 0.075 and more,
#: tones, sirens and hums of any pitch at most 0.02.
DOUBT = 0.05
#: What is loud: not farther than the second figure, in dB, below this percentile of the take's frame levels.
LOUD_PERCENTILE, FARTHEST_BELOW_LOUD_DB = 95.0, 15.0
_HOP_SAMPLES = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
_SILENCE = 1e-12


def speech_track(
    clip: AudioClip, detector: VoiceActivity, pitch_hz: npt.NDArray[np.float64] | None = None
) -> npt.NDArray[np.bool_]:
    """Return speech (True) or not for every 10 ms of a clip at 16 kHz, shape (1 + duration/10 ms,).

    Parameters
    ----------
    pitch_hz
        The clip's pitch on the same clock, NaN where unvoiced. With it, loud voiced stretches in which the
        detector is in doubt count as well: it loses voices that are called or shouted at 500 Hz and more.
    """
    frames = 1 + len(clip.samples) // _HOP_SAMPLES
    size = detector.chunk_samples
    padded = np.pad(clip.samples, (0, -len(clip.samples) % size))
    probability = detector.probabilities(padded)
    if len(probability) == 0:
        return np.zeros(frames, dtype=np.bool_)
    ticks = np.minimum((np.arange(frames) * _HOP_SAMPLES / size).astype(np.intp), len(probability) - 1)
    track = hysteresis(probability)[ticks]
    if pitch_hz is not None:
        track |= _called_out(probability[ticks], np.isfinite(pitch_hz[:frames]), clip)
    track = without_short_runs(track, value=False, shortest=round(SHORTEST_SILENCE_S / FRAME_STEP_S))
    return without_short_runs(track, value=True, shortest=round(SHORTEST_SPEECH_S / FRAME_STEP_S))


def frame_level_db(clip: AudioClip) -> npt.NDArray[np.float64]:
    """Return the level of each 10 ms of a clip at 16 kHz in dBFS, shape (1 + duration/10 ms,)."""
    frames = 1 + len(clip.samples) // _HOP_SAMPLES
    padded = np.pad(clip.samples, (0, frames * _HOP_SAMPLES - len(clip.samples))).reshape(
        frames, _HOP_SAMPLES
    )
    power = np.einsum("ij,ij->i", padded, padded, dtype=np.float64) / _HOP_SAMPLES
    return np.asarray(10.0 * np.log10(power + _SILENCE))


def _called_out(
    probability: npt.NDArray[np.float64], voiced: npt.NDArray[np.bool_], clip: AudioClip
) -> npt.NDArray[np.bool_]:
    """Return the frames of voiced stretches that are loud and that the detector does not rule out."""
    level_db = frame_level_db(clip)
    loud_db = np.percentile(level_db, LOUD_PERCENTILE) - FARTHEST_BELOW_LOUD_DB
    track = np.zeros(len(probability), dtype=np.bool_)
    for start, end in runs(voiced):
        long = (end - start) * FRAME_STEP_S >= SHORTEST_SPEECH_S
        if long and probability[start:end].mean() >= DOUBT and level_db[start:end].mean() >= loud_db:
            track[start:end] = True
    return track


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
