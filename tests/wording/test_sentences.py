import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.transcript import Word
from desktop_app.wording.sentences import SENTENCE_PAUSE_S, split_text, spoken_sentences, written_sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("   \n ", []),
        ("One sentence", ["One sentence"]),
        ("I'm sorry. What happened?", ["I'm sorry.", "What happened?"]),
        ("No! Really… Yes.", ["No!", "Really…", "Yes."]),
        ("Mr. Mercer called. Dr. Lee too.", ["Mr. Mercer called.", "Dr. Lee too."]),
        ("It costs 3.50 today. Fine.", ["It costs 3.50 today.", "Fine."]),
        ("He said “stop.” I did.", ["He said “stop.”", "I did."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
    ],
)
def test_text_is_cut_where_sentences_end(text, sentences):
    assert split_text(text) == sentences


@given(st.text(max_size=200))
def test_no_letter_is_lost(text):
    def kept(piece: str) -> str:
        return "".join(character for character in piece if character.isalnum())

    assert kept("".join(split_text(text))) == kept(text)
    assert all(sentence.text == sentence.text.strip() != "" for sentence in written_sentences(text))


def word(text: str, start_s: float, end_s: float) -> Word:
    return Word(text, start_s, end_s, 0.9)


def test_speech_is_cut_at_punctuation_and_at_long_pauses():
    words = [
        word("I'm", 0.0, 0.2),
        word("sorry.", 0.2, 0.6),
        word("what", 0.7, 0.9),
        word("happened", 0.9, 1.4),
        word("tell", 1.5 + SENTENCE_PAUSE_S, 2.6),
        word("me", 2.6, 2.8),
    ]
    found = [(s.text, s.start_s, s.end_s) for s in spoken_sentences(words)]
    assert found == [("I'm sorry.", 0.0, 0.6), ("what happened", 0.7, 1.4), ("tell me", 2.4, 2.8)]


def test_an_abbreviation_ends_no_sentence():
    words = [word("Mr.", 0.0, 0.2), word("Mercer", 0.2, 0.6)]
    assert [s.text for s in spoken_sentences(words)] == ["Mr. Mercer"]


@given(
    st.lists(
        st.tuples(st.text("abc.?!…\"’' ", min_size=1, max_size=5), st.floats(0, 2), st.floats(0, 2)),
        max_size=30,
    )
)
def test_every_word_is_in_one_sentence_and_times_ascend(parts):
    words, now_s = [], 0.0
    for text, gap_s, length_s in parts:
        start_s = now_s + gap_s
        now_s = start_s + length_s
        words.append(word(text, start_s, now_s))
    sentences = spoken_sentences(words)
    assert " ".join(s.text for s in sentences) == " ".join(w.text for w in words)
    ends = [time for s in sentences for time in (s.start_s, s.end_s) if time is not None]
    assert len(ends) == 2 * len(sentences)
    assert ends == sorted(ends)
