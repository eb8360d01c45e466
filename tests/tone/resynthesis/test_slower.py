"""A take slowed down keeps its pitch and level."""

import numpy as np
import pytest

from desktop_app.core.errors import SpeechError
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.resynthesis.slower import slower
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, silence, voice

METER = ToneMeter(SamePitch(150.0), LoudIsSpeech(), SyllableCounter())


def strongest_hz(samples: np.ndarray, rate_hz: int) -> float:
    """The lowest strong harmonic: the distance between peaks of the spectrum."""
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum[: round(len(samples) * 400 / rate_hz)]) * rate_hz / len(samples))


def test_it_lasts_longer_at_the_same_pitch():
    take = clip(joined(silence(0.2), voice(150.0, 2.0, 0.3), silence(0.2)))
    made = slower(take, METER.tracks(take))
    assert made.duration_s == pytest.approx(1.5 * take.duration_s, abs=0.02)
    assert made.sample_rate_hz == take.sample_rate_hz
    middle = made.samples[round(1.0 * 16_000) : round(2.5 * 16_000)]
    assert strongest_hz(middle, 16_000) % 150.0 == pytest.approx(0.0, abs=4.0) or strongest_hz(
        middle, 16_000
    ) % 150.0 == pytest.approx(150.0, abs=4.0)


def test_without_a_voice_it_says_so():
    take = clip(silence(1.0))
    with pytest.raises(SpeechError):
        slower(take, METER.tracks(take))
