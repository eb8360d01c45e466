"""Vocal effort: how much more the voice gives than the speaker's usual one, as one number.

Pressing the voice raises its pitch, its level and, above all, the share of the higher harmonics (Traunmüller
& Eriksson 2000; Sundberg & Nordenberg 2006). 0 is the baseline; between -1 and 1 lie nearly all calm and
neutral readings (``python -m tests.bench.effort``).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from desktop_app.core.baseline import VoiceMeasures


@dataclass(frozen=True)
class EffortWeights:
    """What a semitone and a decibel over the baseline add to vocal effort."""

    pitch_upper_per_st: float
    loudness_per_db: float
    body_balance_per_db: float
    presence_balance_per_db: float


#: Where the microphone's gain is the baseline's, and where it is not known.
WITH_LOUDNESS = EffortWeights(0.15, 0.15, 0.45, 0.30)
WITHOUT_LOUDNESS = EffortWeights(0.2, 0.0, 0.6, 0.4)
#: Loudness adds at most the first figure, and this share of what pitch and spectrum say: a microphone that is
#: nearer, or turned up, makes a voice louder too, but moves neither of them.
LOUDNESS_ALONE, LOUDNESS_BORNE_OUT = 0.6, 0.5


def pitch_level_st(voice: VoiceMeasures, usual: VoiceMeasures) -> float:
    """Return the median pitch over the baseline's, in semitones."""
    return 12.0 * math.log2(voice.pitch_median_hz / usual.pitch_median_hz)


def loudness_db(voice: VoiceMeasures, usual: VoiceMeasures) -> float | None:
    """Return the active level over the baseline's in dB, or None where the microphone's gain is not known."""
    if voice.loudness_dbfs is None or usual.loudness_dbfs is None:
        return None
    return voice.loudness_dbfs - usual.loudness_dbfs


def spectral_balance_db(voice: VoiceMeasures, usual: VoiceMeasures) -> float:
    """Return the alpha ratio over the baseline's, in dB."""
    return voice.alpha_ratio_db - usual.alpha_ratio_db


def vocal_effort(voice: VoiceMeasures, usual: VoiceMeasures) -> float:
    """Return the vocal effort of a voice against the baseline's; without loudness where that is not known."""
    louder_db = loudness_db(voice, usual)
    weights = WITHOUT_LOUDNESS if louder_db is None else WITH_LOUDNESS
    borne_out = (
        weights.pitch_upper_per_st * 12.0 * math.log2(voice.pitch_upper_hz / usual.pitch_upper_hz)
        + weights.body_balance_per_db * (voice.body_balance_db - usual.body_balance_db)
        + weights.presence_balance_per_db * (voice.presence_balance_db - usual.presence_balance_db)
    )
    most = LOUDNESS_ALONE + LOUDNESS_BORNE_OUT * abs(borne_out)
    return borne_out + max(-most, min(most, weights.loudness_per_db * (louder_db or 0.0)))
