"""What a report says: all that is known, nothing that is not."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest

from desktop_app.core.errors import InputError
from desktop_app.core.feedback import NotScored, Scores
from desktop_app.core.turn import Dispute, FinishedCall, Rewound
from desktop_app.practice.call_review import review_call
from desktop_app.practice.export.curves import anger_points
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.export.older_call import call_of_document
from desktop_app.practice.export.sheet import Sheet, sheet_of
from desktop_app.practice.export.sheet_turns import SheetTurn
from tests.helpers.calls import JAKE
from tests.helpers.spoken_call import spoken_call

AT = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)


def changed() -> FinishedCall:
    """The spoken call, its second turn corrected, objected to and answered twice."""
    call = spoken_call()
    first, second, *rest = call.turns
    second = replace(
        second,
        uncorrected=first.review,
        disputes=(Dispute("wording", 12, "I quoted the guide.", AT),),
        earlier=(rest[0],),
    )
    return replace(call, turns=(first, second, *rest), started_at=AT)


def test_what_was_changed_stands_in_its_turn():
    sheet = sheet_of(changed(), JAKE)
    before, recognised, objection = sheet.turns[1].notes
    assert before.startswith("Answered before: “You're right, that was unfair of me.")
    assert recognised.startswith("Corrected by hand; recognised was: “I'm so sorry, Jake.")
    assert recognised.endswith("overall 52)")
    assert objection == "Objection to wording 12: “I quoted the guide.”"
    assert sheet.turns[0].notes == ()


def test_the_head_says_when_with_whom_and_what_it_goes_back_to():
    call = replace(changed(), rewound=Rewound(7, 2))
    assert sheet_of(call, JAKE).subtitle == (
        "9 March 2026, 14:05 · Jake, Owner · begins angry · another try at call 7, from turn 2 on"
    )
    assert sheet_of(replace(call, rewound=None), None).subtitle == "9 March 2026, 14:05 · begins angry"
    assert sheet_of(call, None).turns[0].mood.startswith("The customer is ")


def test_scores_that_are_not_given_are_left_out_and_told_with_their_reason():
    turn = spoken_call().turns[0]
    review = replace(
        turn.review,
        scores=Scores(wording=70),
        not_scored=(NotScored("calm", "noisy"), NotScored("warm", "noisy")),
    )
    (told,) = sheet_of(replace(spoken_call(), turns=(replace(turn, review=review),)), JAKE).turns
    assert told.scores == (("Wording", 70),)
    assert told.not_scored == "Not scored: calm, warm (the background was too loud)."


def test_what_could_not_be_measured_has_no_number():
    told = sheet_of(spoken_call(), JAKE).turns[0]
    shown = dict(told.measures)
    assert shown["Pitch, median"] == "200 Hz"
    assert "Vocal effort" not in shown
    assert "vocal effort" in told.not_measured


@pytest.mark.parametrize("wording", ["kept", "gone"])
def test_a_reply_is_told_whole_with_or_without_its_sentences(wording):
    turn = spoken_call().turns[1]
    if wording == "gone":
        turn = replace(turn, review=replace(turn.review, wording=replace(turn.review.wording, sentences=())))
    (told,) = sheet_of(replace(spoken_call(), turns=(turn,)), JAKE).turns
    said = " ".join("".join(piece.text for piece in sentence) for sentence in told.reply)
    assert said == turn.review.transcript.text
    assert bool(told.carries) is (wording == "kept")


def test_a_call_of_an_older_version_says_the_same_from_its_document():
    call = changed()
    turns = tuple(replace(t, earlier=(), review=replace(t.review, tracks=None)) for t in call.turns)
    call = replace(call, turns=turns, review=review_call(turns))
    read = call_of_document(call_document(call), call.title, call.started_at)
    expected, found = sheet_of(call, JAKE), sheet_of(read, JAKE)
    assert [_apart_from_digits(turn) for turn in found.turns] == [
        _apart_from_digits(turn) for turn in expected.turns
    ]
    assert {turn.against for turn in found.turns} == {"Compared with your usual voice."}
    assert _told(found) == _told(expected)
    assert [one.text for one in found.advice] == [one.text for one in expected.advice]
    assert (found.title, found.subtitle, found.ending) == (expected.title, expected.subtitle, expected.ending)
    assert (found.scores, found.lanes, found.closing) == (expected.scores, expected.lanes, expected.closing)
    assert found.anger == pytest.approx(np.array(expected.anger), abs=1e-3)


def _told(sheet: Sheet) -> list[set[str]]:
    """The words of each turn's course, without the digits that a document rounds."""
    return [set(re.findall(r"[^\W\d]+", text)) for text in sheet.course]


def _apart_from_digits(turn: SheetTurn) -> SheetTurn:
    """A turn without what a document does not hold, and without digits that it rounds."""
    advice = None if turn.advice is None else replace(turn.advice, start_s=None, end_s=None, value=None)
    reasons = tuple(re.sub(r"\d", "", text) for text in turn.reasons)
    return replace(turn, against="", advice=advice, reasons=reasons)


def test_what_the_first_documents_did_not_hold_is_left_out():
    document = call_document(spoken_call())
    del document["call"]["lanes"], document["call"]["untimely"]
    for turn in document["turns"]:
        del turn["uncorrected"], turn["disputes"], turn["reply"]["start_s"], turn["review"]["not_scored"]
    sheet = sheet_of(call_of_document(document, "A call", AT), None)
    assert [turn.theirs for turn in sheet.turns] == [turn.line.text for turn in spoken_call().turns]
    assert all(cell == () for lane in sheet.lanes for cell in lane.cells)
    assert sheet.turns[0].not_scored == ""


@pytest.mark.parametrize("broken", [{}, {"scenario": "x", "turns": [{}], "ending": "resolved", "call": {}}])
def test_what_is_no_call_is_a_sentence(broken):
    with pytest.raises(InputError, match="practise it anew"):
        call_of_document(broken, "A call", AT)


def test_the_course_begins_before_the_first_turn_and_stays_in_its_field():
    changes = [turn.mood for turn in spoken_call().turns]
    points = anger_points(changes)
    assert [x for x, _ in points] == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1.0])
    assert [y for _, y in points[1:]] == [change.after.anger for change in changes]
    assert points[0][1] == changes[0].before.anger
    assert anger_points([]) == ()
