"""Start the command, or the app where no command is named. Nothing heavy is imported here."""

from __future__ import annotations

import multiprocessing
import sys

from desktop_app.cli import run


def main() -> int:
    """Run and return the exit code."""
    multiprocessing.freeze_support()
    return run(sys.argv[1:], _start_app)


def _start_app(models: str | None) -> int:
    from desktop_app.app import start

    return start(models)


if __name__ == "__main__":
    sys.exit(main())
