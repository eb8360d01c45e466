"""How this app runs a piece of itself in a child process."""

from __future__ import annotations

import sys


def child_command(*arguments: str) -> list[str]:
    """Return the command that runs this app in a child process, from source or frozen."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    return [sys.executable, "-m", "desktop_app", *arguments]
