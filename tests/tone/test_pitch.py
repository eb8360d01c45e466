import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.tone import pitch
from tests.helpers.sounds import glide


@pytest.mark.parametrize(("hz", "st"), [(220, 0), (440, 12), (110, -12), (233.08, 1), (329.63, 7)])
def test_semitones_of_known_notes(hz, st):
    assert pitch.semitones(np.array([float(hz)]), 220.0)[0] == pytest.approx(st, abs=0.001)


def test_unvoiced_stays_unvoiced():
    assert np.isnan(pitch.semitones(np.array([np.nan, 220.0]), 220.0)[0])
    assert pitch.median_hz(np.array([np.nan, 100.0, np.nan, 300.0, 120.0])) == 120.0


def test_an_even_glide_over_an_octave_varies_by_12_over_root_12():
    assert pitch.variation_st(glide(120, 240, 2.0)) == pytest.approx(12 / np.sqrt(12), rel=0.01)


def test_a_vibrato_varies_by_its_depth_over_root_2():
    t = np.arange(0, 2, 0.01)
    hz = 200 * 2 ** (2.0 * np.sin(2 * np.pi * 5 * t) / 12)
    assert pitch.variation_st(hz) == pytest.approx(2.0 / np.sqrt(2), rel=0.01)


def test_a_monotone_voice_does_not_vary():
    assert pitch.variation_st(np.full(100, 180.0)) == pytest.approx(0.0, abs=1e-9)


def test_nothing_voiced_is_nothing_measured():
    unvoiced = np.full(20, np.nan)
    assert pitch.median_hz(unvoiced) is None
    assert pitch.variation_st(unvoiced) is None
    assert pitch.variation_st(np.array([np.nan, 100.0])) is None


@given(
    st.lists(st.floats(min_value=60, max_value=650), min_size=2, max_size=60),
    st.floats(min_value=0.5, max_value=2.0),
)
def test_variation_is_the_same_in_a_higher_voice(hz, factor):
    low, high = pitch.variation_st(np.array(hz)), pitch.variation_st(factor * np.array(hz))
    assert high == pytest.approx(low, abs=1e-6)
