"""Finished calls in a SQLite database. What was scored stays as it was scored."""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.core.errors import StorageError
from desktop_app.core.feedback import Scores
from desktop_app.storage.database import opened

_COLUMNS = "id, scenario_id, title, started_at, ending, intensity, turns, folder, scores"


@dataclass(frozen=True)
class PastCall:
    """A finished call as it is listed. ``folder`` held its recordings, if there were any."""

    id: int
    scenario_id: str
    title: str
    started_at: datetime
    ending: str
    intensity: str | None
    turns: int
    folder: Path | None
    scores: Scores


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
        whole: str | None = None,
    ) -> int:
        """Keep a call and return its number.

        Parameters
        ----------
        document
            The call as ``rehearse --json`` prints it.
        whole
            The call as text from which it can be opened again.

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
            document.get("intensity"),
            len(document["turns"]),
            None if folder is None else str(folder),
            json.dumps(document["call"]["scores"]),
        )
        text = _text(document)
        with opened(self._path) as database:
            cursor = database.execute(
                "INSERT INTO calls (scenario_id, title, started_at, ending, intensity, turns, folder, scores)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                row,
            )
            number = int(cursor.lastrowid or 0)
            database.execute("INSERT INTO documents VALUES (?, ?)", (number, text))
            if whole is not None:
                database.execute("INSERT INTO whole_calls VALUES (?, ?)", (number, _packed(whole)))
            return number

    def change(self, call_id: int, document: Mapping[str, Any], whole: str) -> None:
        """Put another state of a call in place of the one that is kept, all of it or nothing.

        Raises
        ------
        StorageError
            If it cannot be written.
        """
        text = _text(document)
        with opened(self._path) as database:
            database.execute(
                "UPDATE calls SET turns = ?, scores = ? WHERE id = ?",
                (len(document["turns"]), json.dumps(document["call"]["scores"]), call_id),
            )
            database.execute("UPDATE documents SET document = ? WHERE call_id = ?", (text, call_id))
            database.execute("REPLACE INTO whole_calls VALUES (?, ?)", (call_id, _packed(whole)))

    def recent(self, most: int = 20) -> tuple[PastCall, ...]:
        """Return the latest calls, newest first.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        return self._listed(" LIMIT ?", (most,))

    def all(self) -> tuple[PastCall, ...]:
        """Return every call, newest first.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        return self._listed("", ())

    def document(self, call_id: int) -> dict[str, Any] | None:
        """Return a call as it was kept, or None.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        with opened(self._path) as database:
            row = database.execute("SELECT document FROM documents WHERE call_id = ?", (call_id,)).fetchone()
            return None if row is None else json.loads(row[0])

    def whole(self, call_id: int) -> str | None:
        """Return the text of a call from which it can be opened again, or None.

        Raises
        ------
        StorageError
            If the database cannot be read.
        """
        with opened(self._path) as database:
            row = database.execute("SELECT call FROM whole_calls WHERE call_id = ?", (call_id,)).fetchone()
            return None if row is None else zlib.decompress(row[0]).decode()

    def remove(self, call_id: int) -> None:
        """Forget a call, its numbers and its words; its recordings are another's to remove.

        Raises
        ------
        StorageError
            If the database cannot be written.
        """
        with opened(self._path) as database:
            for table in ("documents", "whole_calls"):
                database.execute(f"DELETE FROM {table} WHERE call_id = ?", (call_id,))  # noqa: S608
            database.execute("DELETE FROM calls WHERE id = ?", (call_id,))

    def remove_all(self) -> None:
        """Forget every call, and the copies that were kept of the database.

        Raises
        ------
        StorageError
            If the files cannot be removed.
        """
        try:
            for path in self._path.parent.glob(f"{self._path.stem}*{self._path.suffix}*"):
                path.unlink()
        except OSError as error:
            raise StorageError(
                f"The history {self._path} cannot be removed ({error.strerror})",
                "close every other window of Tone Matters and try again",
            ) from error

    def _listed(self, limit: str, values: tuple[int, ...]) -> tuple[PastCall, ...]:
        if not self._path.exists():
            return ()
        with opened(self._path) as database:
            rows = database.execute(
                f"SELECT {_COLUMNS} FROM calls ORDER BY started_at DESC, id DESC{limit}",  # noqa: S608
                values,
            ).fetchall()
            return tuple(_past_call(row) for row in rows)


def _past_call(row: tuple[Any, ...]) -> PastCall:
    number, scenario_id, title, started_at, ending, intensity, turns, folder, scores = row
    return PastCall(
        number,
        scenario_id,
        title,
        datetime.fromisoformat(started_at),
        ending,
        intensity,
        turns,
        Path(folder) if folder else None,
        Scores(**json.loads(scores)),
    )


def _text(document: Mapping[str, Any]) -> str:
    return json.dumps(document, ensure_ascii=False, allow_nan=False)


def _packed(whole: str) -> bytes:
    return zlib.compress(whole.encode())
