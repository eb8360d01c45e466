"""Level stretches, against pitch that is made and against the plain way to find them."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.tone.level_pitch import level_stretches

SPREAD_ST, SHORTEST_S = 1.2, 0.25


def found(pitch_hz: np.ndarray) -> list[tuple[int, int]]:
    return level_stretches(pitch_hz, SPREAD_ST, SHORTEST_S)


def plainly(pitch_st: np.ndarray) -> list[tuple[int, int]]:
    """The longest level stretch of all, then the same on both its sides."""

    def within(low: int, high: int) -> list[tuple[int, int]]:
        best, first = (low, low), low
        for last in range(low, high):
            while np.ptp(pitch_st[first : last + 1]) > SPREAD_ST:
                first += 1
            if last + 1 - first > best[1] - best[0]:
                best = (first, last + 1)
        if best[1] - best[0] < 25:
            return []
        return [*within(low, best[0]), best, *within(best[1], high)]

    return within(0, len(pitch_st))


def test_the_longest_level_stretch_of_a_run_is_taken_first():
    pitch_hz = np.concatenate([np.full(30, 100.0), np.full(40, 120.0), np.full(20, 150.0)])
    assert found(pitch_hz) == [(0, 30), (30, 70)]


def test_a_short_gap_in_voicing_is_bridged_and_a_long_one_is_not():
    pitch_hz = np.full(60, 100.0)
    pitch_hz[30:33] = np.nan
    assert found(pitch_hz) == [(0, 60)]
    pitch_hz[30:34] = np.nan
    assert found(pitch_hz) == [(0, 30), (34, 60)]


def test_silence_at_the_ends_is_no_part_of_a_stretch():
    pitch_hz = np.pad(np.full(40, 100.0), 2, constant_values=np.nan)
    assert found(pitch_hz) == [(2, 42)]


def test_a_glide_is_cut_where_it_has_moved_too_far():
    pitch_hz = 100.0 * 2.0 ** (np.arange(100) * 0.04 / 12.0)  # 4 st a second
    assert [end - start for start, end in found(pitch_hz)] == [31, 31, 31]


@pytest.mark.parametrize("pitch_hz", [[], [np.nan], [100.0], [np.nan] * 50])
def test_the_shortest_have_none(pitch_hz):
    assert found(np.array(pitch_hz, dtype=np.float64)) == []


@given(
    st.integers(0, 2**32 - 1),
    st.integers(1, 250),
    st.sampled_from([0.03, 0.2, 0.6]),
    st.sampled_from([0, 0.5]),
)
def test_it_is_the_plain_way_in_less_time(seed, frames, step_st, grain_st):
    pitch_st = np.cumsum(np.random.default_rng(seed).normal(0.0, step_st, frames))
    if grain_st:
        pitch_st = np.round(pitch_st / grain_st) * grain_st
    pitch_hz = 100.0 * 2.0 ** (pitch_st / 12.0)
    assert found(pitch_hz) == plainly(12.0 * np.log2(pitch_hz / 100.0))


@given(arrays(np.float64, st.integers(0, 150), elements=st.sampled_from([np.nan, 100.0, 103.0, 108.0])))
def test_stretches_are_long_level_in_order_and_apart(pitch_hz):
    stretches = found(pitch_hz)
    for start, end in stretches:
        assert end - start >= 25
        inside = 12 * np.log2(pitch_hz[start:end])
        assert np.nanmax(inside) - np.nanmin(inside) <= SPREAD_ST
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(stretches))
