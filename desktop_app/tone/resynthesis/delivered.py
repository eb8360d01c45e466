"""A line of one voice, delivered another way: its melody, its pace and the ends of its phrases changed.

The voice is taken apart and put together again (``vocoder``); the words, the formants and the level stay.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.tone.endings import phrase_endings
from desktop_app.tone.loudness import active_level, loudness_track
from desktop_app.tone.pacing import phrases
from desktop_app.tone.pitch import semitones, variation_st
from desktop_app.tone.resynthesis.made_sound import Sound, finite, made_clip, measured, need_voice
from desktop_app.tone.resynthesis.vocoder import VOCODER_STEP_S, spoken, vocoded

#: Pitch is kept within what speaking voices reach.
PITCH_RANGE_HZ = (55.0, 650.0)
#: A voice that varies less than this is as good as level, and its ripples are not blown up.
LEAST_VARIATION_ST = 0.3


@dataclass(frozen=True)
class Manner:
    """How a line is delivered.

    Attributes
    ----------
    variation_st
        The pitch variation before the phrases' ends are moved, in semitones; None leaves the line's own.
    slow
        How many times as long it lasts.
    ending_st_s
        The slope of the pitch at the end of each phrase, in semitones a second; None leaves the line's own.
    level_dbfs
        The active level, A-weighted.
    """

    variation_st: float | None = None
    slow: float = 1.0
    ending_st_s: float | None = None
    level_dbfs: float = -26.0


def delivered(clip: AudioClip, tracks: ToneTracks, manner: Manner) -> AudioClip:
    """Return a line in another manner, at its own rate of 16 to 48 kHz.

    Parameters
    ----------
    tracks
        Of the same line, measured at 16 kHz.

    Raises
    ------
    SpeechError
        If there is too little voice in it.
    """
    need_voice(tracks)
    rate_hz = clip.sample_rate_hz
    pitch_hz = _moved(tracks, manner)
    voice = vocoded(finite(clip), rate_hz, tracks.pitch_hz)
    at = np.arange(len(voice.pitch_hz)) * VOCODER_STEP_S / FRAME_STEP_S
    at = np.minimum(np.round(at).astype(np.intp), len(pitch_hz) - 1)
    shift = (pitch_hz / tracks.pitch_hz)[at]
    shift = np.where(np.isfinite(shift), shift, 1.0)
    voice = replace(voice, pitch_hz=np.clip(voice.pitch_hz * shift, *PITCH_RANGE_HZ))
    return made_clip(_at_level(spoken(voice.slowed(manner.slow)), rate_hz, tracks, manner), rate_hz)


def _moved(tracks: ToneTracks, manner: Manner) -> npt.NDArray[np.float64]:
    """Return the pitch in Hz with its melody and its phrases' ends changed, NaN where unvoiced."""
    median_hz = float(np.nanmedian(tracks.pitch_hz))
    melody = _melody(tracks, manner)
    moved_st = melody * semitones(tracks.pitch_hz, median_hz)
    if manner.ending_st_s is not None:
        for ending in phrase_endings(tracks.pitch_hz, phrases(tracks.speech)):
            turn_st_s = manner.ending_st_s * manner.slow - melody * ending.slope_st_s
            after_s = np.clip(tracks.time_s - ending.start_s, 0.0, ending.end_s - ending.start_s)
            inside = (tracks.time_s >= ending.start_s) & (tracks.time_s < ending.end_s)
            moved_st += np.where(inside, turn_st_s * after_s, 0.0)
    return np.asarray(median_hz * 2.0 ** (moved_st / 12.0))


def _melody(tracks: ToneTracks, manner: Manner) -> float:
    """Return what the line's melody is multiplied with."""
    if manner.variation_st is None:
        return 1.0
    return manner.variation_st / max(LEAST_VARIATION_ST, variation_st(tracks.pitch_hz) or 0.0)


def _at_level(sound: Sound, rate_hz: int, tracks: ToneTracks, manner: Manner) -> Sound:
    loudness = loudness_track(measured(sound, rate_hz))
    source = np.round(np.arange(len(loudness)) / manner.slow).astype(np.intp)
    speech = tracks.speech[np.minimum(source, len(tracks.speech) - 1)]
    level_dbfs = active_level(loudness, speech)
    if level_dbfs is None:
        return sound
    return np.asarray(sound * 10.0 ** ((manner.level_dbfs - level_dbfs) / 20.0))
