"""Three tellings, held against each other."""

from dataclasses import replace

import pytest

from desktop_app.core.drill import Drill, DrillItem, Point
from desktop_app.practice.drills.repeats import (
    Telling,
    is_said,
    judge_repeats,
    kept_content,
    rate_ratio,
    telling,
)
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped
from tests.helpers.scripted_drills import review_of

POINTS = tuple(Point(f"Point {name}.", (name,)) for name in ("depot", "today", "friday", "fee"))
ITEM = DrillItem("parcel", Drill.REPEATS, "Tell them.", points=POINTS)
ALL = "It went to the wrong depot. A new one leaves today and comes on Friday. You get the fee back."
TOLD = Telling(20, 9.0, 4.0, 3, 0.6, 1, (True,) * 4, frozenset({"depot", "friday", "fee"}))


@pytest.mark.parametrize(
    ("heard", "text", "said"),
    [
        (("three days",), "It takes three days.", True),
        (("three days",), "It takes three whole days.", False),
        (("3 days", "three days"), "Within 3 days!", True),
        (("fee",), "I need your feedback.", False),
        (("wont cost",), "It won't cost you anything", True),
        (("friday",), "", False),
    ],
)
def test_a_point_is_said_when_one_of_its_wordings_stands_in_the_text(heard, text, said):
    assert is_said(Point("", heard), text) is said


def test_a_telling_is_measured_in_its_words_and_its_sound():
    found = telling(ITEM, review_of(ALL, (300.0, 4.0), (300.0, 3.0)))
    assert found.points == (True, True, True, True)
    assert found.words == 20
    assert found.speech_s == pytest.approx(7.0, abs=0.15)
    assert found.pauses == 1
    assert found.longest_pause_s == pytest.approx(0.5, abs=0.08)
    assert found.articulation_rate_syl_s is not None
    assert {"depot", "friday", "fe"} & found.content
    assert not {"it", "went", "one", "back"} & found.content, "words of any call tell nothing"


@pytest.mark.parametrize(
    ("last", "reason", "value"),
    [
        (TOLD, "kept_points", 4.0),
        (replace(TOLD, points=(True, True, True, False)), "kept_points", 3.0),
        (replace(TOLD, points=(True, False, True, False)), "point_lost", 2.0),
        (replace(TOLD, articulation_rate_syl_s=4.5), "kept_points", 4.0),
        (replace(TOLD, articulation_rate_syl_s=4.8), "rushed_it", 1.2),
        (replace(TOLD, articulation_rate_syl_s=None), "kept_points", 4.0),
        (replace(TOLD, speech_s=3.0), "broken_off", None),
    ],
)
def test_the_shortest_telling_keeps_the_points_and_the_pace(last, reason, value):
    verdict = judge_repeats(ITEM, [TOLD, TOLD, last])
    assert (verdict.passed, verdict.reason) == (reason == "kept_points", reason)
    assert verdict.value == (None if value is None else pytest.approx(value))


def test_the_first_point_that_was_lost_is_named():
    lost = replace(TOLD, points=(True, False, False, True))
    assert judge_repeats(ITEM, [TOLD, TOLD, lost]).words == "Point today."


def test_what_content_was_kept():
    last = replace(TOLD, content=frozenset({"depot", "taxi"}))
    assert kept_content([TOLD, last]) == pytest.approx(1 / 3)
    assert kept_content([replace(TOLD, content=frozenset()), last]) is None


def test_a_rate_that_is_not_known_is_not_compared():
    assert rate_ratio(TOLD, replace(TOLD, articulation_rate_syl_s=None)) is None
    assert rate_ratio(TOLD, replace(TOLD, articulation_rate_syl_s=5.0)) == pytest.approx(1.25)


@pytest.mark.parametrize(
    "item", read_drills(shipped("assets", "drills"))[Drill.REPEATS], ids=lambda item: item.id
)
def test_every_shipped_point_can_be_said(item):
    for point in item.points:
        assert all(is_said(point, f"Well, {heard}, you see.") for heard in point.heard)
