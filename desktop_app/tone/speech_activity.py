"""The speech track, from a detector's probabilities."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.levelling import frame_level_db, loud_frames_dbfs
from desktop_app.core.ports import VoiceActivity
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.tone.bands import FEWEST_BACKGROUND_FRAMES, background_frames

#: Speech begins above the first probability and ends below the second (Silero's own hysteresis).
START_PROBABILITY, END_PROBABILITY = 0.5, 0.35
#: Anything shorter is a click or a breath.
SHORTEST_SPEECH_S = 0.1
#: A shorter silence inside a word or between two words belongs to speech.
SHORTEST_SILENCE_S = 0.1
#: A loud voiced stretch counts as speech from this mean probability on. Shouted vowels get 0.075 and more,
#: tones, sirens and hums of any pitch at most 0.02.
DOUBT = 0.05
#: What is loud: not farther than this below the take's loud frames, in dB.
FARTHEST_BELOW_LOUD_DB = 15.0
#: The quiet of a take: this percentile of its level over 0.25 s; where it lies between these two, in dB below
#: the speech, voices in the background may be heard in the pauses.
QUIET_FRAMES, QUIET_PERCENTILE = 25, 10.0
NEAREST_QUIET_DB, FARTHEST_QUIET_DB = 12.0, 30.0
#: A background whose level spreads less than this, in dB, is steady noise and no people.
STEADY_DB = 2.5
_HOP_SAMPLES = round(FRAME_STEP_S * ANALYSIS_RATE_HZ)
_SILENCE = 1e-12


def speech_track(
    clip: AudioClip, detector: VoiceActivity, pitch_hz: npt.NDArray[np.float64] | None = None
) -> npt.NDArray[np.bool_]:
    """Return speech (True) or not for every 10 ms of a clip at 16 kHz, shape (1 + duration/10 ms,).

    Parameters as for ``speech_and_others``.
    """
    return speech_and_others(clip, detector, pitch_hz)[0]


def speech_and_others(
    clip: AudioClip, detector: VoiceActivity, pitch_hz: npt.NDArray[np.float64] | None = None
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return where the speaker speaks, and where only voices in the background do, every 10 ms.

    Both have the shape (1 + duration/10 ms,).

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
        return np.zeros(frames, dtype=np.bool_), np.zeros(frames, dtype=np.bool_)
    ticks = np.minimum((np.arange(frames) * _HOP_SAMPLES / size).astype(np.intp), len(probability) - 1)
    track = hysteresis(probability)[ticks]
    level_db = frame_level_db(clip)
    if pitch_hz is not None:
        track |= _called_out(probability[ticks], np.isfinite(pitch_hz[:frames]), level_db)
    others = track & _far_voices(level_db, track)
    track &= ~others
    track = without_short_runs(track, value=False, shortest=round(SHORTEST_SILENCE_S / FRAME_STEP_S))
    return without_short_runs(track, value=True, shortest=round(SHORTEST_SPEECH_S / FRAME_STEP_S)), others


def _far_voices(level_db: npt.NDArray[np.float64], speech: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the frames in which only voices in the background are heard: what fills the speaker's pauses.

    Where the quiet of a take lies 12 to 30 dB below its speech, what stays in the lower half for a pause's
    length is background, though it be speech. A room that falls silent has none, nor has steady noise.
    """
    far = np.zeros(len(speech), dtype=np.bool_)
    if not speech.any():
        return far
    power = 10.0 ** (level_db / 10.0)
    slow_db = 10.0 * np.log10(np.convolve(power, np.ones(QUIET_FRAMES) / QUIET_FRAMES, "same") + _SILENCE)
    inside = np.flatnonzero(speech)
    quiet_db = float(np.percentile(slow_db[inside[0] : inside[-1] + 1], QUIET_PERCENTILE))
    active_db = float(10.0 * np.log10(power[speech].mean() + _SILENCE))
    silences_db = level_db[~speech]
    if len(silences_db) and active_db - float(np.median(silences_db)) > FARTHEST_QUIET_DB:
        return far
    background_db = level_db[background_frames(speech)]
    if len(background_db) >= FEWEST_BACKGROUND_FRAMES and float(np.std(background_db)) < STEADY_DB:
        return far
    if not NEAREST_QUIET_DB < active_db - quiet_db < FARTHEST_QUIET_DB:
        return far
    quick_db = 10.0 * np.log10(np.convolve(power, np.ones(10) / 10, "same") + _SILENCE)
    for start, end in runs(quick_db < 0.5 * (active_db + quiet_db)):
        if (end - start) >= QUIET_FRAMES and start > inside[0] and end <= inside[-1]:
            far[start:end] = True
    return far


def _called_out(
    probability: npt.NDArray[np.float64], voiced: npt.NDArray[np.bool_], level_db: npt.NDArray[np.float64]
) -> npt.NDArray[np.bool_]:
    """Return the frames of voiced stretches that are loud and that the detector does not rule out."""
    loud_db = loud_frames_dbfs(level_db) - FARTHEST_BELOW_LOUD_DB
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
