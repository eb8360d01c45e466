"""How well a take was recorded, and whether its tone may be judged."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import FRAME_STEP_S, Quality, QualityProblem
from desktop_app.tone.frames import HOP_SAMPLES
from desktop_app.tone.loudness import active_level

#: Below this speech-to-background level nothing about the voice is said.
LOWEST_SNR_DB = 10.0
#: Above this share of speech frames at full scale the level is not the voice's own.
MOST_CLIPPED = 0.005
#: Less voiced speech than this is too little to measure.
LEAST_VOICED_S = 1.5
#: A sample this near full scale counts as clipped.
FULL_SCALE = 0.999
#: Fewer background frames than this (0.1 s) tell nothing about the background.
_FEWEST_BACKGROUND_FRAMES = 10
#: Frames this near to speech hold its onset or its echo, not the background.
_GUARD_FRAMES = 5


def measure_quality(
    clip: AudioClip,
    loudness_dbfs: npt.NDArray[np.float64],
    speech: npt.NDArray[np.bool_],
    pitch_hz: npt.NDArray[np.float64],
) -> Quality:
    """Return the quality of a take from its tracks."""
    snr_db = _snr(loudness_dbfs, speech)
    clipped = _clipped(clip, speech)
    voiced_s = float(np.count_nonzero(np.isfinite(pitch_hz) & speech) * FRAME_STEP_S)
    problems = []
    if not speech.any():
        problems.append(QualityProblem("no_speech", "check_microphone"))
    elif voiced_s < LEAST_VOICED_S:
        problems.append(QualityProblem("too_short", "say_more"))
    if snr_db is not None and snr_db < LOWEST_SNR_DB:
        problems.append(QualityProblem("noisy", "move_closer"))
    if clipped > MOST_CLIPPED:
        problems.append(QualityProblem("clipped", "turn_down"))
    return Quality(snr_db, clipped, voiced_s, not problems, tuple(problems))


def _snr(loudness_dbfs: npt.NDArray[np.float64], speech: npt.NDArray[np.bool_]) -> float | None:
    level = active_level(loudness_dbfs, speech)
    near = np.convolve(speech, np.ones(2 * _GUARD_FRAMES + 1))[_GUARD_FRAMES:-_GUARD_FRAMES] > 0
    background = loudness_dbfs[~near]
    if level is None:
        return None
    if len(background) < _FEWEST_BACKGROUND_FRAMES:
        background = np.sort(loudness_dbfs)[: max(1, len(loudness_dbfs) // 10)]
    return level - float(np.median(background))


def _clipped(clip: AudioClip, speech: npt.NDArray[np.bool_]) -> float:
    """Return the share of speech frames in which a sample touches full scale."""
    if not speech.any():
        return 0.0
    padded = np.pad(np.abs(clip.samples), (0, -len(clip.samples) % HOP_SAMPLES))
    peaks = padded.reshape(-1, HOP_SAMPLES).max(axis=1)
    count = min(len(peaks), len(speech))
    inside = speech[:count]
    return float(np.mean(peaks[:count][inside] >= FULL_SCALE)) if inside.any() else 0.0
