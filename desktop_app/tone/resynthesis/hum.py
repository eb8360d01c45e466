"""The melody of a take, hummed: its pitch, and softly its level, nothing else."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.resynthesis.made_sound import made_clip, need_voice
from desktop_app.tone.resynthesis.melody import (
    at_samples,
    bridged,
    harmonics,
    levelled,
    smoothed,
    softened,
    without_gaps,
)

#: Lips closed: the fundamental and a little of what lies above.
HUM_DB = ((0.0, 0.0), (250.0, 0.0), (500.0, -12.0), (1000.0, -24.0), (2000.0, -48.0))
#: A hum goes on through a gap of this length: a consonant, no pause.
BRIDGED_S = 0.15
#: It swells and fades this gently, and follows the level over so many frames.
FADE_S, LEVEL_FRAMES = 0.05, 5


def hum(clip: AudioClip, tracks: ToneTracks) -> AudioClip:
    """Return the take's melody as a hum, as long as the take, at its own rate; silent in its pauses.

    Raises
    ------
    SpeechError
        If there is too little voice in it.
    """
    need_voice(tracks)
    rate_hz, count = clip.sample_rate_hz, len(clip.samples)
    voiced = np.isfinite(tracks.pitch_hz)
    pitch_hz = bridged(tracks.pitch_hz, BRIDGED_S)
    humming = np.isfinite(pitch_hz)
    level_dbfs = without_gaps(np.where(voiced, tracks.loudness_dbfs, np.nan))
    level_dbfs = smoothed(level_dbfs, LEVEL_FRAMES)
    sound = levelled(harmonics(pitch_hz, count, rate_hz, HUM_DB), rate_hz, level_dbfs, humming)
    return made_clip(at_samples(softened(humming, FADE_S), count, rate_hz) * sound, rate_hz)
