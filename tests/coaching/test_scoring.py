import pytest
from hypothesis import given

from desktop_app.coaching.scoring import wording_score
from desktop_app.coaching.targets import WORDING_POINTS
from desktop_app.core.findings import WORSENING, Label
from tests.helpers.calls import WORDINGS, said


@given(WORDINGS)
def test_the_receipt_adds_up_to_the_score(wording):
    score, receipt = wording_score(wording)
    assert 0 <= score <= 100
    assert round(sum(line.points for line in receipt)) == score
    assert {line.score for line in receipt} == {"wording"}
    assert {line.measure for line in receipt} >= {label.value for label in wording.labels}


@given(WORDINGS)
def test_the_same_words_give_the_same_score(wording):
    assert wording_score(wording) == wording_score(wording)


@pytest.mark.parametrize("label", list(Label))
def test_a_label_moves_the_score_its_way(label):
    plain, _ = wording_score(said())
    score, _ = wording_score(said(label))
    assert (score < plain) is (label in WORSENING)
    assert score == round(50 + WORDING_POINTS[label])


def test_a_label_counts_once_a_reply():
    twice = said(Label.APOLOGISE).sentences * 2
    assert wording_score(type(said())(twice))[0] == wording_score(said(Label.APOLOGISE))[0]


@pytest.mark.parametrize("labels", [tuple(WORSENING), tuple(set(Label) - set(WORSENING))])
def test_what_lies_outside_0_to_100_is_on_the_receipt(labels):
    score, receipt = wording_score(said(*labels))
    assert score in (0, 100)
    assert receipt[-1].measure == "kept_within_0_to_100"
    assert receipt[-1].points != 0


@pytest.mark.parametrize(
    ("text", "short"), [("Okay.", True), ("Yes I see.", True), ("Yes I see that.", False)]
)
def test_a_very_short_reply_without_a_technique_costs(text, short):
    _, receipt = wording_score(said(text=text))
    assert ("few_words" in {line.measure for line in receipt}) is short


def test_a_short_reply_with_a_technique_does_not():
    _, receipt = wording_score(said(Label.APOLOGISE, text="I'm sorry."))
    assert "few_words" not in {line.measure for line in receipt}
