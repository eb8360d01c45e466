"""A take with its words removed: its melody, rhythm and loudness are left.

The voice becomes one vowel that never changes, on the take's own pitch; what was unvoiced becomes soft noise.
Both have the take's level, so that all the tone is there and no word
(``python -m tests.bench.words_removed``).
"""

from __future__ import annotations

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.resynthesis.made_sound import Sound, made_clip, need_voice
from desktop_app.tone.resynthesis.melody import at_samples, harmonics, levelled, softened

#: A dark neutral vowel: formants near 500 and 1500 Hz, far less above, so that it does not buzz.
NEUTRAL_VOWEL_DB = ((0.0, -6.0), (450.0, 0.0), (1000.0, -18.0), (1500.0, -20.0), (2500.0, -40.0))
#: The noise of what is unvoiced lies here, softer than any fricative.
NOISE_BAND_HZ = (200.0, 1500.0)
#: Voice and noise take turns this gently.
TURN_S, FADE_S = 0.01, 0.03


def words_removed(clip: AudioClip, tracks: ToneTracks) -> AudioClip:
    """Return the take without its words, as long as it was, at its own rate; silent outside speech.

    Raises
    ------
    SpeechError
        If there is too little voice in it.
    """
    need_voice(tracks)
    rate_hz, count = clip.sample_rate_hz, len(clip.samples)
    voiced = at_samples(softened(np.isfinite(tracks.pitch_hz), TURN_S), count, rate_hz)
    vowel = harmonics(tracks.pitch_hz, count, rate_hz, NEUTRAL_VOWEL_DB)
    sound = voiced * vowel + (1.0 - voiced) * soft_noise(count, rate_hz)
    sound = levelled(sound, rate_hz, tracks.loudness_dbfs, tracks.speech)
    heard = at_samples(softened(tracks.speech, FADE_S), count, rate_hz)
    return made_clip(heard * sound, rate_hz)


def soft_noise(count: int, sample_rate_hz: int) -> Sound:
    """Return noise of ``NOISE_BAND_HZ``, shape (count,), with a mean square of about 1; always the same."""
    from scipy import signal

    white = np.random.default_rng(0).normal(size=max(1, count))
    band = signal.butter(2, NOISE_BAND_HZ, "bandpass", fs=sample_rate_hz, output="sos")
    width_hz = NOISE_BAND_HZ[1] - NOISE_BAND_HZ[0]
    return np.asarray(signal.sosfilt(band, white)[:count] * np.sqrt(sample_rate_hz / 2.0 / width_hz))
