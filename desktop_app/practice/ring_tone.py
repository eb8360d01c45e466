"""The ringing of a phone: two tones, as the caller's own phone network would play them."""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip

#: The two tones of a ring, in Hz, and its rhythm: (sounding, silent) in s.
RING_TONES_HZ = (400.0, 450.0)
RHYTHM_S = ((0.4, 0.2), (0.4, 2.0))
#: Peak of each tone; quiet enough for a headset.
_AMPLITUDE = 0.05
_FADE_S = 0.01


def ring_tone() -> AudioClip:
    """Return one ring with the silence after it, at 48 kHz."""
    pieces = []
    for sounding_s, silent_s in RHYTHM_S:
        time_s = np.arange(round(sounding_s * RECORDING_RATE_HZ)) / RECORDING_RATE_HZ
        tones = sum(np.sin(2.0 * np.pi * hz * time_s) for hz in RING_TONES_HZ)
        edge = np.minimum(1.0, np.minimum(time_s, time_s[::-1]) / _FADE_S)
        pieces += [_AMPLITUDE * tones * edge, np.zeros(round(silent_s * RECORDING_RATE_HZ))]
    return AudioClip(np.concatenate(pieces).astype(np.float32), RECORDING_RATE_HZ)
