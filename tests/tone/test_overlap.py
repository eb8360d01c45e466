import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.transcript import Word
from desktop_app.tone.overlap import overlap


def track(*stretches_s: tuple[float, float], seconds: float = 10.0) -> np.ndarray:
    speech = np.zeros(round(seconds * 100), dtype=bool)
    for start_s, end_s in stretches_s:
        speech[round(start_s * 100) : round(end_s * 100)] = True
    return speech


def words(*times_s: tuple[float, float]) -> list[Word]:
    return [Word("so", start_s, end_s, 0.9) for start_s, end_s in times_s]


LINE = track((0.2, 2.0), (2.4, 4.0))


def test_an_answer_in_time_overlaps_with_nothing():
    found = overlap(track((4.7, 8.0)), LINE)
    assert found.response_delay_s == pytest.approx(0.7)
    assert (found.talk_over_s, found.interruptions, found.stretches) == (0.0, 0, ())


def test_an_interruption_has_no_delay():
    found = overlap(track((3.2, 8.0)), LINE)
    assert found.response_delay_s == 0.0
    assert found.talk_over_s == pytest.approx(0.8)
    assert found.interruptions == 1
    np.testing.assert_allclose(found.stretches, [(3.2, 4.0)])


def test_every_stretch_begun_while_the_customer_speaks_counts():
    found = overlap(track((0.8, 1.6), (3.0, 3.8), (5.0, 6.0)), LINE)
    assert found.interruptions == 2
    assert found.talk_over_s == pytest.approx(1.6)
    assert found.response_delay_s == pytest.approx(1.0)


def test_speech_that_only_interrupts_has_no_delay():
    assert overlap(track((1.0, 2.0)), LINE).response_delay_s == 0.0


@pytest.mark.parametrize(
    ("length_s", "count", "known_from_s", "interruptions"),
    [
        (0.5, 0, None, 0),
        (0.7, 0, None, 1),
        (0.5, 2, 0.0, 0),
        (0.5, 3, 0.0, 1),
        (0.5, 3, 2.0, 0),  # the words before the take are not known
        (0.7, 1, 0.0, 1),
    ],
)
def test_a_short_sound_of_listening_interrupts_nobody(length_s, count, known_from_s, interruptions):
    said = words(*((1.0 + n * 0.1, 1.1 + n * 0.1) for n in range(count)))
    found = overlap(track((1.0, 1.0 + length_s), (4.5, 6.0)), LINE, said, known_from_s)
    assert found.interruptions == interruptions
    assert found.talk_over_s == pytest.approx(length_s)
    assert found.response_delay_s == pytest.approx(0.5)


def test_a_sound_of_listening_across_the_end_is_no_response_yet():
    assert overlap(track((3.8, 4.2), (5.0, 7.0)), LINE).response_delay_s == pytest.approx(1.0)
    assert overlap(track((3.8, 4.2)), LINE).response_delay_s == 0.0


def test_a_short_answer_is_a_response():
    assert overlap(track((4.5, 4.8), (6.0, 7.0)), LINE).response_delay_s == pytest.approx(0.5)


@pytest.mark.parametrize(("begins_s", "interruptions"), [(3.95, 0), (3.9, 0), (3.8, 1)])
def test_an_overlap_nobody_notices_is_no_interruption(begins_s, interruptions):
    found = overlap(track((begins_s, 6.0)), LINE)
    assert found.interruptions == interruptions
    assert found.talk_over_s == pytest.approx(4.0 - begins_s)
    assert found.response_delay_s == 0.0


def test_speech_begun_in_a_pause_or_before_the_line_interrupts_nobody():
    assert overlap(track((2.2, 3.0)), LINE).interruptions == 0
    assert overlap(track((0.0, 1.0)), LINE).interruptions == 0


def test_without_one_of_the_two_there_is_no_delay():
    assert overlap(track(), LINE).response_delay_s is None
    assert overlap(LINE, track()).response_delay_s is None


@given(arrays(np.bool_, st.integers(0, 300)), arrays(np.bool_, st.integers(0, 300)))
def test_any_tracks_give_a_result(agent, customer):
    found = overlap(agent, customer)
    frames = min(len(agent), len(customer))
    assert found.talk_over_s == pytest.approx(0.01 * np.count_nonzero(agent[:frames] & customer[:frames]))
    assert sum(end - start for start, end in found.stretches) == pytest.approx(found.talk_over_s)
    assert found.response_delay_s is None or 0.0 <= found.response_delay_s <= 3.0
