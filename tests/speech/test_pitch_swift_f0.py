"""Pitch between the model's frames, live and whole, and against the laryngograph."""

import numpy as np
import pytest

from desktop_app.audio_io.files import read_clip
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker, pitch_between
from desktop_app.speech.weights import WeightsStore
from tests.bench.pitch import Tally, drawn_line, made_voice, nearest_ticks
from tests.helpers.sounds import clip, glide, joined, silence, voice


@pytest.fixture(scope="module")
def tracker():
    return SwiftF0Tracker(WeightsStore())


def between(hz: list[float], confidence: list[float], *position: float) -> np.ndarray:
    return pitch_between(np.array(hz), np.array(confidence), np.array(position))


def test_pitch_moves_evenly_in_semitones_between_frames():
    # two semitones, whose middle is one
    assert between([100.0, 100.0 * 2 ** (2 / 12)], [0.9, 0.9], 0.5) == pytest.approx([100.0 * 2 ** (1 / 12)])


def test_a_frames_own_place_has_its_own_pitch():
    assert between([100.0, 110.0], [0.9, 0.9], 0.0, 1.0) == pytest.approx([100.0, 110.0])


def test_an_octave_apart_nothing_lies_between():
    assert between([100.0, 200.0], [0.9, 0.9], 0.4, 0.6) == pytest.approx([100.0, 200.0])


def test_of_two_frames_an_octave_apart_the_surer_one_reaches_farther():
    assert between([100.0, 200.0], [0.6, 0.99], 0.4, 0.3) == pytest.approx([200.0, 100.0])


@pytest.mark.parametrize(("sure", "unsure"), [(0.9, 0.1), (0.6, 0.4), (0.99, 0.01), (1.0, 0.0)])
def test_the_voice_ends_where_the_odds_are_even(sure, unsure):
    voiced = np.isfinite(between([100.0, 100.0], [sure, unsure], 0.49, 0.51))
    assert voiced.tolist() == [True, False]


def test_a_surer_voice_ends_later():
    # log odds 2.197 and -0.847: the line crosses even odds at 0.722 of the way
    voiced = np.isfinite(between([100.0, 100.0], [0.9, 0.3], 0.71, 0.73))
    assert voiced.tolist() == [True, False]


def test_past_the_last_frame_it_holds_on():
    assert between([100.0, 110.0], [0.9, 0.9], 1.4, 5.0) == pytest.approx([110.0, 110.0])
    assert between([100.0], [0.9], 0.0, 0.7) == pytest.approx([100.0, 100.0])


@pytest.mark.engines
@pytest.mark.parametrize("block", [160, 800, 1601, 20_000])
def test_live_pitch_is_the_pitch_of_the_whole(tracker, block):
    sound = joined(silence(0.3), voice(glide(110, 190, 0.7), 0.7), silence(0.2), voice(260.0, 0.8))
    whole, live, pairs = tracker.track(clip(sound)), tracker.live(), []
    for first in range(0, len(sound), block):
        pairs += live.push(sound[first : first + block])
    at_s, hz = np.array(pairs).T
    np.testing.assert_allclose(at_s, np.arange(len(at_s)) * 0.01, atol=1e-9)
    assert len(whole) - len(hz) <= 30
    np.testing.assert_allclose(hz, whole[: len(hz)], rtol=1e-3)


@pytest.mark.engines
def test_live_pitch_of_a_human_voice_is_the_pitch_of_the_whole(tracker, human_clips):
    for entry in (*human_clips("fda")[:3], *human_clips("ravdess")[::90]):
        sound = read_clip(entry["path"], 16_000)
        whole, live, pairs = tracker.track(sound), tracker.live(), []
        for first in range(0, len(sound.samples), 800):
            pairs += live.push(sound.samples[first : first + 800])
        hz = np.array(pairs)[:, 1]
        np.testing.assert_allclose(hz, whole[: len(hz)], rtol=1e-3)


@pytest.mark.engines
def test_nothing_comes_before_the_sound_is_long_enough(tracker):
    live = tracker.live()
    assert live.push(np.zeros(0, dtype=np.float32)) == []
    assert live.push(voice(200.0, 0.1)) == []


@pytest.mark.engines
@pytest.mark.parametrize(("snr_db", "voicing"), [(40.0, 0.02), (5.0, 0.045)])
def test_a_made_voice_in_noise_has_its_pitch(tracker, snr_db, voicing):
    tally = Tally()
    for seed in range(4):
        sound, reference = made_voice(seed, snr_db)
        tally.add(tracker.track(sound), reference)
    assert tally.gross == 0
    assert (tally.misses + tally.alarms) / tally.frames < voicing
    assert np.mean(tally.off) < 0.004


@pytest.mark.engines
def test_pitch_keeps_to_the_laryngograph(tracker, human_clips):
    line, nearest = Tally(), Tally()
    for entry in human_clips("fda"):
        reference = np.loadtxt(entry["path"].parent.parent / str(entry["reference"]))
        reference = np.where(reference > 0, reference, np.nan)
        track = tracker.track(read_clip(entry["path"], 16_000))
        at_s = np.arange(len(reference)) * 0.015
        line.add(drawn_line(track, at_s), reference)
        for reading in nearest_ticks(track, at_s):
            nearest.add(reading, reference)
    assert line.gross / line.both <= 0.008
    assert (line.misses + line.alarms) / line.frames <= 0.05
    assert (nearest.misses + nearest.alarms) / nearest.frames <= 0.05
    assert np.mean(line.off) <= 0.015


def test_half_way_between_ticks_both_are_read():
    earlier, later = nearest_ticks(np.arange(10.0), np.array([0.0, 0.015, 0.030, 0.045, 0.012]))
    assert earlier.tolist() == [0, 1, 3, 4, 1]
    assert later.tolist() == [0, 2, 3, 5, 1]


def test_the_drawn_line_breaks_where_a_tick_is_unvoiced():
    track = np.array([100.0, 100.0, 144.0, np.nan])
    line = drawn_line(track, np.array([0.010, 0.015, 0.020, 0.025, 0.030]))
    np.testing.assert_allclose(line, [100.0, 120.0, 144.0, np.nan, np.nan])


def test_the_tally_counts_by_its_definitions():
    tally = Tally()
    tally.add(
        np.array([100.0, 130.0, np.nan, 100.0, np.nan]), np.array([101.0, 100.0, 100.0, np.nan, np.nan])
    )
    assert (tally.frames, tally.misses, tally.alarms, tally.both, tally.gross) == (5, 1, 1, 2, 1)
    assert tally.off == pytest.approx([1 / 101])
