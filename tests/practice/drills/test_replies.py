"""Boundaries and apologies, judged: words by the real model, sounds with known pauses and pitch."""

from dataclasses import replace
from typing import Any

import pytest

from desktop_app.core.drill import Drill
from desktop_app.core.tone import PhraseEnding
from desktop_app.practice.drills.replies import judge_apology, judge_boundary
from desktop_app.practice.review import Context, review_text
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped
from tests.helpers.scripted_drills import review_of
from tests.helpers.voices import baseline
from tests.helpers.words import techniques

SORRY = "I'm sorry we charged you twice. That was our error, and I'll put it right today."
BOUNDARY = "I want to help you, and I need us to speak respectfully while I do."
DRILLS = read_drills(shipped("assets", "drills"))
ONE_TONE = ((300.0, 2.0),)


def with_effort(review: Any, effort: float) -> Any:
    """Return a review whose voice was measured so against the usual one."""
    measures = replace(review.tone.measures, vocal_effort=effort)
    return replace(review, tone=replace(review.tone, measures=measures, baseline=baseline()))


def ending_at(review: Any, slope_st_s: float) -> Any:
    endings = (PhraseEnding(0.5, 0.9, -20.0), PhraseEnding(1.5, 1.9, slope_st_s))
    return replace(review, tone=replace(review.tone, endings=endings))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (BOUNDARY, "boundary_set"),
        (BOUNDARY.lower().replace(",", "").rstrip("."), "boundary_set"),
        ("Let me look into your order right now.", "no_boundary"),
        ("You need to calm down.", "calm_down"),
        ("Watch your mouth, you idiot.", "hostile"),
        ("", "nothing_heard"),
    ],
)
def test_a_boundary_is_found_and_no_harm(text, reason):
    verdict = judge_boundary(review_of(text, *ONE_TONE))
    assert (verdict.passed, verdict.reason) == (reason == "boundary_set", reason)


@pytest.mark.parametrize(("effort", "passed"), [(-0.4, True), (0.99, True), (1.2, False)])
def test_a_boundary_is_said_at_the_usual_effort(effort, passed):
    verdict = judge_boundary(with_effort(review_of(BOUNDARY, *ONE_TONE), effort))
    assert (verdict.passed, verdict.value, verdict.not_told) == (passed, effort, "")
    assert verdict.reason == ("boundary_set" if passed else "raised")


def test_without_a_usual_voice_the_words_decide_and_the_verdict_says_so():
    assert judge_boundary(review_of(BOUNDARY, *ONE_TONE)).not_told == "no_baseline"


def test_a_voice_that_could_not_be_measured_is_said():
    review: Any = review_of(BOUNDARY, *ONE_TONE, context=Context(baseline()))
    measures = replace(review.tone.measures, vocal_effort=None)
    verdict = judge_boundary(replace(review, tone=replace(review.tone, measures=measures)))
    assert (verdict.passed, verdict.not_told) == (True, "voice_not_measured")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SORRY, "one_breath"),
        ("I'm so sorry this happened. I'll take care of it myself.", "one_breath"),
        ("I'm sorry nobody rang you yesterday. We promised, and we let you down.", "one_breath"),
        ("I'm sorry you feel that way.", "non_apology"),
        ("I'm sorry, but those are the rules.", "policy_shield"),
        ("I'm really sorry about that.", "not_owned"),
        ("I'll take care of it myself.", "no_apology"),
        ("", "nothing_heard"),
    ],
)
def test_an_apology_is_made_and_owned(text, reason):
    verdict = judge_apology(review_of(text, *ONE_TONE))
    assert (verdict.passed, verdict.reason) == (reason == "one_breath", reason)


@pytest.mark.parametrize(
    ("pieces", "reason", "value"),
    [
        (((300.0, 2.0),), "one_breath", 2.0),
        (((300.0, 5.9),), "one_breath", 5.9),
        (((300.0, 6.3),), "too_long", 6.3),
        (((300.0, 1.0), (300.0, 1.0)), "paused", 0.5),
    ],
)
def test_one_breath_is_one_stretch_of_speech_of_six_seconds_at_most(pieces, reason, value):
    verdict = judge_apology(review_of(SORRY, *pieces))
    assert verdict.reason == reason
    assert verdict.value == pytest.approx(value, abs=0.08)


@pytest.mark.parametrize(("slope_st_s", "passed"), [(-12.0, True), (0.0, True), (1.9, True), (5.0, False)])
def test_the_last_word_comes_down_or_stays_level(slope_st_s, passed):
    verdict = judge_apology(ending_at(review_of(SORRY, *ONE_TONE), slope_st_s))
    assert (verdict.passed, verdict.reason) == (passed, "one_breath" if passed else "rises")


def test_an_end_that_was_not_measured_is_said():
    review: Any = review_of(SORRY, *ONE_TONE)
    verdict = judge_apology(replace(review, tone=replace(review.tone, endings=())))
    assert (verdict.passed, verdict.not_told) == (True, "no_ending")


def test_without_sound_nothing_is_said_in_one_breath():
    assert judge_apology(review_text(SORRY, techniques())).reason == "nothing_heard"


@pytest.mark.parametrize("tidy", [True, False])
@pytest.mark.parametrize(
    "item", [*DRILLS[Drill.BOUNDARY], *DRILLS[Drill.APOLOGY]], ids=lambda item: f"{item.drill}-{item.id}"
)
def test_what_is_said_to_say_instead_would_pass(item, tidy):
    text = item.say_instead
    if not tidy:
        text = text.lower().replace(",", "").replace(".", "")
    judge = judge_boundary if item.drill is Drill.BOUNDARY else judge_apology
    verdict = judge(review_of(text, (300.0, 4.0)))
    assert verdict.passed, f"{text!r}: {verdict}"
