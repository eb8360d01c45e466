"""What ``--json`` prints: a golden file, and nothing that JSON cannot say."""

import json
import math
from dataclasses import fields
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.feedback import Scores
from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.mood import Mood, MoodChange, MoodReason
from desktop_app.core.tone import (
    Because,
    Moment,
    NotMeasured,
    Pauses,
    Quality,
    QualityProblem,
    ToneMeasures,
    ToneProfile,
)
from desktop_app.core.transcript import Transcript, Word
from desktop_app.core.turn import FinishedCall, Turn, TurnReview
from desktop_app.practice.call_review import review_call
from desktop_app.practice.export.documents import (
    call_document,
    review_document,
    score_document,
    wording_document,
)
from desktop_app.practice.rehearse import Reply, rehearse
from desktop_app.practice.review import review_text
from tests.cli.contract import CALL, REVIEW, breaches
from tests.golden import call as golden
from tests.helpers.calls import line, no_reviewer, nothing_meant, scenario
from tests.helpers.words import techniques

NUMBERS = st.floats() | st.floats().map(np.float64)
MAYBE = st.none() | NUMBERS
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MEASURES = st.builds(
    ToneMeasures,
    **{field.name: MAYBE for field in fields(ToneMeasures) if field.name not in ("pauses", "interruptions")},
    pauses=st.none() | st.builds(Pauses, st.integers(0, 9), MAYBE, MAYBE),
)
QUALITIES = st.builds(
    Quality,
    MAYBE,
    NUMBERS,
    NUMBERS,
    st.booleans(),
    st.lists(st.builds(QualityProblem, TEXTS, TEXTS), max_size=2).map(tuple),
)
MOMENTS = st.builds(
    Moment,
    TEXTS,
    NUMBERS,
    NUMBERS,
    TEXTS,
    st.lists(st.builds(Because, TEXTS, NUMBERS), max_size=2).map(tuple),
)
TONES = st.builds(
    ToneProfile,
    MEASURES,
    QUALITIES,
    st.lists(st.builds(NotMeasured, TEXTS, TEXTS), max_size=2).map(tuple),
    st.lists(MOMENTS, max_size=2).map(tuple),
)
TRANSCRIPTS = st.builds(
    Transcript,
    TEXTS,
    TEXTS,
    MAYBE,
    st.lists(st.builds(Word, TEXTS, NUMBERS, NUMBERS, NUMBERS), max_size=3).map(tuple),
)
SENTENCES = st.builds(
    Sentence,
    TEXTS,
    st.lists(
        st.builds(Finding, st.sampled_from(Label), NUMBERS, st.integers(0, 9), st.integers(0, 9)), max_size=2
    ).map(tuple),
    MAYBE,
    MAYBE,
)
REVIEWS = st.builds(
    TurnReview,
    TEXTS,
    NUMBERS,
    TRANSCRIPTS,
    st.builds(Wording, st.lists(SENTENCES, max_size=2).map(tuple)),
    st.builds(Scores, wording=st.none() | st.integers(0, 100)),
    st.just(review_text("Calm down.", techniques()).advice),
    st.just(review_text("Calm down.", techniques()).receipt),
    st.none() | TONES,
)
FEELINGS = st.builds(Mood, NUMBERS, NUMBERS, NUMBERS)
CHANGES = st.builds(
    MoodChange,
    FEELINGS,
    FEELINGS,
    st.lists(st.builds(MoodReason, TEXTS, TEXTS, NUMBERS, TEXTS), max_size=2).map(tuple),
)
TURNS = st.builds(Turn, st.integers(1, 9), st.just(line()), NUMBERS, NUMBERS, NUMBERS, REVIEWS, CHANGES)


def test_a_whole_call_is_as_it_was():
    assert golden.document() == json.loads(golden.FILE.read_text(encoding="utf-8")), (
        "if that is meant: python -m tests.golden.call, and read the difference"
    )


def test_the_golden_call_keeps_the_contract_and_goes_both_ways():
    document = golden.document()
    assert breaches(CALL, document) == []
    moved = [turn["mood_after"]["anger"] - turn["mood_before"]["anger"] for turn in document["turns"]]
    assert min(moved) < 0 < max(moved)
    assert len(document["turns"]) == len(golden.REPLIES)


def numbers(document: Any) -> list[float]:
    """Every number of a document."""
    if isinstance(document, dict):
        return [n for part in document.values() for n in numbers(part)]
    if isinstance(document, list):
        return [n for part in document for n in numbers(part)]
    return [document] if isinstance(document, (int, float)) else []


@given(REVIEWS)
def test_a_review_holds_nothing_that_json_cannot_say(review):
    document = review_document(review)
    assert breaches(REVIEW, document) == []
    assert all(math.isfinite(number) for number in numbers(document))
    assert json.loads(json.dumps(document, allow_nan=False)) == document


@given(st.lists(TURNS, max_size=3))
def test_a_call_holds_nothing_that_json_cannot_say(turns):
    base = rehearse(scenario(), [], no_reviewer, techniques, nothing_meant)
    call = FinishedCall(
        base.scenario_id,
        base.title,
        base.started_at,
        1,
        "angry",
        "resolved",
        line(),
        tuple(turns),
        review_call(tuple(turns)),
    )
    document = call_document(call)
    assert breaches(CALL, document) == []
    assert all(math.isfinite(number) for number in numbers(document))
    assert json.loads(json.dumps(document, allow_nan=False)) == document


@given(SENTENCES)
def test_a_sentence_holds_nothing_that_json_cannot_say(sentence):
    for document in (wording_document(sentence), score_document(sentence.text, [sentence], Scores(), ())):
        assert json.loads(json.dumps(document, allow_nan=False)) == document


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, np.float64("nan")])
def test_what_is_no_number_is_null(value):
    transcript = Transcript("x", "", value)
    review = TurnReview("", value, transcript, Wording(()), Scores(), (), ())
    document = review_document(review)
    assert document["seconds"] is None
    assert document["transcript"]["confidence"] is None


def test_a_written_reply_has_no_file_no_tone_and_no_quality():
    call = call_document(
        rehearse(scenario(), [Reply(None, "I'm sorry.")], no_reviewer, techniques, nothing_meant)
    )
    (turn,) = call["turns"]
    assert turn["reply"] == {"file": None, "text": "I'm sorry.", "start_s": turn["customer"]["end_s"]}
    assert (turn["review"]["tone"], turn["review"]["quality"]) == (None, None)
    assert (call["ending"], call["closing"]) == ("stopped", None)


def test_a_label_says_which_words_earned_it():
    text = "I'm so sorry about that."
    review = review_text(text, techniques())
    document = score_document(text, review.wording.sentences, review.scores, review.advice)
    (label,) = [one for one in document["labels"] if one["label"] == "apologise"]
    assert text[label["start"] : label["end"]] == label["text"]
    assert document["advice"]["code"] == review.advice[0].code
