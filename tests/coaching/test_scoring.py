from dataclasses import replace

import pytest
from hypothesis import given

from desktop_app.coaching.scoring import wording_score
from desktop_app.coaching.targets import WORDING_POINTS
from desktop_app.core.findings import WORSENING, Concreteness, Label, Step
from desktop_app.core.so_far import CallSoFar
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
    heard_out = CallSoFar(steps=frozenset({Step.ACKNOWLEDGE}))
    score, _ = wording_score(said(label), heard_out)
    assert (score < 50) is (label in WORSENING)
    assert score == round(50 + WORDING_POINTS[label])


def test_a_label_counts_once_a_reply():
    twice = said(Label.APOLOGISE).sentences * 2
    assert wording_score(type(said())(twice))[0] == wording_score(said(Label.APOLOGISE))[0]


def test_a_technique_counts_less_each_time_it_comes():
    def points(times: int) -> float:
        before = CallSoFar(replies=times, techniques=((Label.THANK, times),))
        return wording_score(said(Label.THANK), before)[1][1].points

    full = WORDING_POINTS[Label.THANK]
    assert [points(times) for times in range(5)] == [full, full * 0.5, full * 0.2, 0, 0]


def test_good_words_count_less_beside_harmful_ones():
    kind, _ = wording_score(said(Label.PARAPHRASE))
    mixed, _ = wording_score(said(Label.PARAPHRASE, Label.JARGON))
    assert mixed < kind + WORDING_POINTS[Label.JARGON]


def test_their_own_facts_count():
    vague = said(Label.PARAPHRASE)
    concrete = replace(vague, concreteness=Concreteness(("Nine", "weeks"), ("Nine", "weeks")))
    assert wording_score(concrete)[0] > wording_score(vague)[0]


def test_a_solution_too_soon_and_one_that_never_comes_are_on_the_receipt():
    def measures(label: Label, before: CallSoFar) -> set[str]:
        return {line.measure for line in wording_score(said(label), before)[1]}

    assert "solved_first" in measures(Label.ACT_NOW, CallSoFar())
    assert "never_solved" in measures(Label.THANK, CallSoFar(replies=5))
    assert "never_solved" not in measures(Label.ACT_NOW, CallSoFar(replies=5))


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


def test_owning_what_went_wrong_counts_and_a_reply_with_nothing_in_it_costs():
    plain = said(text="the van left at nine today")
    assert wording_score(replace(plain, owns_failure=True))[0] > wording_score(plain)[0]
    assert "nothing_in_it" in {line.measure for line in wording_score(plain)[1]}


def test_the_same_apology_over_and_over_costs():
    thrice = type(said())(said(Label.APOLOGISE).sentences * 3)
    assert wording_score(thrice)[0] < wording_score(said(Label.APOLOGISE))[0]


def test_many_words_that_neither_ask_nor_act_cost():
    talk = said(Label.APOLOGISE, text="word " * 30)
    assert wording_score(talk)[0] < wording_score(said(Label.APOLOGISE))[0]
    acts = said(Label.APOLOGISE, Label.ACT_NOW, text="word " * 30)
    assert "goes_nowhere" not in {line.measure for line in wording_score(acts)[1]}
