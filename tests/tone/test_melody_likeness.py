"""Melodies laid over each other by their sounds, on signals whose answer is known."""

import numpy as np
import pytest

from desktop_app.core.tone import BAND_EDGES_HZ, ToneTracks
from desktop_app.tone.melody_likeness import FEWEST_FRAMES, correlation, melody_likeness, warped

BANDS = len(BAND_EDGES_HZ) - 1


def tracks(
    melody_st: np.ndarray, sounds: np.ndarray, *, median_hz: float = 200.0, before: int = 20
) -> ToneTracks:
    """Tracks of a take: its pitch around a median, and which sound each frame is (-1: silence)."""
    sounds = np.concatenate([np.full(before, -1), sounds, np.full(10, -1)])
    melody = np.concatenate([np.full(before, np.nan), melody_st, np.full(10, np.nan)])
    power = np.full((len(sounds), BANDS), 1e-9, dtype=np.float32)
    for frame, sound in enumerate(sounds):
        if sound >= 0:
            power[frame] = 1e-4
            power[frame, sound % BANDS] = 1e-2
    speech = sounds >= 0
    level = np.where(speech, -20.0, -80.0)
    return ToneTracks(median_hz * 2.0 ** (melody / 12.0), level, np.full(len(sounds), np.nan), speech, power)


SOUNDS = np.repeat([0, 3, 1, 5, 2, 7, 4, 6], 15)
MELODY = 3.0 * np.sin(np.linspace(0.0, 7.0, len(SOUNDS)))


def test_a_take_is_like_itself():
    found = melody_likeness(tracks(MELODY, SOUNDS), tracks(MELODY, SOUNDS))
    assert found is not None
    assert found.start == 20
    assert found.correlation == pytest.approx(1.0, abs=1e-3)
    assert found.rms_st == pytest.approx(0.0, abs=0.05)
    assert found.variation_ratio == pytest.approx(1.0)
    assert found.rate_ratio == 1.0


@pytest.mark.parametrize(("median_hz", "before"), [(100.0, 20), (330.0, 55)])
def test_neither_the_voice_s_height_nor_when_it_begins_matters(median_hz, before):
    found = melody_likeness(
        tracks(MELODY, SOUNDS), tracks(MELODY, SOUNDS, median_hz=median_hz, before=before)
    )
    assert found is not None
    assert found.correlation == pytest.approx(1.0, abs=1e-3)
    assert found.rms_st == pytest.approx(0.0, abs=0.05)


def test_sounds_that_last_otherwise_are_laid_over_each_other():
    counts = np.array([10, 30, 8, 20, 15, 24, 12, 18])
    sounds = np.repeat([0, 3, 1, 5, 2, 7, 4, 6], counts)
    at = np.concatenate(
        [15 * n + np.linspace(0, 15, count, endpoint=False) for n, count in enumerate(counts)]
    )
    melody = np.interp(at, np.arange(len(MELODY)), MELODY)
    plain = melody_likeness(tracks(MELODY, SOUNDS), tracks(melody, sounds))
    assert plain is not None
    assert plain.correlation is not None
    assert plain.rms_st is not None
    assert plain.correlation > 0.97
    assert plain.rms_st < 0.6
    assert plain.rate_ratio == pytest.approx(len(SOUNDS) / len(sounds))


def test_pitch_takes_no_part_in_the_laying_over():
    found = melody_likeness(tracks(MELODY, SOUNDS), tracks(-MELODY, SOUNDS))
    assert found is not None
    assert found.correlation == pytest.approx(-1.0, abs=0.02)


@pytest.mark.parametrize("share", [0.2, 0.5, 1.6])
def test_how_much_it_varies_is_a_share_of_the_model_s(share):
    found = melody_likeness(tracks(MELODY, SOUNDS), tracks(share * MELODY, SOUNDS))
    assert found is not None
    assert found.variation_ratio == pytest.approx(share, rel=0.01)
    assert found.correlation == pytest.approx(1.0, abs=1e-3)
    expected = abs(1.0 - share) * np.sqrt(np.mean((MELODY - np.median(MELODY)) ** 2))
    assert found.rms_st == pytest.approx(expected, rel=0.02)


def test_an_octave_error_is_left_out():
    leapt = MELODY.copy()
    leapt[40:44] += 24.0
    found = melody_likeness(tracks(MELODY, SOUNDS), tracks(leapt, SOUNDS))
    assert found is not None
    assert found.correlation == pytest.approx(1.0, abs=0.01)


def test_with_too_little_voice_nothing_is_told():
    whispered = np.where(np.arange(len(MELODY)) < FEWEST_FRAMES - 5, MELODY, np.nan)
    found = melody_likeness(tracks(MELODY, SOUNDS), tracks(whispered, SOUNDS))
    assert found is not None
    assert (found.correlation, found.rms_st, found.variation_ratio) == (None, None, None)
    voiceless = melody_likeness(tracks(MELODY, SOUNDS), tracks(np.full(len(MELODY), np.nan), SOUNDS))
    assert voiceless is not None
    assert voiceless.correlation is None


def test_without_speech_there_is_no_likeness():
    silent = tracks(np.full(5, np.nan), np.full(5, -1))
    assert melody_likeness(silent, tracks(MELODY, SOUNDS)) is None
    assert melody_likeness(tracks(MELODY, SOUNDS), silent) is None


def test_a_level_track_correlates_with_nothing():
    assert correlation(np.arange(5.0), np.full(5, 2.0)) == 0.0
    assert correlation(np.arange(5.0), -2.0 * np.arange(5.0)) == pytest.approx(-1.0)


def test_the_warp_goes_forward_only_and_from_end_to_end():
    random = np.random.default_rng(1)
    place = warped(random.normal(size=(60, BANDS)), random.normal(size=(45, BANDS)), 120)
    assert (np.diff(place) >= 0).all()
    assert place[0] <= 4
    assert 84 <= place[-1] < 90
