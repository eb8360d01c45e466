from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.progress import LEAST_COMPARED, change, days_practised, results, scores_of
from tests.helpers.past_calls import past_call


def test_each_scenario_has_its_times_best_and_last():
    calls = [
        past_call(4, "parcel", 40, days=3),
        past_call(3, "parcel", 70, days=2),
        past_call(2, "bill", None, days=1),
        past_call(1, "parcel", 70),
    ]
    found = results(calls)
    assert (found["parcel"].times, found["parcel"].best.id, found["parcel"].last.id) == (3, 1, 4)
    assert (found["bill"].times, found["bill"].best.id) == (1, 2)
    assert results([]) == {}


@pytest.mark.parametrize("count", range(2 * LEAST_COMPARED))
def test_too_few_calls_are_not_compared(count):
    assert change([50.0] * count) is None


def test_a_clear_gain_is_sure_and_a_wobble_is_not():
    gain = change([40.0, 42.0, 41.0, 43.0, 40.0, 60.0, 61.0, 59.0, 62.0, 60.0])
    assert gain is not None
    assert gain.sure
    assert gain.difference == pytest.approx(19.2)
    assert gain.low <= gain.difference <= gain.high
    wobble = change([40.0, 60.0, 45.0, 55.0])
    assert wobble is not None
    assert not wobble.sure


@given(st.lists(st.floats(0, 100), min_size=4, max_size=40))
def test_the_bounds_hold_what_can_be_and_are_the_same_each_time(values):
    found = change(values)
    assert found == change(values)
    assert found is not None
    assert -100 <= found.low <= found.high <= 100


def test_scores_come_oldest_first_and_without_gaps():
    assert scores_of(
        [past_call(2, overall=60), past_call(3, overall=None), past_call(1, overall=50)], "overall"
    ) == [
        50.0,
        60.0,
    ]


def test_days_with_several_calls_count_once_and_old_ones_not():
    calls = [
        past_call(days=0),
        past_call(days=0.1),
        past_call(days=-1),
        past_call(days=-28),
        past_call(days=2),
    ]
    assert days_practised(calls, date(2026, 3, 1)) == 2
