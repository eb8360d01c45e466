import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.resynthesis import melody
from tests.helpers.sounds import clip, noise, silence, sine

NAN = np.nan


def test_a_short_gap_is_bridged_evenly_in_semitones_and_a_long_one_is_left():
    track = np.array([NAN, 100.0, NAN, NAN, NAN, 1600.0, NAN, NAN, NAN, NAN, 200.0, NAN])
    np.testing.assert_allclose(
        melody.bridged(track, 0.03), [NAN, 100, 200, 400, 800, 1600, NAN, NAN, NAN, NAN, 200, NAN]
    )


@given(
    arrays(np.float64, st.integers(1, 60), elements=st.sampled_from([NAN, 80.0, 200.0, 500.0])),
    st.floats(0.0, 0.3),
)
def test_bridging_changes_nothing_known_and_stays_between_its_ends(track, longest_s):
    result = melody.bridged(track, longest_s)
    known = np.isfinite(track)
    assert np.array_equal(result[known], track[known])
    if known.any():
        assert np.nanmin(result) >= np.nanmin(track) - 1e-9
        assert np.nanmax(result) <= np.nanmax(track) + 1e-9
        first, last = np.flatnonzero(known)[[0, -1]]
        assert not np.isfinite(result[:first]).any()
        assert not np.isfinite(result[last + 1 :]).any()


def test_a_track_goes_straight_between_its_frames_at_any_rate():
    for rate in (8_000, 16_000, 44_100):
        values = melody.at_samples(np.array([0.0, 1.0, 1.0]), rate // 10, rate)
        assert values[rate // 200] == pytest.approx(0.5, abs=0.01)
        assert np.all(values[rate // 100 + 1 :] == 1.0)


def test_soft_edges_are_halfway_where_the_track_turns_and_done_soon_after():
    on = np.arange(100) >= 50
    soft = melody.softened(on, 0.03)
    assert len(soft) == 100
    assert np.all(np.diff(soft[:90]) >= 0)
    assert soft[49] + soft[50] == pytest.approx(1.0)
    assert np.all(soft[:45] == 0.0)
    np.testing.assert_allclose(soft[55:95], 1.0)
    assert soft[-1] < 0.8  # beyond the end it is off


@pytest.mark.parametrize("hz", [80.0, 220.0, 610.0])
@pytest.mark.parametrize("rate", [16_000, 48_000])
def test_harmonics_lie_on_their_pitch_and_under_their_envelope(hz, rate):
    envelope = ((0.0, 0.0), (1000.0, -20.0), (2000.0, -40.0))
    sound = melody.harmonics(np.full(101, hz), rate, rate, envelope)
    power = np.abs(np.fft.rfft(sound)) * 2 / rate
    for number in range(1, int(2000 // hz) + 1):
        if number * hz < 2000:
            peak_db = 20 * np.log10(power[round(number * hz)])
            assert peak_db == pytest.approx(-20.0 * number * hz / 1000.0, abs=0.2)
    assert np.max(power[2100:]) < 10 ** (-60 / 20)


def test_harmonics_glide_without_a_step():
    sound = melody.harmonics(np.geomspace(100, 400, 101), 16_000, 16_000, ((0.0, 0.0), (900.0, 0.0)))
    assert np.max(np.abs(sound)) <= 9.0
    # the steepest slope of harmonics up to 900 Hz; a step in phase would be far steeper
    assert np.max(np.abs(np.diff(sound))) < 9 * 2 * np.pi * 900 / 16_000


def test_a_sound_takes_on_the_level_of_another():
    wanted = loudness_track(spectrogram(clip(noise(2.0, 0.05, 1) * (1.2 + np.sin(np.arange(32_000) / 2000)))))
    on = np.ones(len(wanted), dtype=bool)
    made = melody.levelled(sine(500, 2.0, 0.9).astype(float), 16_000, wanted, on)
    off = loudness_track(spectrogram(clip(made))) - wanted
    assert np.mean(np.abs(off[3:-3])) < 1.0


def test_levelling_silence_or_nothing_is_no_fault():
    wanted = np.full(51, -20.0)
    assert not np.any(melody.levelled(silence(0.5).astype(float), 16_000, wanted, wanted < 0))
    sound = sine(500, 0.5).astype(float)
    assert np.array_equal(melody.levelled(sound, 16_000, wanted, wanted > 0), sound)


@given(arrays(np.float64, st.integers(1, 40), elements=st.floats(-80.0, 0.0)), st.sampled_from([1, 3, 7]))
def test_smoothing_keeps_the_length_and_stays_between_the_extremes(track, frames):
    smooth = melody.smoothed(track, frames)
    assert smooth.shape == track.shape
    assert np.min(track) - 1e-9 <= np.min(smooth)
    assert np.max(smooth) <= np.max(track) + 1e-9
    assert frames > 1 or np.allclose(smooth, track)
