import itertools
from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import WORSENING, Label
from desktop_app.core.heard import Manner
from desktop_app.core.mood import Mood, MoodReason
from desktop_app.core.scenario import Meets, Persona
from desktop_app.customer.mood import moved
from desktop_app.customer.state import CustomerState
from desktop_app.customer.taking_in import TakenIn, take_in
from desktop_app.customer.weights import (
    BESIDE_HARM,
    MOST_BESIDES,
    MOST_DOWN,
    MOST_UP,
    TRIGGER_FACTOR,
    WEIGHTS,
)
from tests.helpers.calls import JAKE, MOODS, PERSONAS, heard, replies, scenario

MIDDLE = Mood(0.5, 0.5, 0.5)
HEARD = CustomerState(MIDDLE, states=frozenset({"heard"}))
DIMENSIONS = ("anger", "trust", "patience")
SCENARIO = scenario()


def taken(*labels: Label, text: str = "these are the words", **rest) -> TakenIn:
    return take_in(heard(*labels, text=text, **rest), SCENARIO)


def change(
    *labels: Label,
    persona: Persona = JAKE,
    state: CustomerState | None = None,
    manner: Manner | None = None,
    text: str = "these are the words",
):
    state = state or HEARD
    mood, reasons = moved(
        replace(SCENARIO, persona=persona), state, taken(*labels, text=text), manner or Manner()
    )
    return {d: getattr(mood, d) - getattr(state.mood, d) for d in DIMENSIONS}, reasons


def sums(reasons: tuple[MoodReason, ...]) -> dict[str, float]:
    found: dict[str, float] = defaultdict(float)
    for reason in reasons:
        found[reason.dimension] += reason.amount
    return found


@given(MOODS, PERSONAS, st.lists(replies(), min_size=1, max_size=4))
def test_the_reasons_of_each_dimension_sum_to_its_change(mood, persona, said):
    state = CustomerState(mood)
    for reply in said:
        before = state.mood
        after, reasons = moved(
            replace(SCENARIO, persona=persona), state, take_in(reply, SCENARIO), reply.manner
        )
        total = sums(reasons)
        for dimension in DIMENSIONS:
            difference = getattr(after, dimension) - getattr(before, dimension)
            assert total[dimension] == pytest.approx(difference, abs=1e-9)
            assert 0.0 <= getattr(after, dimension) <= 1.0
        assert set(total) <= set(DIMENSIONS)
        state = replace(state, mood=after, turn=state.turn + 1)


@given(MOODS, PERSONAS, replies())
def test_one_reply_moves_anger_within_its_bounds(mood, persona, reply):
    after, _ = moved(
        replace(SCENARIO, persona=persona), CustomerState(mood), take_in(reply, SCENARIO), reply.manner
    )
    slack = 1e-9
    difference = after.anger - mood.anger
    assert -MOST_DOWN - MOST_BESIDES - slack <= difference <= MOST_UP + MOST_BESIDES + slack


@pytest.mark.parametrize("label", [label for label in Label if label not in WORSENING])
def test_a_good_word_never_makes_anger_rise_or_trust_fall(label):
    by, _ = change(label, text="you're right, but please don't speak to me in such language")
    assert by["anger"] <= 0
    assert by["trust"] >= 0


@pytest.mark.parametrize("label", WORSENING)
def test_a_harmful_word_raises_anger_and_costs_trust_and_patience(label):
    by, _ = change(label)
    assert by["anger"] > 0
    assert by["trust"] < 0
    assert by["patience"] < change(Label.APOLOGISE)[0]["patience"]


def test_what_touches_the_trigger_hurts_half_as_much_again():
    touched = change(Label.JARGON, persona=Persona("J", "r", "v", "disrespected"))[0]
    other = change(Label.JARGON, persona=Persona("J", "r", "v", "unheard"))[0]
    assert touched["anger"] == pytest.approx(TRIGGER_FACTOR * other["anger"])


def test_a_person_may_take_a_technique_otherwise_than_most():
    cool = replace(JAKE, weights={Label.ACKNOWLEDGE_FEELING: 0.25})
    usual, own = change(Label.ACKNOWLEDGE_FEELING)[0], change(Label.ACKNOWLEDGE_FEELING, persona=cool)[0]
    assert own["anger"] == pytest.approx(0.25 * usual["anger"])


def test_repetition_stops_counting():
    effects = [
        -change(Label.APOLOGISE, state=CustomerState(MIDDLE, uses={Label.APOLOGISE: times}))[0]["anger"]
        for times in range(5)
    ]
    assert effects[0] > effects[1] > effects[2] > effects[3] == effects[4] == 0.0


def test_a_good_word_beside_a_harmful_one_earns_less():
    def earned(*labels: Label) -> float:
        _, reasons = change(*labels)
        return float(sum(r.amount for r in reasons if (r.code, r.dimension) == (Label.APOLOGISE, "anger")))

    # one bad act spoils its sentence, so the good one stands in a sentence of its own
    alone = earned(Label.APOLOGISE)
    both = replace(taken(Label.APOLOGISE), labels={Label.APOLOGISE: "sorry", Label.JARGON: "the L2 queue"})
    _, reasons = moved(SCENARIO, CustomerState(MIDDLE), both, Manner())
    beside = sum(r.amount for r in reasons if (r.code, r.dimension) == (Label.APOLOGISE, "anger"))
    assert beside == pytest.approx(BESIDE_HARM * alone)


def test_acknowledging_weighs_early_and_solving_late():
    early, late = CustomerState(MIDDLE), CustomerState(MIDDLE, turn=6, states=frozenset({"heard"}))
    acknowledged = [change(Label.ACKNOWLEDGE_FEELING, state=s)[0]["trust"] for s in (early, late)]
    solved = [change(Label.ACT_NOW, state=s)[0]["trust"] for s in (early, late)]
    assert acknowledged[0] > acknowledged[1]
    assert solved[0] < solved[1]


def test_never_being_acknowledged_hurts_once_at_the_third_reply():
    def codes(states: frozenset[str]) -> list[bool]:
        found = (
            change(Label.VERIFY, state=CustomerState(MIDDLE, turn=t, states=states))[1] for t in range(4)
        )
        return ["never_acknowledged" in {reason.code for reason in reasons} for reasons in found]

    assert codes(frozenset()) == [False, False, True, False]
    assert not any(codes(frozenset({"heard"})))


def test_saying_nothing_of_use_costs_patience():
    by, reasons = change()
    assert by["patience"] < change(Label.VERIFY)[0]["patience"]
    assert {reason.code for reason in reasons} == {"a_turn", "nothing_for_me"}


def test_answering_the_customer_s_question_is_something():
    _, reasons = change(state=replace(HEARD, asked_back=True))
    assert {reason.code for reason in reasons} == {"a_turn"}


def test_asking_again_for_what_was_told_hurts():
    told = CustomerState(MIDDLE, states=frozenset({"told:number"}))
    asked = take_in(heard(asks="number"), SCENARIO)
    _, reasons = moved(SCENARIO, told, asked, Manner())
    assert ("asked_again", "number") in {(r.code, r.evidence) for r in reasons}
    assert "asked_again" not in {r.code for r in moved(SCENARIO, CustomerState(MIDDLE), asked, Manner())[1]}


def test_a_reason_quotes_the_words():
    _, reasons = moved(
        replace(SCENARIO, persona=JAKE),
        CustomerState(MIDDLE),
        taken(Label.CALM_DOWN, text="calm down"),
        Manner(),
    )
    assert {r.evidence for r in reasons if r.code == Label.CALM_DOWN} == {"calm down"}


@pytest.mark.parametrize("corner", list(itertools.product((0.0, 1.0), repeat=3)))
def test_at_a_scale_s_end_the_reasons_still_tell_the_truth(corner):
    mood = Mood(*corner)
    for labels in ((Label.HOSTILE, Label.CALM_DOWN), (Label.APOLOGISE, Label.ACT_NOW)):
        by, reasons = change(*labels, state=CustomerState(mood))
        for dimension in DIMENSIONS:
            assert sums(reasons)[dimension] == pytest.approx(by[dimension], abs=1e-12)


def test_every_label_has_its_weight():
    assert set(WEIGHTS) == set(Label)


def test_not_being_heard_yet_hurts_a_little_until_they_are():
    cold = CustomerState(MIDDLE)
    assert "not_heard" in {reason.code for reason in change(Label.VERIFY, state=cold)[1]}
    for label in (Label.APOLOGISE, Label.OPEN_QUESTION):
        assert "not_heard" not in {reason.code for reason in change(label, state=cold)[1]}


def test_an_offer_that_helps_nobody_hurts():
    told = replace(
        SCENARIO, solutions=(replace(SCENARIO.solutions[0], meets=Meets.NOTHING), *SCENARIO.solutions[1:])
    )
    for offers, hurts in (("repair", True), ("refund", False)):
        _, reasons = moved(told, HEARD, take_in(heard(Label.ACT_NOW, offers=offers), told), Manner())
        assert ("no_use" in {reason.code for reason in reasons}) is hurts
