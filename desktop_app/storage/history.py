"""Finished calls in a SQLite database. What was scored stays as it was scored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.core.errors import StorageError

#: Raised with each change of the tables; ``_MIGRATIONS`` leads there step by step.
_MIGRATIONS = (
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
    "ALTER TABLE calls ADD COLUMN overall_score INTEGER",
)


@dataclass(frozen=True)
class PastCall:
    """A finished call as it is listed. ``folder`` holds its recordings, if there are any."""

    id: int
    scenario_id: str
    title: str
    started_at: datetime
    ending: str
    turns: int
    wording_score: int | None
    overall_score: int | None
    folder: Path | None


class History:
    """The database of finished calls. Each use opens it anew, so that no lock outlives a crash."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(
        self,
        document: Mapping[str, Any],
        *,
        title: str,
        started_at: datetime,
        folder: Path | None = None,
    ) -> int:
        """Keep a call and return its number.

        Parameters
        ----------
        document
            The call as ``rehearse --json`` prints it.

        Raises
        ------
        StorageError
            If it cannot be written.
        """
        row = (
            document["scenario"],
            title,
            started_at.isoformat(timespec="seconds"),
            document["ending"],
            len(document["turns"]),
            document["call"]["scores"]["wording"],
            document["call"]["scores"]["overall"],
            None if folder is None else str(folder),
            json.dumps(document, ensure_ascii=False, allow_nan=False),
        )
        with self._open() as database:
            cursor = database.execute(
                "INSERT INTO calls"
                " (scenario_id, title, started_at, ending, turns, wording_score, overall_score, folder,"
                " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            return int(cursor.lastrowid or 0)

    def recent(self, most: int = 20) -> tuple[PastCall, ...]:
        """Return the latest calls, newest first.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        if not self._path.exists():
            return ()
        with self._open() as database:
            rows = database.execute(
                "SELECT id, scenario_id, title, started_at, ending, turns, wording_score, overall_score,"
                " folder FROM calls ORDER BY started_at DESC, id DESC LIMIT ?",
                (most,),
            ).fetchall()
            return tuple(_past_call(row) for row in rows)

    def document(self, call_id: int) -> dict[str, Any] | None:
        """Return a call as it was kept, or None.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        with self._open() as database:
            row = database.execute("SELECT document FROM calls WHERE id = ?", (call_id,)).fetchone()
            return None if row is None else json.loads(row[0])

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self._path, timeout=5.0)) as database, database:
                if _version(database) < len(_MIGRATIONS):
                    _migrate(database)
                yield database
        except (OSError, sqlite3.Error, ValueError) as error:
            raise StorageError(
                f"The history {self._path} cannot be used ({error})",
                "make its folder writable, or move the file away to begin anew",
            ) from error


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _migrate(database: sqlite3.Connection) -> None:
    """Bring the tables up to date in one transaction: another process may be about to do the same."""
    database.execute("BEGIN IMMEDIATE")
    version = _version(database)
    for number, migration in enumerate(_MIGRATIONS[version:], version + 1):
        database.execute(migration)
        database.execute(f"PRAGMA user_version = {number}")
    database.commit()


def _past_call(row: tuple[Any, ...]) -> PastCall:
    number, scenario_id, title, started_at, ending, turns, wording_score, overall_score, folder = row
    return PastCall(
        number,
        scenario_id,
        title,
        datetime.fromisoformat(started_at),
        ending,
        turns,
        wording_score,
        overall_score,
        Path(folder) if folder else None,
    )
