"""When an item that was failed comes back."""

from datetime import date, datetime, timedelta

import pytest

from desktop_app.core.drill import Attempt, Drill
from desktop_app.practice.drills.spacing import (
    BOX_DAYS,
    Standing,
    after,
    after_others,
    due_items,
    sitting,
    standings,
)

MONDAY = date(2026, 3, 2)


def on(days: int) -> date:
    return MONDAY + timedelta(days=days)


def attempt(item: str, days: int, *, passed: bool, drill: Drill = Drill.APOLOGY) -> Attempt:
    noon = datetime(2026, 3, 2, 12, 0).astimezone() + timedelta(days=days)
    return Attempt(drill, item, noon, passed)


@pytest.mark.parametrize(
    ("standing", "passed", "today", "then"),
    [
        (Standing(), True, 0, Standing()),  # passed at once: it does not come back
        (Standing(), False, 0, Standing(0, on(0))),
        (Standing(0, on(0)), False, 0, Standing(0, on(0))),
        (Standing(0, on(0)), True, 0, Standing(1, on(1))),
        (Standing(1, on(1)), True, 0, Standing(1, on(1))),  # passed early: it still comes
        (Standing(1, on(1)), True, 1, Standing(2, on(4))),
        (Standing(2, on(4)), True, 9, Standing(3, on(16))),  # late: it counts from the day it was done
        (Standing(3, on(7)), True, 7, Standing(4, on(23))),
        (Standing(4, on(16)), True, 16, Standing()),  # through
        (Standing(4, on(16)), False, 16, Standing(0, on(16))),
        (Standing(3, on(7)), False, 2, Standing(0, on(2))),  # failed early: back to the first box
    ],
)
def test_one_more_attempt(standing, passed, today, then):
    assert after(standing, passed=passed, today=on(today)) == then


def test_what_is_passed_whenever_due_comes_after_1_3_7_and_16_days():
    standing, today, waits = Standing(0, on(0)), on(0), []
    while standing.due is not None:
        waits.append((standing.due - today).days)
        today = standing.due
        standing = after(standing, passed=True, today=today)
    assert tuple(waits) == (0, *BOX_DAYS)


def test_standings_follow_from_the_attempts_of_each_drill_apart():
    found = standings(
        [
            attempt("one", 0, passed=False),
            attempt("one", 0, passed=True),
            attempt("one", 0, passed=False, drill=Drill.RANK),
            attempt("two", 1, passed=True),
        ]
    )
    assert found == {
        (Drill.APOLOGY, "one"): Standing(1, on(1)),
        (Drill.RANK, "one"): Standing(0, on(0)),
        (Drill.APOLOGY, "two"): Standing(),
    }


def test_due_is_what_was_to_come_by_today_longest_first():
    known = {
        (Drill.RANK, "tomorrow"): Standing(1, on(1)),
        (Drill.RANK, "today"): Standing(0, on(0)),
        (Drill.RANK, "yesterday"): Standing(2, on(-1)),
        (Drill.RANK, "through"): Standing(),
        (Drill.APOLOGY, "of-another"): Standing(0, on(0)),
    }
    assert due_items(Drill.RANK, known, on(0)) == ("yesterday", "today")


def test_a_sitting_takes_what_is_due_then_what_is_new_then_what_was_done_longest_ago():
    attempts = [
        attempt("old", 0, passed=True),
        attempt("due", 1, passed=False),
        attempt("later", 2, passed=True),
        attempt("new-2", 2, passed=True, drill=Drill.RANK),
    ]
    items = ("later", "new-1", "due", "old", "new-2")
    order = ("due", "new-1", "new-2", "old", "later")
    assert sitting(items, Drill.APOLOGY, attempts, on(3), most=9) == order
    assert sitting(items, Drill.APOLOGY, attempts, on(3), most=2) == order[:2]
    assert sitting(("new-1",), Drill.APOLOGY, attempts, on(3), most=9) == ("new-1",)


@pytest.mark.parametrize(
    ("queue", "then"),
    [
        (("a", "b", "c"), ("a", "b", "x", "c")),
        (("a",), ("a", "x")),
        ((), ("x",)),
        (("a", "b", "c", "x"), ("a", "b", "x", "c")),  # it stands there once
    ],
)
def test_what_was_failed_comes_after_two_others(queue, then):
    assert after_others(queue, "x") == then
