"""The tables of the history, step by step from the first; a copy of the file is kept before each."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

#: Each step leads from one version of the tables to the next; a step once released is never changed.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE calls (
            id INTEGER PRIMARY KEY,
            scenario_id TEXT NOT NULL,
            title TEXT NOT NULL,
            started_at TEXT NOT NULL,
            ending TEXT NOT NULL,
            turns INTEGER NOT NULL,
            wording_score INTEGER,
            folder TEXT,
            document TEXT NOT NULL
        )""",
    ),
    ("ALTER TABLE calls ADD COLUMN overall_score INTEGER",),
    # Whole calls apart from what is listed of them: a year of calls is listed without reading them.
    (
        "CREATE TABLE documents (call_id INTEGER PRIMARY KEY, document TEXT NOT NULL)",
        "INSERT INTO documents SELECT id, document FROM calls",
        """CREATE TABLE listed (
            id INTEGER PRIMARY KEY,
            scenario_id TEXT NOT NULL,
            title TEXT NOT NULL,
            started_at TEXT NOT NULL,
            ending TEXT NOT NULL,
            intensity TEXT,
            turns INTEGER NOT NULL,
            folder TEXT,
            scores TEXT NOT NULL
        )""",
        """INSERT INTO listed
            SELECT id, scenario_id, title, started_at, ending, json_extract(document, '$.intensity'), turns,
                folder, COALESCE(json_extract(document, '$.call.scores'), '{}')
            FROM calls""",
        "DROP TABLE calls",
        "ALTER TABLE listed RENAME TO calls",
        "CREATE INDEX calls_by_time ON calls (started_at)",
    ),
    # Calls as they can be opened again, with everything that was found in them; compressed.
    ("CREATE TABLE whole_calls (call_id INTEGER PRIMARY KEY, call BLOB NOT NULL)",),
    (
        """CREATE TABLE drills (
            id INTEGER PRIMARY KEY,
            drill TEXT NOT NULL,
            item TEXT NOT NULL,
            at TEXT NOT NULL,
            passed INTEGER NOT NULL
        )""",
    ),
)


def version(database: sqlite3.Connection) -> int:
    """Return the version of the tables; 0 where there are none."""
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def bring_up_to_date(database: sqlite3.Connection, path: Path) -> None:
    """Bring the tables up to date in one transaction: another process may be about to do the same.

    Raises
    ------
    sqlite3.Error
        If they are tables of another kind; nothing is changed then.
    ValueError
        If they are newer than this program.
    """
    if version(database) == len(STEPS):
        return
    if version(database) > len(STEPS):
        raise ValueError("it was written by a newer Tone Matters")
    if version(database) > 0:
        _copy(database, backup_of(path, version(database)))
    database.execute("BEGIN IMMEDIATE")
    for number, statements in enumerate(STEPS[version(database) :], version(database) + 1):
        for statement in statements:
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {number}")
    database.commit()


def backup_of(path: Path, number: int) -> Path:
    """Return where the copy of a database of some version is kept."""
    return path.with_name(f"{path.stem}-version-{number}{path.suffix}")


def _copy(database: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(path)) as copy:
        database.backup(copy)
