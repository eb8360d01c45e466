import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.tone.speech_activity import runs
from desktop_app.tone.speech_edges import sharpened


def track(frames: int, *stretches: tuple[int, int]) -> np.ndarray:
    speech = np.zeros(frames, dtype=bool)
    for start, end in stretches:
        speech[start:end] = True
    return speech


def levels(loud: np.ndarray, loud_db: float = -20.0, quiet_db: float = -70.0) -> np.ndarray:
    return np.where(loud, loud_db, quiet_db)


@pytest.mark.parametrize("early", [-20, -5, 0, 10])
@pytest.mark.parametrize("late", [-10, 0, 5, 20])
def test_edges_that_are_off_are_put_right(early, late):
    loud = track(300, (100, 200))
    assert runs(sharpened(track(300, (100 - early, 200 + late)), levels(loud))) == [(100, 200)]


def test_a_pause_that_was_passed_over_is_one():
    loud = track(300, (100, 150), (165, 200))
    assert runs(sharpened(track(300, (98, 205)), levels(loud))) == [(100, 150), (165, 200)]


def test_a_stop_inside_a_word_is_none():
    loud = track(300, (100, 150), (158, 200))
    assert runs(sharpened(track(300, (98, 205)), levels(loud))) == [(100, 200)]


def test_loud_sounds_away_from_speech_are_none():
    loud = track(300, (20, 40), (80, 85), (100, 200), (260, 280))
    assert runs(sharpened(track(300, (98, 205)), levels(loud))) == [(100, 200)]


def test_what_is_no_louder_than_the_background_is_none():
    level_db = levels(track(300, (100, 200)), quiet_db=-40.0)
    assert runs(sharpened(track(300, (90, 212)), level_db)) == [(100, 200)]


def test_frames_that_hold_another_sound_are_none():
    loud = track(400, (50, 120), (200, 300))
    found = sharpened(track(400, (50, 120), (200, 300)), levels(loud), track(400, (50, 110), (200, 220)))
    assert runs(found) == [(220, 300)]


@pytest.mark.parametrize(("below_db", "stretches"), [(20.0, 2), (40.0, 1)])
def test_a_faint_stretch_is_none(below_db, stretches):
    level_db = levels(track(400, (100, 250)), -20.0, -80.0)
    level_db[300:380] = -20.0 - below_db
    assert len(runs(sharpened(track(400, (100, 250), (300, 380)), level_db))) == stretches


def test_neighbours_keep_apart():
    loud = track(300, (100, 140), (155, 200))
    assert runs(sharpened(track(300, (101, 141), (152, 199)), levels(loud))) == [(100, 140), (155, 200)]


@given(arrays(np.bool_, st.integers(0, 120)), st.data())
def test_any_track_gives_one_as_long(speech, data):
    level_db = data.draw(arrays(np.float64, len(speech), elements=st.floats(-120.0, 20.0)))
    found = sharpened(speech, level_db)
    assert len(found) == len(speech)
    assert speech.any() or not found.any()
