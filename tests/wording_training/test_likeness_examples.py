import random

from hypothesis import given
from hypothesis import strategies as st
from wording_training.likeness_examples import Talk, library, varied

TALK = Talk((("When was it?", "What day was it?", "It was on Monday."), ("Who are you?",)), ("How are you?",))


@given(st.text(max_size=60), st.integers(0, 99))
def test_a_varied_sentence_keeps_its_words(text, seed):
    kept = "".join(character for character in text.lower() if character.isalnum())
    changed = "".join(c for c in varied(text, random.Random(seed)).lower() if c.isalnum())
    assert kept in changed


def test_what_is_drawn_is_marked_with_its_group():
    texts, marks = TALK.drawn(2, 5, random.Random(1))
    assert marks == [0, 0, 1, -1]
    assert len(texts) == len(marks)
    assert TALK.drawn(2, 5, random.Random(1)) == (texts, marks)


def test_the_library_gives_questions_and_statements_of_each_scenario_but_those_left_out():
    whole, rest = library(), library(["late-parcel"])
    assert len(rest) == len(whole) - 1
    for questions, statements in whole:
        assert all(len(group) >= 4 for group in questions.groups)
        assert len(questions.others) > 50
        assert statements.groups
        assert statements.others
