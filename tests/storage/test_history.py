import json
import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop_app.core.errors import StorageError
from desktop_app.core.feedback import Scores
from desktop_app.storage import migrations
from desktop_app.storage.history import History, PastCall

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def document(ending: str = "resolved", turns: int = 2, score: int | None = 61) -> dict[str, object]:
    return {
        "call": {"scores": {"wording": score, "overall": None if score is None else score + 10}},
        "scenario": "late-parcel",
        "intensity": "angry",
        "ending": ending,
        "turns": [{"turn": n} for n in range(turns)],
        "é": None,
    }


def add(history: History, minutes: int = 0, ending: str = "resolved") -> int:
    return history.add(
        document(ending, score=None if minutes else 61),
        title="The parcel",
        started_at=NOON + timedelta(minutes=minutes),
        folder=None if minutes else Path("/recordings/one"),
    )


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "history.sqlite3"


def test_without_a_file_there_are_no_calls_and_none_is_made(path):
    assert History(path).recent() == ()
    assert not path.exists()


def test_a_call_is_kept_whole(path):
    number = add(History(path))
    history = History(path)
    assert history.recent() == (
        PastCall(
            number,
            "late-parcel",
            "The parcel",
            NOON,
            "resolved",
            "angry",
            2,
            Path("/recordings/one"),
            Scores(wording=61, overall=71),
        ),
    )
    assert history.document(number) == document()
    assert history.document(number + 1) is None


def test_what_is_not_known_stays_unknown(path):
    add(History(path), minutes=1)
    (call,) = History(path).recent()
    assert (call.scores.wording, call.scores.overall, call.folder) == (None, None, None)


def test_the_newest_come_first_and_no_more_than_asked_for(path):
    history = History(path)
    for minutes in (3, 1, 4, 1, 5):
        add(history, minutes, ending=f"m{minutes}")
    calls = history.recent()
    assert [call.ending for call in calls] == ["m5", "m4", "m3", "m1", "m1"]
    assert calls[3].id > calls[4].id
    assert [call.ending for call in history.recent(2)] == ["m5", "m4"]


def test_times_keep_their_zone(path):
    history = History(path)
    started = NOON.astimezone()
    history.add(document(), title="x", started_at=started)
    assert history.recent()[0].started_at == started


def test_a_document_that_json_cannot_say_is_never_kept(path):
    history = History(path)
    with pytest.raises(ValueError, match="JSON"):
        history.add({**document(), "score": float("nan")}, title="x", started_at=NOON)
    assert history.recent() == ()


@pytest.mark.parametrize("use", [lambda h: h.recent(), lambda h: h.document(1), add])
def test_a_broken_database_is_a_sentence_and_left_alone(path, use):
    path.parent.mkdir()
    path.write_bytes(b"no database " * 100)
    with pytest.raises(StorageError) as caught:
        use(History(path))
    assert f"The history {path} cannot be used (" in str(caught.value)
    assert "move the file away to begin anew" in str(caught.value)
    assert path.read_bytes() == b"no database " * 100


@pytest.mark.parametrize("use", [lambda h: h.document(1), add])
def test_a_folder_that_cannot_be_made_is_a_sentence(path, use):
    path.parent.write_text("a file in the folder's place")
    with pytest.raises(StorageError, match="cannot be used"):
        use(History(path))


@pytest.mark.parametrize(
    ("table", "column", "use"),
    [
        ("calls", "started_at", lambda h: h.recent()),
        ("calls", "scores", lambda h: h.all()),
        ("documents", "document", lambda h: h.document(1)),
    ],
)
def test_a_row_that_makes_no_sense_is_a_sentence(path, table, column, use):
    add(History(path))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(f"UPDATE {table} SET {column} = 'yesterday'")
    with pytest.raises(StorageError, match="cannot be used"):
        use(History(path))


def test_tables_of_another_kind_are_a_sentence(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE calls (something TEXT)")
    with pytest.raises(StorageError, match="cannot be used"):
        History(path).recent()


def test_a_half_made_database_is_made_whole(path):
    """A crash between making the file and making the table leaves an empty database."""
    path.parent.mkdir()
    path.touch()
    add(History(path))
    assert len(History(path).recent()) == 1


def test_several_processes_may_begin_it_at_once(path):
    start, faults = threading.Barrier(8), []

    def one() -> None:
        start.wait()
        try:
            add(History(path))
        except StorageError as error:
            faults.append(error)

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert len(History(path).recent()) == 8


def old_history(path: Path, version: int, calls: int = 1) -> None:
    """Write a database as an older Tone Matters left it."""
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as database, database:
        for step in migrations.STEPS[:version]:
            for statement in step:
                database.execute(statement)
        for number in range(calls):
            database.execute(
                "INSERT INTO calls (scenario_id, title, started_at, ending, turns, wording_score, document)"
                " VALUES ('late-parcel', 'The parcel', ?, 'resolved', 2, 61, ?)",
                ((NOON + timedelta(minutes=number)).isoformat(), json.dumps(document())),
            )
        database.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize("version", [1, 2])
def test_an_older_history_is_brought_up_to_date_and_a_copy_of_it_kept(path, version):
    old_history(path, version)
    (call,) = History(path).recent()
    assert (call.scores.wording, call.scores.overall, call.intensity) == (61, 71, "angry")
    assert History(path).document(call.id) == document()
    with closing(sqlite3.connect(migrations.backup_of(path, version))) as copy:
        assert copy.execute("SELECT wording_score FROM calls").fetchone() == (61,)
        assert migrations.version(copy) == version


def test_a_history_of_a_newer_program_is_a_sentence_and_left_alone(path):
    add(History(path))
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
        database.commit()
    with pytest.raises(StorageError, match="newer Tone Matters"):
        History(path).recent()


def test_a_call_is_forgotten_whole(path):
    history = History(path)
    first, second = add(history), add(history, minutes=1)
    history.remove(first)
    assert [call.id for call in history.all()] == [second]
    assert history.document(first) is None
    assert history.document(second) is not None


def test_all_are_forgotten_with_every_copy(path):
    old_history(path, 1)
    history = History(path)
    history.recent()
    history.remove_all()
    assert list(path.parent.iterdir()) == []
    assert history.all() == ()


def test_no_call_is_left_out_of_all(path):
    history = History(path)
    for minutes in range(25):
        add(history, minutes)
    assert len(history.all()) == 25
    assert len(history.recent()) == 20
