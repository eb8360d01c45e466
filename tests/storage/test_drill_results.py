import sqlite3
from contextlib import closing
from datetime import UTC, datetime

import pytest

from desktop_app.core.drill import Attempt, Drill
from desktop_app.core.errors import StorageError
from desktop_app.storage import migrations
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.history import History

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
FAILED = Attempt(Drill.SAY_AFTER, "take-your-time", NOON, passed=False)
PASSED = Attempt(Drill.BOUNDARY, "shut-up", NOON.astimezone(), passed=True)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.sqlite3"


def test_attempts_are_kept_in_order(path):
    for attempt in (FAILED, PASSED, FAILED):
        DrillResults(path).add(attempt)
    assert DrillResults(path).all() == (FAILED, PASSED, FAILED)


def test_without_a_file_there_are_none_and_none_is_made(path):
    assert DrillResults(path).all() == ()
    assert not path.exists()


def test_an_older_history_gets_the_table_and_keeps_its_calls(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database, database:
        for step in migrations.STEPS[:3]:
            for statement in step:
                database.execute(statement)
        database.execute(
            "INSERT INTO calls (scenario_id, title, started_at, ending, turns, scores)"
            " VALUES ('late-parcel', 'The parcel', ?, 'resolved', 2, '{}')",
            (NOON.isoformat(),),
        )
        database.execute("PRAGMA user_version = 3")
    DrillResults(path).add(PASSED)
    assert DrillResults(path).all() == (PASSED,)
    assert [call.title for call in History(path).all()] == ["The parcel"]


def test_they_go_with_everything_else(path):
    DrillResults(path).add(PASSED)
    History(path).remove_all()
    assert DrillResults(path).all() == ()


def test_a_row_of_an_unknown_drill_is_a_sentence(path):
    DrillResults(path).add(PASSED)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE drills SET drill = 'juggling'")
    with pytest.raises(StorageError, match="cannot be used"):
        DrillResults(path).all()
