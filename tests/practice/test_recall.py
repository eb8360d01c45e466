from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop_app.core.feedback import Scores
from desktop_app.core.mood import Mood, MoodChange
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import CallReview, FinishedCall, Turn, TurnReview
from desktop_app.practice.recall import recall
from tests.helpers.calls import line, scenario
from tests.helpers.words import techniques


def finished(*replies: str) -> FinishedCall:
    mood = MoodChange(Mood(0.5, 0.5, 0.5), Mood(0.5, 0.5, 0.5), ())
    turns = []
    for number, text in enumerate(replies, 1):
        wording = techniques().label_reply(Transcript("written", text, None))
        review = TurnReview("", 0.0, Transcript("written", text, None), wording, Scores(), (), ())
        turns.append(Turn(number, line(), 0.0, 1.0, 1.0, review, mood))
    began = datetime(2026, 3, 1, tzinfo=UTC)
    return FinishedCall(
        "test", "A test", began, 1, "angry", "resolved", None, tuple(turns), CallReview(Scores(), {}, ())
    )


def test_what_they_wanted_is_the_scenario_s():
    told = replace(scenario(), asks="a refund", need="a repair by Friday")
    assert (
        recall(finished("Hello."), told)[0].answer
        == "They asked for a refund. They needed a repair by Friday."
    )


@pytest.mark.parametrize(
    ("reply", "promised", "by"),
    [
        (
            "I'll send you a new one tonight, by nine.",
            "I'll send you a new one tonight, by nine.",
            "tonight, by nine",
        ),
        ("I'll call you back within the hour.", "I'll call you back within the hour.", "within the hour"),
        ("I'm so sorry. What happened?", "Nothing that they could hold on to.", "You named no time."),
    ],
)
def test_promises_and_their_times_are_the_agent_s_own_words(reply, promised, by):
    _, promise, when = recall(finished(reply), scenario())
    assert promised in promise.answer
    assert when.answer == by


def test_a_time_that_was_named_twice_is_told_once():
    *_, when = recall(
        finished("I'll send it tonight.", "I'm sending it tonight, I'll see to it myself."), scenario()
    )
    assert when.answer == "tonight"
