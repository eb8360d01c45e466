import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.tone.speech_activity import hysteresis, runs, speech_track, without_short_runs
from tests.helpers.scripted import LoudIsSpeech
from tests.helpers.sounds import clip, joined, silence, sine

tracks = arrays(np.bool_, st.integers(0, 80))


def test_speech_is_found_where_it_is():
    sound = joined(silence(1.0), sine(200, 1.5), silence(0.8), sine(200, 1.0), silence(0.5))
    found = [(a * FRAME_STEP_S, b * FRAME_STEP_S) for a, b in runs(speech_track(clip(sound), LoudIsSpeech()))]
    # a detector's chunk is 32 ms long
    np.testing.assert_allclose(found, [(1.0, 2.5), (3.3, 4.3)], atol=0.04)


@pytest.mark.parametrize(("gap_s", "phrases"), [(0.05, 1), (0.2, 2)])
def test_a_short_silence_belongs_to_the_speech_around_it(gap_s, phrases):
    sound = joined(sine(200, 0.5), silence(gap_s), sine(200, 0.5))
    assert len(runs(speech_track(clip(sound), LoudIsSpeech()))) == phrases


def test_a_click_is_no_speech():
    sound = joined(silence(1.0), sine(200, 0.03), silence(1.0))
    assert not speech_track(clip(sound), LoudIsSpeech()).any()


@pytest.mark.parametrize("samples", [0, 1, 511, 512, 513, 4640])
def test_there_is_a_frame_every_10_ms(samples):
    track = speech_track(clip(np.zeros(samples)), LoudIsSpeech())
    assert len(track) == 1 + samples // 160
    assert not track.any()


def test_what_is_being_heard_live_is_left_alone():
    detector = LoudIsSpeech()
    speech_track(clip(silence(0.2)), detector)
    assert detector.resets == 0


def test_hysteresis_starts_high_and_ends_low():
    probability = np.array([0.3, 0.4, 0.5, 0.4, 0.35, 0.34, 0.4, 0.49, 0.5])
    expected = [False, False, True, True, True, False, False, False, True]
    assert hysteresis(probability).tolist() == expected


@given(tracks)
def test_runs_put_together_again_are_the_track(track):
    again = np.zeros(len(track), dtype=bool)
    for start, end in runs(track):
        assert start < end
        again[start:end] = True
    assert np.array_equal(again, track)


@given(tracks, st.integers(1, 10))
def test_no_short_stretch_of_speech_is_left(track, shortest):
    kept = without_short_runs(track, value=True, shortest=shortest)
    assert all(end - start >= shortest for start, end in runs(kept))
    assert not np.any(kept & ~track)


@given(tracks, st.integers(1, 10))
def test_no_short_silence_is_left_between_speech(track, shortest):
    kept = without_short_runs(track, value=False, shortest=shortest)
    inner = [(a, b) for a, b in runs(~kept) if a > 0 and b < len(kept)]
    assert all(end - start >= shortest for start, end in inner)
    assert not np.any(track & ~kept)
