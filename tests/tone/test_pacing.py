import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.tone import FRAME_STEP_S, Pauses
from desktop_app.core.transcript import Transcript
from desktop_app.tone import pacing
from desktop_app.tone.speech_activity import speech_track
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, spoken
from tests.helpers.sounds import clip, joined, silence, sine


def phrases_of(*parts: np.ndarray) -> list[tuple[int, int]]:
    return pacing.phrases(speech_track(clip(joined(*parts)), LoudIsSpeech()))


def test_a_pattern_of_pauses_is_measured_to_the_detectors_grain():
    talk = sine(200, 0.8)
    found = pacing.pauses(phrases_of(talk, silence(0.4), talk, silence(1.2), talk, silence(0.15), talk))
    assert found.count == 2
    assert found.mean_s == pytest.approx(0.8, abs=0.04)
    assert found.longest_s == pytest.approx(1.2, abs=0.04)


def test_silence_before_and_after_is_no_pause():
    assert pacing.pauses(phrases_of(silence(2.0), sine(200, 1.0), silence(3.0))) == Pauses(0, None, None)


def test_silence_alone_has_no_phrases():
    assert phrases_of(silence(2.0)) == []
    assert pacing.pauses([]) == Pauses(0, None, None)


@given(arrays(np.bool_, st.integers(0, 300)))
def test_phrases_are_in_order_and_apart(speech):
    found = pacing.phrases(speech)
    assert all(start < end for start, end in found)
    gaps = [after[0] - before[1] for before, after in itertools.pairwise(found)]
    assert all(gap * FRAME_STEP_S >= pacing.SHORTEST_PAUSE_S for gap in gaps)
    inside = np.zeros(len(speech), dtype=bool)
    for start, end in found:
        inside[start:end] = True
    assert not np.any(speech & ~inside)


def test_words_a_minute_count_the_pauses():
    # 10 words in 4 s, one of them silent
    assert pacing.words_per_minute(spoken("word " * 10), [(50, 200), (300, 450)]) == pytest.approx(150.0)


def test_articulation_rate_leaves_the_pauses_out():
    rate = pacing.articulation_rate(spoken("hello hello hello"), [(0, 100), (300, 400)], SyllableCounter())
    assert rate == pytest.approx(3.0)


@pytest.mark.parametrize(
    ("transcript", "phrases"),
    [(spoken("one two"), []), (Transcript("t", "", None), [(0, 500)]), (spoken("one two"), [(0, 90)])],
)
def test_too_little_speech_gives_no_rate(transcript, phrases):
    assert pacing.words_per_minute(transcript, phrases) is None
    assert pacing.articulation_rate(transcript, phrases, SyllableCounter()) is None
