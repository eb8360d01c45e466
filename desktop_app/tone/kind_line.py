"""How near a voice comes to the same speaker's kind line."""

from __future__ import annotations

import math

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.tone import effort

#: What counts as one dead-band of difference: as in the table of coaching (docs/tone.md).
PITCH_ST, VARIATION_ST, LOUDNESS_DB, BALANCE_DB, RATE_RATIO = 3.0, 1.0, 4.0, 3.0, 0.15


def kind_distance(voice: VoiceMeasures, kind: VoiceMeasures) -> float:
    """Return how far a voice is from the kind line, in dead-bands: the RMS over what is known."""
    off = [
        effort.pitch_level_st(voice, kind) / PITCH_ST,
        (voice.pitch_variation_st - kind.pitch_variation_st) / VARIATION_ST,
        effort.spectral_balance_db(voice, kind) / BALANCE_DB,
    ]
    louder_db = effort.loudness_db(voice, kind)
    if louder_db is not None:
        off.append(louder_db / LOUDNESS_DB)
    if voice.articulation_rate_syl_s and kind.articulation_rate_syl_s:
        off.append((voice.articulation_rate_syl_s / kind.articulation_rate_syl_s - 1.0) / RATE_RATIO)
    return math.sqrt(sum(part**2 for part in off) / len(off))
