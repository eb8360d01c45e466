import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.rules.rule import spoken, without_stammer


@pytest.mark.parametrize(
    "text",
    ["you're right", "youre right", "You’re right", "you're, um, right", "YOU'RE RIGHT", "you're — right"],
)
def test_the_spoken_hand_reads_what_is_said(text):
    assert spoken("you're right").search(text)


@pytest.mark.parametrize("text", ["you're bright", "if you're rights", "you'reright", "you are right"])
def test_it_matches_whole_words_only(text):
    assert not spoken("you're right").search(text)


def test_any_word_takes_one_word_and_no_filler():
    pattern = spoken(r"take (?:\w+ ){1,2}off")
    assert pattern.search("take ten pounds off")
    assert pattern.search("take um ten like pounds off")
    assert not pattern.search("take um off")


def test_an_apostrophe_in_a_set_stays_in_it():
    pattern = spoken(r"off (?:[\w'£.]+ )+end")
    assert pattern.search("off £1.50 don't end")


def test_a_filler_that_a_pattern_names_is_matched():
    assert spoken("would like to").search("i would like to")
    assert spoken("i ask so").search("i ask so")


@given(st.text("so like um well you know ,.x"))
def test_blanking_a_stammer_moves_nothing(text):
    after = without_stammer(text)
    assert len(after) == len(text)
    assert all(a in (b, " ") for a, b in zip(after, text, strict=True))


def test_a_few_fillers_are_left_alone():
    assert without_stammer("so um like you went") == "so um like you went"
    assert without_stammer("so so so so so sorry").split() == ["so", "so", "so", "sorry"]
