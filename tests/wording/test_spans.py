import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.spans import earned_by

TEXT = "Okay, so I'm so sorry, let me fix it."


def tokens(text: str) -> np.ndarray:
    return np.array([(at, at + 1) for at, character in enumerate(text) if character != " "]).reshape(-1, 2)


def earned(text: str, *words: str) -> str:
    """What is earned where the tokens of some words are likely."""
    offsets = tokens(text)
    likely = np.zeros(len(offsets), dtype=np.float32)
    for word in words:
        at = text.index(word)
        likely[(offsets[:, 0] >= at) & (offsets[:, 0] < at + len(word))] = 0.9
    start, end = earned_by(text, offsets, likely)
    return text[start:end]


@pytest.mark.parametrize(
    ("words", "span"),
    [
        (("I'm so sorry",), "I'm so sorry"),
        (("I'm so sor",), "I'm so sorry"),
        (("I'm", "sorry,"), "I'm so sorry"),
        (("Okay", "let me fix it."), "let me fix it"),
        ((), "Okay, so I'm so sorry, let me fix it"),
    ],
)
def test_the_likeliest_stretch_of_whole_words_is_taken(words, span):
    assert earned(TEXT, *words) == span


def test_words_that_are_another_labels_are_left_to_it():
    text = "I'll refund it and I'll ring you"
    offsets = tokens(text)
    both = np.full(len(offsets), 0.6, dtype=np.float32)
    other = np.where(offsets[:, 0] < text.index("and"), 1.0, 0.0).astype(np.float32)[:, None]
    start, end = earned_by(text, offsets, both, other)
    assert text[start:end] == "I'll ring you"


@given(st.text(min_size=1, max_size=60), st.lists(st.floats(0, 1, width=32), min_size=60, max_size=60))
def test_a_span_lies_inside_its_text(text, likely):
    offsets = tokens(text)
    start, end = earned_by(text, offsets, np.array(likely[: len(offsets)], dtype=np.float32))
    assert 0 <= start <= end <= len(text)
