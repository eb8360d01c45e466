"""Tell the user how far it is, and what went wrong."""

from __future__ import annotations

import time


class Trouble(Exception):  # noqa: N818 - it is told to the user, not to programmers
    """A fault as one plain sentence with its mend."""


class Steps:
    """Numbered steps, each announced as it begins."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._at = 0

    def begin(self, what: str) -> None:
        """Announce the next step."""
        self._at += 1
        say(f"[{self._at}/{self._count}] {what}")


class Stopwatch:
    """The time since it was made."""

    def __init__(self) -> None:
        self._since = time.monotonic()

    def __str__(self) -> str:
        seconds = time.monotonic() - self._since
        return f"{seconds:.1f} s" if seconds < 60 else f"{seconds // 60:.0f} min {seconds % 60:.0f} s"


def say(text: str = "") -> None:
    """Print a line at once, so that it stands before what a child process prints."""
    print(text, flush=True)
