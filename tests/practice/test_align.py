"""Two takes laid over each other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.transcript import Word
from desktop_app.practice.align import aligned


def said(text: str, pace_s: float = 0.5, from_s: float = 0.2) -> tuple[Word, ...]:
    """Words of even length, with gaps of a tenth of it."""
    return tuple(
        Word(word, from_s + at * pace_s, from_s + (at + 0.9) * pace_s, 0.9)
        for at, word in enumerate(text.split())
    )


def test_a_take_lies_on_itself():
    words = said("I am so sorry")
    found = aligned(words, words, 3.0, 3.0)
    at_s = np.linspace(0.0, 3.0, 50)
    np.testing.assert_allclose(found.on_first(at_s), at_s, atol=1e-9)
    assert found.shared == ("I", "am", "so", "sorry")


def test_the_same_words_twice_as_slow_lie_on_each_other():
    fast, slow = said("I am so sorry", 0.5, 0.2), said("I am so sorry", 1.0, 0.7)
    found = aligned(fast, slow, 2.5, 5.0)
    for one, other in zip(fast, slow, strict=True):
        middle_s = (other.start_s + other.end_s) / 2.0
        assert found.on_first(middle_s) == pytest.approx((one.start_s + one.end_s) / 2.0)


def test_what_only_one_of_them_says_lies_between_what_both_say():
    found = aligned(said("please tell me what happened"), said("tell me now what happened"), 3.0, 3.0)
    assert found.shared == ("tell", "me", "what", "happened")
    only = said("tell me now what happened")[2]
    at_s = float(found.on_first((only.start_s + only.end_s) / 2.0))
    first = said("please tell me what happened")
    assert first[2].end_s <= at_s <= first[3].start_s


def test_case_and_commas_do_not_matter():
    assert aligned(said("Sorry, Jake."), said("sorry jake"), 2.0, 2.0).shared == ("Sorry,", "Jake.")


@pytest.mark.parametrize(("first", "second"), [("", ""), ("", "hello"), ("hello", ""), ("one", "two")])
def test_nothing_in_common_is_laid_from_end_to_end(first, second):
    found = aligned(said(first), said(second), 2.0, 4.0)
    assert found.shared == ()
    assert found.on_first(0.0) == 0.0
    assert found.on_first(4.0) == pytest.approx(2.0)


TIMES = st.lists(st.floats(0.0, 20.0), min_size=0, max_size=12)


@given(TIMES, TIMES)
def test_time_never_runs_back(first, second):
    def words(times: list[float]) -> list[Word]:
        return [Word("a", at_s, at_s + 0.2, 0.5) for at_s in times]

    found = aligned(words(first), words(second), 21.0, 22.0)
    assert np.all(np.diff(found.first_s) > 0.0)
    assert np.all(np.diff(found.second_s) > 0.0)
    assert np.all(np.diff(found.on_first(np.linspace(0.0, 22.0, 200))) >= 0.0)
