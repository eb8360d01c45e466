"""From a take to its frame tracks."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import PitchTracker, VoiceActivity
from desktop_app.core.tone import BAND_EDGES_HZ, ToneTracks
from desktop_app.tone.bands import band_power, ratio_db
from desktop_app.tone.frames import blocks
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.speech_activity import LOUD_PERCENTILE, frame_level_db, speech_track

#: Engines hear every take at this level (of its loud frames, in dBFS), so that gain moves loudness alone.
HEARD_AT_DBFS = -23.0
#: No take is turned up or down farther, in dB: a silent room stays one.
MOST_GAIN_DB = 24.0
#: No sample is farther from 0; sound files of floating numbers may go beyond full scale.
HIGHEST = 8.0


def measure_tracks(clip: AudioClip, pitch_tracker: PitchTracker, voice_activity: VoiceActivity) -> ToneTracks:
    """Return the frame tracks of a clip at 16 kHz, all of the same length."""
    clip = sound_of(clip)
    heard = levelled(clip)
    pitch_hz = pitch_tracker.track(heard)
    speech = speech_track(heard, voice_activity, pitch_hz)
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
    return ToneTracks(pitch_hz, loudness_dbfs[:count], balance, speech[:count], power[:count])


def sound_of(clip: AudioClip) -> AudioClip:
    """Return the clip with what is no finite number taken for silence, and kept within ``HIGHEST``."""
    samples = clip.samples
    if np.isfinite(samples).all() and np.max(np.abs(samples), initial=0.0) <= HIGHEST:
        return clip
    plain = np.nan_to_num(samples, nan=0.0, posinf=0.0, neginf=0.0)
    return AudioClip(np.clip(plain, -HIGHEST, HIGHEST), clip.sample_rate_hz)


def levelled(clip: AudioClip) -> AudioClip:
    """Return a clip at 16 kHz turned up or down to the level at which engines hear every take."""
    return turned_up(clip, gain_to_hear(clip))


def gain_to_hear(clip: AudioClip) -> float:
    """Return how far, in dB, a clip at 16 kHz is to be turned up for engines to hear it well."""
    loud_dbfs = float(np.percentile(frame_level_db(clip), LOUD_PERCENTILE))
    return float(np.clip(HEARD_AT_DBFS - loud_dbfs, -MOST_GAIN_DB, MOST_GAIN_DB))


def turned_up(clip: AudioClip, gain_db: float) -> AudioClip:
    """Return a clip with its level raised by ``gain_db``."""
    gain = 10.0 ** (gain_db / 20.0)
    return AudioClip((clip.samples * gain).astype(np.float32), clip.sample_rate_hz)
