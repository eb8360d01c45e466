"""How well a take was recorded, and whether its tone may be judged."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import FRAME_STEP_S, Quality, QualityProblem, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.tone.bands import FEWEST_BACKGROUND_FRAMES, background_frames, band_weights, ratio_db
from desktop_app.tone.frames import HOP_SAMPLES
from desktop_app.tone.loudness import active_level
from desktop_app.tone.speech_activity import STEADY_DB

#: Below this speech-to-background level nothing about the voice is said.
LOWEST_SNR_DB = 10.0
#: Above this share of speech frames at full scale the level is not the voice's own.
MOST_CLIPPED = 0.005
#: Less voiced speech than this is too little to measure.
LEAST_VOICED_S = 1.5
#: A sample this near full scale counts as clipped.
FULL_SCALE = 0.999
#: Words that a recogniser was less sure of, on average, are not counted on.
LOWEST_CONFIDENCE = 0.5
_NOTHING = 1e-14
#: Speech of this length, in s, with less than this between its level and that of its breaths, in dB, is
#: crowded.
CROWDED_FROM_S, BREATHLESS_DB = 5.0, 14.0
#: Of a crowded take: at this signal-to-noise ratio the bands empty so far, and how fast that rises. Measured
#: with six voices behind read speech (``python -m tests.bench.robust``).
CROWDED_SNR_DB, CROWDED_EMPTIED_DB, CROWDED_SLOPE = 5.5, 19.8, 1.55
#: Where other people fill more of a take than this share, what depends on its pauses is not told.
MOST_OTHERS = 0.1
#: Other people heard for less than this (0.25 s) are not measured.
FEWEST_OTHERS_FRAMES = 25
#: Problems that hide a few measures of a take that can be used otherwise.
_LIMITS = ("narrow_band", "words_unsure", "other_voices")
#: Speech with less energy than this below 250 Hz and above 4 kHz, against the rest, came down a telephone
#: line, which passes 300-3400 Hz (ITU-T G.712).
NARROW_LOW_DB, NARROW_HIGH_DB = -20.0, -38.0


def measure_quality(clip: AudioClip, tracks: ToneTracks, transcript: Transcript | None = None) -> Quality:
    """Return the quality of a take from its tracks and, where it was recognised, its words."""
    speech = tracks.speech
    among_others = not _steady(tracks)
    ratios = [_snr(tracks), *([_crowded_snr(tracks), _snr_to_others(tracks)] if among_others else [])]
    snr_db = min((ratio for ratio in ratios if ratio is not None), default=None)
    clipped = _clipped(clip, speech)
    voiced_s = float(np.count_nonzero(np.isfinite(tracks.pitch_hz) & speech) * FRAME_STEP_S)
    problems = []
    if not np.isfinite(clip.samples).all():
        problems.append(QualityProblem("damaged", "record_again"))
    if not speech.any():
        problems.append(QualityProblem("no_speech", "check_microphone"))
    elif voiced_s < LEAST_VOICED_S:
        problems.append(QualityProblem("too_short", "say_more"))
    if snr_db is not None and snr_db < LOWEST_SNR_DB:
        problems.append(QualityProblem("noisy", "move_closer"))
    if among_others and tracks.others.sum() > MOST_OTHERS * (speech.sum() + tracks.others.sum()):
        problems.append(QualityProblem("other_voices", "quieter_place"))
    if clipped > MOST_CLIPPED:
        problems.append(QualityProblem("clipped", "turn_down"))
    if _narrow(tracks):
        problems.append(QualityProblem("narrow_band", "wide_microphone"))
    if transcript is not None and (transcript.confidence or 1.0) < LOWEST_CONFIDENCE:
        problems.append(QualityProblem("words_unsure", "speak_clearly"))
    usable = all(problem.code in _LIMITS for problem in problems)
    return Quality(snr_db, clipped, voiced_s, usable, tuple(problems))


def _snr(tracks: ToneTracks) -> float | None:
    loudness_dbfs, speech = tracks.loudness_dbfs, tracks.speech
    level = active_level(loudness_dbfs, speech)
    if level is None:
        return None
    background = loudness_dbfs[background_frames(speech)]
    if len(background) < FEWEST_BACKGROUND_FRAMES:
        background = np.sort(loudness_dbfs)[: max(1, len(loudness_dbfs) // 10)]
    return level - float(np.median(background))


def _snr_to_others(tracks: ToneTracks) -> float | None:
    """Return how far the speaker lies above other people heard in the pauses, in dB."""
    level = active_level(tracks.loudness_dbfs, tracks.speech)
    if level is None or np.count_nonzero(tracks.others) < FEWEST_OTHERS_FRAMES:
        return None
    others = active_level(tracks.loudness_dbfs, tracks.others)
    return None if others is None else level - others


def _steady(tracks: ToneTracks) -> bool:
    """Return whether the background keeps its level, as hiss and fans do and people do not."""
    background = tracks.loudness_dbfs[background_frames(tracks.speech)]
    return len(background) >= FEWEST_BACKGROUND_FRAMES and float(np.std(background)) < STEADY_DB


def _crowded_snr(tracks: ToneTracks) -> float | None:
    """Return the signal-to-noise ratio in dB of a take that other voices fill, or None where that is not so.

    Nobody speaks for five seconds without a breath. Where the level never falls, others speak in the pauses.
    How loud they are is read from what is left in each band at its quietest (after minimum statistics, Martin
    2001), which speech alone empties again and again.
    """
    inside = np.flatnonzero(tracks.speech)
    if len(inside) * FRAME_STEP_S < CROWDED_FROM_S or len(tracks.band_power) == 0:
        return None
    first, last = int(inside[0]), int(inside[-1]) + 1
    power = 10.0 ** (tracks.loudness_dbfs / 10.0)
    active = power[tracks.speech].mean()
    breath = np.percentile(np.convolve(power[first:last], np.ones(30) / 30, "valid"), 10.0)
    if active > breath * 10.0 ** (BREATHLESS_DB / 10.0):
        return None
    bands = tracks.band_power[first:last].astype(np.float64) * band_weights()
    kernel = np.ones(5) / 5
    smooth = np.stack([np.convolve(band, kernel, "valid") for band in bands.T], axis=1)
    left = np.percentile(smooth, 10.0, axis=0)
    spoken = bands[tracks.speech[first:last]].mean(axis=0).sum()
    emptied_db = 10.0 * np.log10((spoken + _NOTHING) / (left.sum() + _NOTHING))
    return float(CROWDED_SNR_DB + CROWDED_SLOPE * (emptied_db - CROWDED_EMPTIED_DB))


def _narrow(tracks: ToneTracks) -> bool:
    """Return whether the voice has been through a telephone line."""
    voiced = np.isfinite(tracks.pitch_hz)
    if not voiced.any() or len(tracks.band_power) == 0:
        return False
    power = tracks.band_power[voiced].mean(axis=0)
    low_db = float(ratio_db(power, (50.0, 250.0), (250.0, 1000.0)))
    high_db = float(ratio_db(power, (4000.0, 5000.0), (250.0, 1000.0)))
    return low_db < NARROW_LOW_DB and high_db < NARROW_HIGH_DB


def _clipped(clip: AudioClip, speech: npt.NDArray[np.bool_]) -> float:
    """Return the share of speech frames in which a sample touches full scale."""
    return float(np.mean(clipped_frames(clip, len(speech))[speech])) if speech.any() else 0.0


def clipped_frames(clip: AudioClip, frames: int) -> npt.NDArray[np.bool_]:
    """Return the frames of 10 ms, of so many, in which a sample touches full scale."""
    padded = np.pad(np.abs(clip.samples), (0, frames * HOP_SAMPLES))[: frames * HOP_SAMPLES]
    return np.asarray(padded.reshape(frames, HOP_SAMPLES).max(axis=1) >= FULL_SCALE)
