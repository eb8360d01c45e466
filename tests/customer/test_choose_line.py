import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import Label
from desktop_app.core.mood import Mood, MoodChange
from desktop_app.customer.choose_line import ending, next_line, opening_line, treatments
from desktop_app.customer.mood import CustomerState, hear
from desktop_app.storage.scenario_files import ScenarioLibrary
from desktop_app.storage.shipped import shipped
from tests.helpers.calls import JAKE, WORDINGS, line, said, scenario

SHIPPED = ScenarioLibrary([shipped("audio_scenarios")]).all()


def to(anger: float, before: float = 0.5, patience: float = 0.5) -> MoodChange:
    return MoodChange(Mood(before, 0.5, patience), Mood(anger, 0.5, patience), ())


@pytest.mark.parametrize(
    ("labels", "after", "expected"),
    [
        ((), 0.4, ("better", "any")),
        ((), 0.5, ("worse", "any")),
        ((Label.APOLOGISE, Label.FIND_NEED), 0.4, ("find_need", "apologise", "better", "any")),
        ((Label.APOLOGISE, Label.CALM_DOWN), 0.6, ("calm_down", "worse", "any")),
        ((Label.JARGON, Label.HOSTILE), 0.6, ("hostile", "jargon", "worse", "any")),
    ],
)
def test_harm_is_answered_before_help(labels, after, expected):
    assert treatments(said(*labels), to(after)) == expected


@pytest.mark.parametrize(
    ("label", "anger", "expected"),
    [(Label.CALM_DOWN, 0.6, "b1-calm"), (Label.APOLOGISE, 0.4, "b1-sorry"), (Label.THANK, 0.4, "b1-any")],
)
def test_the_line_answers_the_treatment(label, anger, expected):
    found = next_line(scenario(), 1, to(anger), said(label), {"open-1"}, seed=0)
    assert found is not None
    assert found.id == expected


def test_a_line_fits_the_anger():
    told = scenario((line("open"),), (line("cool", max_anger=0.5), line("hot", min_anger=0.5001)))
    for anger, expected in ((0.2, "cool"), (0.9, "hot")):
        found = next_line(told, 1, to(anger), said(), {"open"}, seed=0)
        assert found is not None
        assert found.id == expected


def test_where_no_line_fits_one_is_said_all_the_same():
    told = scenario((line("open"),), (line("only", "apologise", max_anger=0.1),))
    found = next_line(told, 1, to(0.9), said(Label.HOSTILE), {"open"}, seed=0)
    assert found is not None
    assert found.id == "only"


@pytest.mark.parametrize(("beat", "patience"), [(3, 0.5), (1, 0.05), (1, 0.0)])
def test_the_call_is_over_after_the_last_beat_or_when_patience_is_gone(beat, patience):
    assert next_line(scenario(), beat, to(0.5, patience=patience), said(), set(), seed=0) is None


def test_when_every_line_of_a_beat_was_said_the_call_is_over():
    everything = {line.id for line in scenario().lines}
    assert next_line(scenario(), 1, to(0.5), said(), everything, seed=0) is None


def test_seeds_decide_between_lines_that_fit_equally_well():
    assert {opening_line(scenario(), seed).id for seed in range(30)} == {"open-1", "open-2"}


@pytest.mark.parametrize(
    ("anger", "trust", "early", "expected"),
    [
        (0.4, 0.6, False, "won"),
        (0.6, 0.6, False, "lost"),
        (0.4, 0.4, False, "lost"),
        (0.4, 0.6, True, "hung-up"),
    ],
)
def test_the_ending_is_the_first_whose_bounds_hold(anger, trust, early, expected):
    assert ending(scenario(), Mood(anger, trust, 0.5), early=early).name == expected


@given(st.sampled_from(SHIPPED), st.integers(0, 1000), st.lists(WORDINGS, min_size=8, max_size=8))
def test_no_line_is_said_twice_and_the_same_call_is_the_same(told, seed, replies):
    def call() -> list[str]:
        state, said_ids = CustomerState(told.opening_mood), [opening_line(told, seed).id]
        for beat, wording in enumerate(replies, 1):
            state, change = hear(state, JAKE, wording)
            following = next_line(told, beat, change, wording, said_ids, seed)
            if following is None:
                break
            said_ids.append(following.id)
        return said_ids

    first = call()
    assert len(first) == len(set(first))
    assert first == call()
    assert len(first) <= len(told.beats)


@given(st.sampled_from(SHIPPED), WORDINGS, st.integers(0, 50))
def test_a_shipped_scenario_always_has_an_answer(told, wording, seed):
    state, change = hear(CustomerState(Mood(0.5, 0.5, 0.9)), told.persona, wording)
    for beat in range(1, len(told.beats)):
        assert next_line(told, beat, change, wording, set(), seed) in told.beats[beat].lines
    for early in (True, False):
        assert ending(told, state.mood, early=early).early is early
