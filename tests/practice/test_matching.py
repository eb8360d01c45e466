"""What a reply asks and offers, by the real model of sentences on a scenario made for it."""

import functools
from collections.abc import Mapping

import pytest

from desktop_app.core.findings import Sentence, Wording
from desktop_app.core.heard import Meant
from desktop_app.core.scenario import Scenario
from desktop_app.practice.engines import build_matching
from desktop_app.practice.matching import ScenarioMatcher
from tests.helpers.shipped_scenarios import shipped_scenario

PARCEL = "late-parcel"


@functools.cache
def scenario() -> Scenario:
    return shipped_scenario(PARCEL)


@functools.cache
def matcher() -> ScenarioMatcher:
    return build_matching().matcher(scenario())


def meant(*texts: str) -> tuple[Meant, ...]:
    return matcher().meant(Wording(tuple(Sentence(text, ()) for text in texts)))


def nearest(near: Mapping[str, float]) -> str:
    return max(near, key=lambda name: near[name])


def test_every_sentence_is_compared_in_order():
    found = meant("When was it posted?", "I'll get a driver to bring it round tonight.")
    assert [nearest(found[0].questions), nearest(found[1].offers)] == ["sent", "bring"]
    assert meant() == ()


def test_a_question_inside_a_sentence_is_compared_by_itself():
    (found,) = meant("I've found your account here, so who did you talk to the last time you rang?")
    assert [nearest(part) for part in found.parts] == ["calls"]


def test_talk_that_asks_for_nothing_is_nearer_to_other_talk():
    (found,) = meant("Would you like to take part in a short survey?")
    assert nearest(found.questions).startswith("~")


def test_other_talk_that_this_customer_knows_the_answer_to_is_no_other_talk_here():
    (found,) = meant("What is your address and postcode?")
    assert nearest(found.questions) == "name"


@pytest.mark.parametrize("text", ["", "…"])
def test_a_sentence_with_nothing_in_it_is_near_to_nothing(text):
    (found,) = meant(text)
    assert max(found.questions.values()) < 0.6
    assert found.parts == ()


def test_what_they_told_comes_near_to_their_answer():
    (found,) = meant("The tracking says it arrived at the Bradford depot on Monday at ten past six.")
    assert nearest(found.answers) == "tracking"
