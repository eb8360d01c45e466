"""How the drills went: one row an attempt, in the database of the history."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop_app.core.drill import Attempt, Drill
from desktop_app.storage.database import opened


class DrillResults:
    """The attempts at drills."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, attempt: Attempt) -> None:
        """Keep an attempt.

        Raises
        ------
        StorageError
            If it cannot be written.
        """
        row = (
            attempt.drill.value,
            attempt.item,
            attempt.at.isoformat(timespec="seconds"),
            int(attempt.passed),
        )
        with opened(self._path) as database:
            database.execute("INSERT INTO drills (drill, item, at, passed) VALUES (?, ?, ?, ?)", row)

    def all(self) -> tuple[Attempt, ...]:
        """Return every attempt, in order.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        if not self._path.exists():
            return ()
        with opened(self._path) as database:
            rows = database.execute("SELECT drill, item, at, passed FROM drills ORDER BY id").fetchall()
            return tuple(
                Attempt(Drill(drill), item, datetime.fromisoformat(at), bool(passed))
                for drill, item, at, passed in rows
            )
