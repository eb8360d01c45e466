import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.errors import SpeechError
from desktop_app.tone.resynthesis import made_sound
from tests.helpers.sounds import clip, sine, voice
from tests.helpers.takes import spectrum_peak_hz, take


@given(arrays(np.float32, st.integers(0, 50), elements=st.floats(width=32)))
def test_what_is_no_number_becomes_silence_and_the_rest_stays_within_full_scale(samples):
    clean = made_sound.finite(clip(samples))
    assert np.all(np.abs(clean) <= 1.0)
    plain = np.isfinite(samples) & (np.abs(samples) <= 1.0)
    assert np.array_equal(clean[plain], samples[plain])
    assert not np.any(clean[~np.isfinite(samples)])


@pytest.mark.parametrize("peak", [0.0, 0.3, 0.97, 4.0])
def test_only_what_would_reach_full_scale_is_turned_down(peak):
    made = made_sound.made_clip(peak * np.sin(np.arange(1000.0)), 16_000)
    highest = peak * np.max(np.abs(np.sin(np.arange(1000.0))))
    assert np.max(np.abs(made.samples), initial=0.0) == pytest.approx(min(highest, 0.97), abs=1e-6)


def test_the_measure_of_a_sound_does_not_depend_on_its_rate():
    low = made_sound.measured(sine(1000, 1.0).astype(float), 16_000)
    high = made_sound.measured(sine(1000, 1.0, rate_hz=48_000).astype(float), 48_000)
    assert low.power.shape == high.power.shape
    np.testing.assert_allclose(high.power.sum(axis=1)[5:-5], low.power.sum(axis=1)[5:-5], rtol=0.01)


def test_resampling_keeps_the_pitch_and_the_length():
    up = made_sound.resampled(sine(440, 1.0).astype(float), 16_000, 44_100)
    assert len(up) == 44_100
    assert spectrum_peak_hz(up, 44_100) == pytest.approx(440, abs=0.2)
    assert len(made_sound.resampled(np.zeros(0), 16_000, 48_000)) == 0


def test_too_little_voice_is_refused_in_plain_words():
    _, tracks = take(voice(200.0, 0.5), 200.0)
    made_sound.need_voice(tracks, 8)
    with pytest.raises(SpeechError, match="too little voice"):
        made_sound.need_voice(tracks, 52)
