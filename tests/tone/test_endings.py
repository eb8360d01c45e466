import numpy as np
import pytest

from desktop_app.tone.endings import phrase_endings
from tests.helpers.sounds import glide


def track(*parts: np.ndarray) -> np.ndarray:
    return np.concatenate(parts)


def unvoiced(frames: int) -> np.ndarray:
    return np.full(frames, np.nan)


def moving(semitones: float, frames: int = 60) -> np.ndarray:
    """A pitch that moves so far, evenly, in so many frames."""
    return glide(150.0, 150.0 * 2 ** (semitones / 12), frames / 100)[::160][:frames]


@pytest.mark.parametrize("slope", [-20.0, -3.0, 0.0, 8.0])
def test_the_slope_is_that_of_the_last_voice(slope):
    pitch = track(np.full(100, 120.0), moving(slope * 0.6), unvoiced(40))
    (ending,) = phrase_endings(pitch, [(0, 170)])
    assert ending.slope_st_s == pytest.approx(slope, abs=0.5)
    assert ending.end_s == pytest.approx(1.6)
    assert ending.start_s == pytest.approx(1.2)


def test_an_octave_error_does_not_turn_it():
    pitch = moving(-6.0)
    pitch[-4:] *= 2
    (ending,) = phrase_endings(pitch, [(0, 60)])
    assert ending.slope_st_s == pytest.approx(-10.0, abs=2.0)


def test_voice_before_a_long_gap_does_not_belong_to_the_ending():
    pitch = track(np.full(30, 300.0), unvoiced(40), moving(-3.0, 30))
    (ending,) = phrase_endings(pitch, [(0, 100)])
    assert ending.start_s == pytest.approx(0.7)
    assert ending.slope_st_s == pytest.approx(-10.0, abs=0.5)


@pytest.mark.parametrize("pitch", [unvoiced(100), track(unvoiced(90), np.full(10, 200.0)), np.zeros(0)])
def test_with_too_little_voice_there_is_no_ending(pitch):
    assert phrase_endings(pitch, [(0, len(pitch))]) == ()


def test_every_phrase_has_its_own():
    pitch = track(moving(3.0), unvoiced(40), moving(-3.0))
    assert [e.slope_st_s > 0 for e in phrase_endings(pitch, [(0, 60), (100, 160)])] == [True, False]
