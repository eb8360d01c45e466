import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.their_words import played_back


@pytest.mark.parametrize(
    ("said", "turned"),
    [
        ("Finally! My whole system crashed. Do something!", "your whole system crashed"),
        ("We waited in all day and nobody came.", "you waited in all day and nobody came"),
        ("I've got six people out in the warehouse.", "you've got six people out in the warehouse"),
        ("I was charged twice for the same ticket.", "you were charged twice for the same ticket"),
        ("Our boiler broke on Christmas Eve, right?", "your boiler broke on Christmas Eve, right"),
    ],
)
def test_a_plain_statement_is_turned_to_the_agents_side(said, turned):
    assert played_back(said) == turned


@pytest.mark.parametrize(
    "said",
    [
        "",
        "What are you going to do about it?",
        "You people are useless.",
        "I want my money back.",
        "I don't believe a word of it.",
        "Unbelievable.",
    ],
)
def test_demands_questions_and_insults_are_not(said):
    assert played_back(said) is None


@given(st.text(max_size=200))
def test_any_text_gives_a_clause_or_none(said):
    clause = played_back(said)
    assert clause is None or (clause.strip() == clause and len(clause.split()) <= 13)
