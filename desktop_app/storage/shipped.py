"""Find the files that ship with the app: one function, one place."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.errors import StorageError

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``shipped("assets", "fonts")``.

    In an installed wheel these lie inside the package; in a checkout at its top.

    Raises
    ------
    StorageError
        If it is not there.
    """
    for root in (_PACKAGE / "shipped", _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise StorageError(
        f"The file {'/'.join(parts)} that ships with the app is missing", "install Tone Matters again"
    )
