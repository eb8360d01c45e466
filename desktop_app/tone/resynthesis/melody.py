"""A voice without words: harmonics and noise that follow a take's pitch and level."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S, Track
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.resynthesis.made_sound import Sound, measured

#: Levelling goes in steps, because neighbouring frames overlap: so many, each so much of what is missing.
LEVELLING_STEPS, STEP_SHARE = 5, 0.8
#: The most that the gain moves in a step, in dB.
MOST_STEP_DB = 20.0
#: The gain is smoothed over so many frames: a level that jumps every 10 ms is heard as a buzz.
SMOOTH_FRAMES = 3

Envelope = tuple[tuple[float, float], ...]


def bridged(pitch_hz: Track, longest_s: float) -> Track:
    """Return a pitch track with its gaps up to ``longest_s`` filled along a line in semitones."""
    voiced = np.flatnonzero(np.isfinite(pitch_hz))
    result = pitch_hz.copy()
    for before, after in itertools.pairwise(voiced):
        missing = after - before - 1
        if 0 < missing * FRAME_STEP_S <= longest_s + 1e-9:
            share = np.arange(1, missing + 1) / (missing + 1)
            result[before + 1 : after] = pitch_hz[before] * (pitch_hz[after] / pitch_hz[before]) ** share
    return result


def without_gaps(track: Track) -> Track:
    """Return a track whose NaN are filled along a line, and held at the ends; it needs one known frame."""
    known = np.flatnonzero(np.isfinite(track))
    return np.interp(np.arange(len(track)), known, track[known])


def smoothed(track: Track, frames: int) -> Track:
    """Return a track averaged by a raised cosine over an odd number of frames, shape as given."""
    window = np.hanning(frames + 2)[1:-1]
    return np.convolve(np.pad(track, frames // 2, mode="edge"), window / window.sum(), "valid")


def at_samples(track: Track, count: int, sample_rate_hz: int) -> Sound:
    """Return a track along straight lines at every sample, shape (count,); past its end, its last value."""
    return np.interp(np.arange(count) / sample_rate_hz, np.arange(len(track)) * FRAME_STEP_S, track)


def softened(on: npt.NDArray[np.bool_], fade_s: float) -> Track:
    """Return 1 where a track is on, 0 where it is off or ended, with soft edges ``fade_s`` to each side."""
    half = max(1, round(fade_s / FRAME_STEP_S))
    window = np.hanning(2 * half + 3)[1:-1]
    return np.convolve(np.pad(on.astype(np.float64), half), window / window.sum(), "valid")


def harmonics(pitch_hz: Track, count: int, sample_rate_hz: int, envelope: Envelope) -> Sound:
    """Return harmonics on a pitch, shape (count,), each as strong as a fixed envelope says at its frequency.

    Parameters
    ----------
    pitch_hz
        Gaps are sounded through; at least one frame is voiced.
    envelope
        (frequency in Hz, level in dB), in order, straight lines between; nothing sounds above the last.
    """
    hz = np.exp2(at_samples(without_gaps(np.log2(pitch_hz)), count, sample_rate_hz))
    phase = 2.0 * np.pi * np.cumsum(hz) / sample_rate_hz
    edges_hz, levels_db = zip(*envelope, strict=True)
    highest_hz = min(edges_hz[-1], sample_rate_hz / 2.0)
    sound = np.zeros(count)
    for number in range(1, int(highest_hz / np.min(hz, initial=highest_hz)) + 1):
        amplitude = 10.0 ** (np.interp(number * hz, edges_hz, levels_db) / 20.0)
        sound += np.where(number * hz < highest_hz, amplitude, 0.0) * np.sin(number * phase)
    return sound


def levelled(sound: Sound, sample_rate_hz: int, loudness_dbfs: Track, on: npt.NDArray[np.bool_]) -> Sound:
    """Return the sound with the A-weighted level of a track wherever it is on.

    Elsewhere the gain goes in a straight line from one side to the other.
    """
    gain_db = np.zeros(len(loudness_dbfs))
    if not on.any():
        return sound
    for step in range(LEVELLING_STEPS + 1):
        made = sound * 10.0 ** (at_samples(gain_db, len(sound), sample_rate_hz) / 20.0)
        if step < LEVELLING_STEPS:
            level_dbfs = loudness_track(measured(made, sample_rate_hz))
            level_dbfs = np.pad(level_dbfs, (0, len(gain_db)), mode="edge")[: len(gain_db)]
            missing_db = np.clip(loudness_dbfs - level_dbfs, -MOST_STEP_DB, MOST_STEP_DB)
            gain_db = without_gaps(np.where(on, gain_db + STEP_SHARE * missing_db, np.nan))
            gain_db = smoothed(gain_db, SMOOTH_FRAMES)
    return made
