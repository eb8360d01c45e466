import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.practice.phrases import SETTLE_AFTER_S, PhraseTranscriber
from tests.helpers.scripted import CountingTranscriber, ScriptedTranscriber
from tests.helpers.sounds import clip, silence


def cut(start_s: float, end_s: float) -> AudioClip:
    return clip(silence(end_s - start_s))


def test_a_short_reply_is_transcribed_anew_at_each_pause():
    engine = ScriptedTranscriber("I'm", "I'm so sorry")
    phrases = PhraseTranscriber(engine, cut)
    assert phrases.up_to(1.0).text == "I'm"
    whole = phrases.up_to(3.0)
    assert whole.text == "I'm so sorry"
    assert [one.duration_s for one in engine.clips] == [1.0, 3.0]
    assert whole.engine == "scripted"
    assert whole.confidence == pytest.approx(0.9)


def test_the_end_that_was_just_heard_is_not_transcribed_again():
    engine = ScriptedTranscriber("words")
    phrases = PhraseTranscriber(engine, cut)
    assert phrases.up_to(2.0) is phrases.up_to(2.0)
    assert len(engine.clips) == 1


def test_after_a_while_words_are_settled():
    engine = CountingTranscriber()
    phrases = PhraseTranscriber(engine, cut)
    ends = [4.0, SETTLE_AFTER_S + 2, SETTLE_AFTER_S + 5, 2 * SETTLE_AFTER_S + 3, 40.0]
    for end_s in ends:
        words = phrases.up_to(end_s).words
        assert all(a.end_s <= b.start_s for a, b in itertools.pairwise(words))
        assert words[-1].end_s == pytest.approx(end_s, abs=0.2)
        assert len(words) == int(end_s)
    assert engine.durations_s == [4.0, 8.0, 3.0, 7.0, 25.0]


def test_silence_has_no_words_and_no_confidence():
    whole = PhraseTranscriber(ScriptedTranscriber(""), cut).up_to(2.0)
    assert (whole.text, whole.words, whole.confidence) == ("", (), None)


def test_after_a_failure_the_next_pause_tries_again():
    engine = ScriptedTranscriber(EngineError("Whisper failed"), "here it is")
    phrases = PhraseTranscriber(engine, cut)
    with pytest.raises(EngineError, match="Whisper failed"):
        phrases.up_to(2.0)
    assert phrases.up_to(2.0).text == "here it is"


@given(st.lists(st.integers(1, 12), min_size=1, max_size=12))
def test_no_second_is_lost_or_heard_twice(steps):
    phrases, end_s = PhraseTranscriber(CountingTranscriber(), cut), 0.0
    for step in steps:
        end_s += step
        whole = phrases.up_to(end_s)
        assert len(whole.words) == end_s
        assert whole.text.split() == [word.text for word in whole.words]
