import itertools
from collections import defaultdict

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.mood import Mood, MoodChange
from desktop_app.core.scenario import Persona
from desktop_app.customer import mood as customer_mood
from desktop_app.customer.mood import CustomerState, hear
from tests.helpers.calls import JAKE, MOODS, PERSONAS, WORDINGS, said

MIDDLE = Mood(0.5, 0.5, 0.5)
DIMENSIONS = ("anger", "trust", "patience")


def change(*labels: Label, persona: Persona = JAKE, state: CustomerState | None = None) -> MoodChange:
    return hear(state or CustomerState(MIDDLE), persona, said(*labels))[1]


def moved(found: MoodChange, dimension: str) -> float:
    return float(getattr(found.after, dimension) - getattr(found.before, dimension))


@given(MOODS, PERSONAS, st.lists(WORDINGS, min_size=1, max_size=6))
def test_the_reasons_of_each_dimension_sum_to_its_change(mood, persona, replies):
    state = CustomerState(mood)
    for wording in replies:
        before = state.mood
        state, found = hear(state, persona, wording)
        assert found.before == before
        assert found.after == state.mood
        sums: dict[str, float] = defaultdict(float)
        for reason in found.reasons:
            sums[reason.dimension] += reason.amount
        for dimension in DIMENSIONS:
            assert sums[dimension] == pytest.approx(moved(found, dimension), abs=1e-9)
            assert 0.0 <= getattr(found.after, dimension) <= 1.0
        assert set(sums) <= set(DIMENSIONS)


@given(MOODS, PERSONAS, WORDINGS)
def test_one_reply_moves_anger_within_its_bounds(mood, persona, wording):
    _, found = hear(CustomerState(mood), persona, wording)
    slack = 1e-9
    assert (
        -customer_mood.MOST_ANGER_DOWN - slack <= moved(found, "anger") <= customer_mood.MOST_ANGER_UP + slack
    )


@pytest.mark.parametrize("label", [label for label in Label if label not in WORSENING])
def test_a_good_word_never_makes_anger_rise_or_trust_fall(label):
    found = change(label)
    assert moved(found, "anger") <= 0
    assert moved(found, "trust") >= 0


@pytest.mark.parametrize("label", WORSENING)
def test_a_harmful_word_raises_anger_and_costs_trust_and_patience(label):
    found = change(label)
    assert moved(found, "anger") > 0
    assert moved(found, "trust") < 0
    assert moved(found, "patience") < moved(change(Label.APOLOGISE), "patience")


def test_what_touches_the_trigger_hurts_half_as_much_again():
    touched = change(Label.DISMISS, persona=Persona("J", "r", "v", "undervalued"))
    other = change(Label.DISMISS, persona=Persona("J", "r", "v", "unheard"))
    assert moved(touched, "anger") == pytest.approx(customer_mood.TRIGGER_FACTOR * moved(other, "anger"))


def test_repetition_stops_counting():
    state, effects = CustomerState(MIDDLE), []
    for _ in range(5):
        state, found = hear(CustomerState(MIDDLE, 0, state.uses, True), JAKE, said(Label.APOLOGISE))
        effects.append(-moved(found, "anger"))
    assert effects[0] > effects[1] > effects[2] > effects[3] == effects[4] == 0.0


def test_a_good_word_beside_a_harmful_one_earns_less():
    alone = next(r for r in change(Label.APOLOGISE).reasons if r.dimension == "anger")
    beside = next(
        r
        for r in change(Label.APOLOGISE, Label.JARGON).reasons
        if (r.code, r.dimension) == (Label.APOLOGISE, "anger")
    )
    assert beside.amount == pytest.approx(customer_mood.BESIDE_HARM * alone.amount)


def test_acknowledging_weighs_early_and_solving_late():
    early, late = CustomerState(MIDDLE, turn=0), CustomerState(MIDDLE, turn=6, acknowledged=True)
    acknowledged = [moved(change(Label.ACKNOWLEDGE_FEELING, state=s), "trust") for s in (early, late)]
    solved = [moved(change(Label.ACT_NOW, state=s), "trust") for s in (early, late)]
    assert acknowledged[0] > acknowledged[1]
    assert solved[0] < solved[1]


def test_never_being_acknowledged_hurts_once_at_the_third_turn():
    state, codes = CustomerState(MIDDLE), []
    for _ in range(4):
        state, found = hear(state, JAKE, said(Label.VERIFY))
        codes.append("never_acknowledged" in {reason.code for reason in found.reasons})
    assert codes == [False, False, True, False]
    state, codes = CustomerState(MIDDLE), []
    for label in (Label.APOLOGISE, Label.VERIFY, Label.VERIFY):
        state, found = hear(state, JAKE, said(label))
        codes.append("never_acknowledged" in {reason.code for reason in found.reasons})
    assert not any(codes)


def test_saying_nothing_of_use_costs_patience():
    found = change()
    assert moved(found, "patience") < moved(change(Label.VERIFY), "patience")
    assert {"a_turn", "nothing_for_me"} == {reason.code for reason in found.reasons}


def test_a_reason_quotes_the_words():
    found = hear(CustomerState(MIDDLE), JAKE, said(Label.CALM_DOWN, text="calm down"))[1]
    assert {r.evidence for r in found.reasons if r.code == Label.CALM_DOWN} == {"calm down"}


@pytest.mark.parametrize("corner", list(itertools.product((0.0, 1.0), repeat=3)))
def test_at_a_scale_s_end_the_reasons_still_tell_the_truth(corner):
    mood = Mood(*corner)
    for labels in ((Label.HOSTILE, Label.CALM_DOWN), (Label.APOLOGISE, Label.ACT_NOW)):
        _, found = hear(CustomerState(mood), JAKE, said(*labels))
        for dimension in DIMENSIONS:
            total = sum(r.amount for r in found.reasons if r.dimension == dimension)
            assert total == pytest.approx(moved(found, dimension), abs=1e-12)


def test_every_label_has_its_weight():
    assert set(customer_mood.WEIGHTS) == set(Label)
