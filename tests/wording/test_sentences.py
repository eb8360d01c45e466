import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.transcript import Word
from desktop_app.wording.sentences import SENTENCE_PAUSE_S, cut, pauses_of, text_of, timed


def cut_at(text: str, *likely: str) -> list[str]:
    """Cut a text where sentences likely begin at some words."""
    starts = {text.index(word): 0.9 for word in likely}
    return [text[start:end] for start, end in cut(text, starts)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        ("   \n ", []),
        ("One sentence", ["One sentence"]),
        ("I'm sorry. What happened?", ["I'm sorry.", "What happened?"]),
        ("No! Really? Yes.", ["No!", "Really?", "Yes."]),
        ("Mr. Mercer called. Dr. Lee too.", ["Mr. Mercer called.", "Dr. Lee too."]),
        ("It costs 3.50 today. Fine.", ["It costs 3.50 today.", "Fine."]),
        ("He said “stop.” I did.", ["He said “stop.”", "I did."]),
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("That's... it's your daughter's", ["That's... it's your daughter's"]),
        ("Well… so it is", ["Well… so it is"]),
    ],
)
def test_text_is_cut_where_sentences_end(text, sentences):
    assert cut_at(text) == sentences


def test_speech_without_punctuation_is_cut_where_sentences_likely_begin():
    text = "im so sorry what happened tell me"
    assert cut_at(text) == [text]
    assert cut_at(text, "what", "tell") == ["im so sorry", "what happened", "tell me"]


def test_a_single_word_is_not_cut_off():
    assert cut_at("right what happened", "what") == ["right what happened"]


def test_a_breath_makes_an_end_likelier_and_a_long_pause_makes_it_sure():
    text = "im so sorry nobody rang you"
    at = text.index("nobody")

    def pieces(likely: float, pause_s: float) -> int:
        return len(cut(text, {at: likely}, {at: pause_s}))

    assert [pieces(0.3, 0.0), pieces(0.3, 0.3), pieces(0.0, 0.3), pieces(0.0, SENTENCE_PAUSE_S)] == [
        1,
        2,
        1,
        2,
    ]


def test_a_question_begins_more_easily():
    for text, count in (
        ("im sorry about that what happened then", 2),
        ("im sorry about that nobody rang", 1),
    ):
        assert len(cut(text, {20: 0.15})) == count


def word(text: str, start_s: float, end_s: float) -> Word:
    return Word(text, start_s, end_s, 0.9)


def test_sentences_carry_the_times_of_their_words():
    text, at = text_of(
        [
            word(" I'm", 0.0, 0.2),
            word("sorry.", 0.2, 0.6),
            word("what", 0.7, 0.9),
            word("happened", 0.9, 1.4),
            word("tell", 1.5 + SENTENCE_PAUSE_S, 2.6),
            word("me", 2.6, 2.8),
        ]
    )
    found = [timed(text, piece, at) for piece in cut(text, {}, pauses_of(at))]
    assert [(s.text, s.start_s, s.end_s) for s in found] == [
        ("I'm sorry.", 0.0, 0.6),
        ("what happened", 0.7, 1.4),
        ("tell me", 2.4, 2.8),
    ]


@given(
    st.text(max_size=200),
    st.dictionaries(st.integers(0, 200), st.floats(0, 1)),
    st.dictionaries(st.integers(0, 200), st.floats(0, 3)),
)
def test_no_word_is_lost_or_doubled(text, starts, pauses):
    pieces = cut(text, starts, pauses)
    assert " ".join(text[start:end] for start, end in pieces).split() == text.split()
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in pieces)
