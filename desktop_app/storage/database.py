"""The SQLite database of the app: opened anew at each use, so that no lock outlives a crash."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from desktop_app.core.errors import StorageError
from desktop_app.storage import migrations


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database with its tables up to date, for one transaction.

    Raises
    ------
    StorageError
        If it cannot be used.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(path, timeout=5.0)) as database, database:
            database.execute("PRAGMA journal_mode = WAL")
            migrations.bring_up_to_date(database, path)
            yield database
    except (OSError, sqlite3.Error, zlib.error, ValueError, TypeError) as error:
        raise StorageError(
            f"The history {path} cannot be used ({error})",
            "make its folder writable, or move the file away to begin anew",
        ) from error
