"""From a take to its frame tracks."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.levelling import levelled
from desktop_app.core.ports import PitchTracker, VoiceActivity
from desktop_app.core.tone import BAND_EDGES_HZ, ToneTracks
from desktop_app.tone.bands import band_power, ratio_db
from desktop_app.tone.frames import blocks
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.speech_activity import speech_and_others

#: No sample is farther from 0; sound files of floating numbers may go beyond full scale.
HIGHEST = 8.0


def measure_tracks(clip: AudioClip, pitch_tracker: PitchTracker, voice_activity: VoiceActivity) -> ToneTracks:
    """Return the frame tracks of a clip at 16 kHz, all of the same length."""
    clip = sound_of(clip)
    heard = levelled(clip)
    pitch_hz = pitch_tracker.track(heard)
    speech, others = speech_and_others(heard, voice_activity, pitch_hz)
    loudness, bands = [], []
    for block in blocks(clip):
        loudness.append(loudness_track(block))
        bands.append(band_power(block))
    loudness_dbfs, power = np.concatenate(loudness), np.concatenate(bands)
    count = min(len(loudness_dbfs), len(speech), len(pitch_hz))
    pitch_hz = np.where(speech[:count], pitch_hz[:count], np.nan)
    balance = np.where(
        np.isfinite(pitch_hz), ratio_db(power[:count], (1000.0, 5000.0), (50.0, 1000.0)), np.nan
    )
    assert power.shape[1] == len(BAND_EDGES_HZ) - 1
    return ToneTracks(pitch_hz, loudness_dbfs[:count], balance, speech[:count], power[:count], others[:count])


def sound_of(clip: AudioClip) -> AudioClip:
    """Return the clip with what is no finite number taken for silence, and kept within ``HIGHEST``."""
    samples = clip.samples
    if np.isfinite(samples).all() and np.max(np.abs(samples), initial=0.0) <= HIGHEST:
        return clip
    plain = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    return AudioClip(np.clip(plain, -HIGHEST, HIGHEST), clip.sample_rate_hz)
