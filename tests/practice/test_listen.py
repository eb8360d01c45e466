import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.practice.listen import END_PADDING_S, PADDING_S, PAUSE_S, Happening, Noticed, TurnListener

CHUNK_S = 0.032
SILENCE_S = 1.0
BEGAN, PAUSED, RESUMED, ENDED = Happening


def hear(pattern: list[tuple[float, float]], from_s: float = 0.0, silence_s: float = SILENCE_S):
    """Feed stretches of (probability, seconds); return what was noticed."""
    listener, noticed, now_s = TurnListener(from_s, silence_s), [], from_s
    for probability, seconds in pattern:
        for _ in range(round(seconds / CHUNK_S)):
            noticed += listener.push(probability, now_s, now_s + CHUNK_S)
            now_s += CHUNK_S
    return noticed


def kinds(noticed: list[Noticed]) -> list[Happening]:
    return [one.what for one in noticed]


def test_a_reply_begins_pauses_and_ends():
    noticed = hear([(0.0, 1.0), (0.9, 2.0), (0.1, 2.0)])
    assert kinds(noticed) == [BEGAN, PAUSED, ENDED]
    assert all(one.start_s == pytest.approx(1.0 - PADDING_S, abs=0.04) for one in noticed)
    assert noticed[-1].end_s == pytest.approx(3.0 + END_PADDING_S, abs=0.04)


def test_speech_after_a_pause_belongs_to_the_same_reply():
    noticed = hear([(0.9, 1.0), (0.0, 0.6), (0.9, 1.0), (0.0, 0.6), (0.9, 1.0), (0.0, 1.2)])
    assert kinds(noticed) == [BEGAN, PAUSED, RESUMED, PAUSED, RESUMED, PAUSED, ENDED]
    assert {one.start_s for one in noticed} == {0.0}


@pytest.mark.parametrize("seconds", [0.1, 0.16])
def test_a_click_begins_no_reply(seconds):
    assert hear([(0.0, 0.5), (0.9, seconds), (0.0, 3.0)]) == []


def test_clicks_far_apart_do_not_add_up():
    assert hear([(0.9, 0.16), (0.0, 0.5)] * 6) == []


def test_a_short_gap_inside_the_first_word_does_not_matter():
    assert kinds(hear([(0.9, 0.16), (0.0, 0.1), (0.9, 0.16)])) == [BEGAN]


def test_a_gap_shorter_than_a_pause_is_not_mentioned():
    assert kinds(hear([(0.9, 1.0), (0.0, PAUSE_S - 0.06), (0.9, 1.0)])) == [BEGAN]


def test_a_doubtful_sound_continues_speech_but_does_not_begin_it():
    assert hear([(0.4, 3.0)]) == []
    assert kinds(hear([(0.9, 1.0), (0.4, 3.0)])) == [BEGAN]


@pytest.mark.parametrize("silence_s", [0.5, 1.0, 3.0])
def test_the_silence_that_ends_a_reply_is_set(silence_s):
    assert ENDED not in kinds(hear([(0.9, 1.0), (0.0, silence_s - 0.1)], silence_s=silence_s))
    assert ENDED in kinds(hear([(0.9, 1.0), (0.0, silence_s + 0.1)], silence_s=silence_s))


def test_times_are_the_recording_s():
    noticed = hear([(0.0, 1.0), (0.9, 1.0), (0.0, 1.2)], from_s=100.0)
    assert noticed[0].start_s == pytest.approx(100.7, abs=0.04)
    assert hear([(0.9, 1.0)], from_s=100.0)[0].start_s == 100.0


def test_in_push_to_talk_only_the_key_ends_it():
    listener = TurnListener(5.0, float("inf"))
    now_s = 5.0
    for probability in [0.9] * 40 + [0.0] * 2000:
        assert ENDED not in kinds(listener.push(probability, now_s, now_s + CHUNK_S))
        now_s += CHUNK_S
    assert listener.begun
    (noticed,) = listener.finish(now_s)
    assert (noticed.what, noticed.start_s, noticed.end_s) == (ENDED, 5.0, now_s)
    assert not listener.begun


def test_a_key_let_go_without_a_word_ends_it_too():
    assert TurnListener(5.0, float("inf")).finish(6.0) == [Noticed(ENDED, 5.0, 6.0)]


def test_an_ended_reply_stays_ended():
    listener = TurnListener(0.0, 0.5)
    listener.finish(1.0)
    assert listener.push(0.9, 1.0, 2.0) == []
    assert listener.finish(2.0) == []


@given(st.lists(st.floats(0, 1), max_size=300), st.floats(0.5, 3.0))
def test_what_is_noticed_makes_sense(probabilities, silence_s):
    noticed = hear([(p, CHUNK_S) for p in probabilities], silence_s=silence_s)
    found = kinds(noticed)
    assert found.count(BEGAN) <= 1
    assert found.count(ENDED) <= 1
    assert not found or found[0] is BEGAN
    assert ENDED not in found[:-1]
    between = [what for what in found if what in (PAUSED, RESUMED)]
    assert all(a is not b for a, b in itertools.pairwise(between))
    assert all(one.start_s <= one.end_s for one in noticed)
    ends = [one.end_s for one in noticed]
    assert ends == sorted(ends)
