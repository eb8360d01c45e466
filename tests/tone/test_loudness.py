import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.tone import loudness, pacing
from desktop_app.tone.frames import spectrogram
from tests.helpers.sounds import clip, joined, rms_dbfs, silence, sine, tremolo

EDGE = 5


def track(samples: np.ndarray) -> np.ndarray:
    return loudness.loudness_track(spectrogram(clip(samples)))[EDGE:-EDGE]


def test_a_full_sine_of_1_khz_lies_at_minus_3_dbfs():
    np.testing.assert_allclose(track(sine(1000, 1.0, peak=1.0)), -3.01, atol=0.05)


# IEC 61672-1, table 3
@pytest.mark.parametrize(
    ("hz", "a_weight_db"), [(125, -16.1), (250, -8.6), (500, -3.2), (2000, 1.2), (4000, 1.0)]
)
def test_the_level_is_a_weighted(hz, a_weight_db):
    np.testing.assert_allclose(track(sine(hz, 1.0, peak=1.0)), -3.01 + a_weight_db, atol=0.4)


@pytest.mark.parametrize("step_db", [-20.0, -6.0, -1.0, 3.0])
def test_a_change_of_level_is_found_to_a_tenth_of_a_db(step_db):
    sound = sine(440, 1.0, peak=0.3)
    louder = (sound * 10 ** (step_db / 20)).astype(np.float32)
    np.testing.assert_allclose(track(louder) - track(sound), step_db, atol=0.1)


def test_a_tremolo_swings_as_deep_as_it_was_made():
    levels = track(tremolo(1000, 2.0, wobble_hz=2.0, depth=0.5))
    # an amplitude that swings between 1.5 and 0.5
    assert np.ptp(levels) == pytest.approx(20 * np.log10(1.5 / 0.5), abs=0.3)


def test_digital_silence_is_drawn_at_the_floor():
    assert np.all(track(silence(0.5)) == loudness.FLOOR_DBFS)


def test_the_active_level_knows_no_pauses():
    talk = sine(1000, 1.0, peak=0.2)
    sound = joined(talk, silence(2.0), talk)
    levels = loudness.loudness_track(spectrogram(clip(sound)))
    at = np.arange(len(levels)) * FRAME_STEP_S
    speech = ((at > 0.05) & (at < 0.95)) | ((at > 3.05) & (at < 3.95))
    assert loudness.active_level(levels, speech) == pytest.approx(rms_dbfs(talk), abs=0.1)


def test_the_active_level_adds_power_not_decibels():
    levels = np.array([0.0, -100.0])
    assert loudness.active_level(levels, np.array([True, True])) == pytest.approx(-3.01, abs=0.01)


def test_without_speech_there_is_no_active_level():
    assert loudness.active_level(np.zeros(10), np.zeros(10, dtype=bool)) is None


@pytest.mark.parametrize("rise_db", [-8.0, 0.0, 6.0])
def test_a_swell_is_the_rise_over_the_turn(rise_db):
    phrases = [(0, 100), (150, 250), (300, 400), (450, 550)]
    levels = -30 + rise_db * np.arange(550) / 550
    assert loudness.swell(levels, phrases, FRAME_STEP_S) == pytest.approx(rise_db, abs=0.1)


def test_a_swell_is_heard_in_the_sound_itself():
    parts = [joined(sine(1000, 0.8, peak=0.05 * 10 ** (n * 3 / 20)), silence(0.5)) for n in range(4)]
    levels = loudness.loudness_track(spectrogram(clip(joined(*parts))))
    phrases = pacing.phrases(levels > -60)
    assert len(phrases) == 4
    # 9 dB between the middles of the first and the last phrase, and a little more from end to end
    span = (phrases[-1][1] - phrases[0][0]) / (sum(phrases[-1]) / 2 - sum(phrases[0]) / 2)
    assert loudness.swell(levels, phrases, FRAME_STEP_S) == pytest.approx(9.0 * span, abs=0.5)


@pytest.mark.parametrize("phrases", [[], [(0, 50)], [(0, 50), (80, 120)]])
def test_two_phrases_say_nothing_about_a_trend(phrases):
    assert loudness.swell(np.full(200, -20.0), phrases, FRAME_STEP_S) is None


@given(st.floats(min_value=1e-9, max_value=1e6))
def test_decibels_and_power_agree(power):
    assert 10 ** (float(loudness.to_db(power)) / 10) == pytest.approx(power, rel=1e-6)
