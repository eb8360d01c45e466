"""Write a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from desktop_app.core.errors import StorageError


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path`` so that a reader sees the old file or the new one, never half.

    Raises
    ------
    StorageError
        If it cannot be written; the old file is then untouched.
    """
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(data)
        partial.replace(path)
    except OSError as error:
        if partial.is_file():
            partial.unlink(missing_ok=True)
        raise StorageError(
            f"The file {path} cannot be written ({error.strerror})",
            "free some space or choose another folder",
        ) from error
