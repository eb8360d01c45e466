import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.keywords import KeywordOverlap, stems

TEXTS = {"van": "I can send a van tonight", "money": "I'll refund your money", "both": "a van and the money"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I'll be refunding the parcels", {"refund", "parcel"}),
        ("What's the customer's address?", {"customer", "addres"}),
        ("it is what it is", set()),
        ("", set()),
    ],
)
def test_stems_are_the_telling_words_without_their_endings(text, found):
    assert stems(text) == found


def test_rare_words_weigh_more_than_words_that_many_texts_hold():
    shares = KeywordOverlap(TEXTS).shares("the van tonight")
    assert shares["van"] == pytest.approx(1.0)
    assert 0.0 < shares["both"] < 0.5
    assert shares["money"] == 0.0


def test_words_that_no_text_holds_lower_every_share():
    overlap = KeywordOverlap(TEXTS)
    assert overlap.shares("the van is purple")["van"] < overlap.shares("the van")["van"]


@given(st.text(max_size=60))
def test_shares_of_any_sentence_lie_between_nothing_and_all(text):
    assert all(0.0 <= share <= 1.0 + 1e-9 for share in KeywordOverlap(TEXTS).shares(text).values())
