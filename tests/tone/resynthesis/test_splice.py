import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.tone.resynthesis.splice import spliced


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 60), st.integers(0, 20))
def test_the_rest_of_the_take_stays_sample_by_sample(a, b, length, fade):
    take = np.random.default_rng(1).uniform(-1, 1, 40)
    part = np.random.default_rng(2).uniform(-0.5, 0.5, length)
    start, end = min(a, b), max(a, b)
    whole = spliced(take, start, end, part, fade)
    assert len(whole) == 40 - (end - start) + length
    assert np.array_equal(whole[:start], take[:start])
    assert np.array_equal(whole[len(whole) - (40 - end) :], take[end:])
    assert np.max(np.abs(whole), initial=0.0) <= 1.0


def test_a_part_that_is_what_was_there_changes_nothing():
    take = np.sin(np.arange(1000.0) / 7)
    np.testing.assert_allclose(spliced(take, 300, 700, take[300:700], 100), take, atol=1e-12)


def test_two_levels_meet_without_a_step():
    whole = spliced(np.zeros(1000), 300, 700, np.ones(500), 100)
    assert np.max(np.abs(np.diff(whole))) < 0.02
    assert np.all(whole[400:700] == 1.0)


def test_there_is_no_fade_at_the_takes_own_ends():
    assert np.all(spliced(np.zeros(100), 0, 100, np.ones(150), 20) == 1.0)


def test_the_part_is_left_as_it_was():
    part = np.ones(50)
    spliced(np.zeros(100), 20, 70, part, 10)
    assert np.all(part == 1.0)
    assert spliced(np.zeros(100), 20, 70, part, 10)[45] == pytest.approx(1.0)
