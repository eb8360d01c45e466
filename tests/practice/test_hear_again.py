"""A take another way: each way is what it says, at the take's own rate."""

import numpy as np
import pytest

from desktop_app.core.errors import InputError
from desktop_app.core.tone import Moment
from desktop_app.practice.hear_again import HeardAs, hear_again
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, silence, voice
from tests.helpers.voices import baseline

METER = ToneMeter(SamePitch(200.0), LoudIsSpeech(), SyllableCounter())
TAKE = clip(joined(silence(0.4), voice(200.0, 1.5, peak=0.2), silence(0.4)))
MOMENT = Moment("hardest", 0.8, 1.4, "our policy", ())


def test_the_take_itself_is_left_alone():
    assert hear_again(TAKE, METER, HeardAs.TAKE) is TAKE


@pytest.mark.parametrize("way", [HeardAs.WORDS_REMOVED, HeardAs.HUM])
def test_the_melody_alone_lasts_as_long_as_the_take(way):
    heard = hear_again(TAKE, METER, way)
    assert heard.sample_rate_hz == TAKE.sample_rate_hz
    assert heard.duration_s == pytest.approx(TAKE.duration_s, abs=0.02)
    assert not np.allclose(heard.samples[: len(TAKE.samples)], TAKE.samples[: len(heard.samples)], atol=0.01)


def test_kinder_speaks_at_the_pitch_of_the_kind_line():
    heard = hear_again(TAKE, METER, HeardAs.KINDER, baseline(kind=True))
    power = np.abs(np.fft.rfft(heard.samples * np.hanning(len(heard.samples))))
    hz = np.fft.rfftfreq(len(heard.samples), 1 / heard.sample_rate_hz)
    near = (hz > 150) & (hz < 250)
    assert hz[near][np.argmax(power[near])] == pytest.approx(190.0, abs=3.0)


def test_kinder_in_the_moment_leaves_the_rest_alone():
    heard = hear_again(TAKE, METER, HeardAs.KINDER_MOMENT, baseline(kind=True), MOMENT)
    before = round(0.7 * TAKE.sample_rate_hz)
    np.testing.assert_allclose(heard.samples[:before], TAKE.samples[:before], atol=1e-3)
    assert len(heard.samples) >= len(TAKE.samples)


@pytest.mark.parametrize(
    ("way", "usual", "fault"),
    [
        (HeardAs.KINDER, None, "usual voice"),
        (HeardAs.KINDER_MOMENT, None, "usual voice"),
        (HeardAs.KINDER_MOMENT, baseline(), "no hardest moment"),
    ],
)
def test_what_is_missing_is_said(way, usual, fault):
    with pytest.raises(InputError, match=fault):
        hear_again(TAKE, METER, way, usual)
