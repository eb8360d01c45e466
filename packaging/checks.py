"""The checks that every change must pass: format, lint, types, layers, tests."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass

from environment import PROJECT, program, variables
from progress import Stopwatch, say
from system_libraries import has_display

#: Tests that load the engines need about 1 GB each.
MOST_WORKERS = 4


@dataclass(frozen=True)
class Check:
    """One check and the command that runs it."""

    name: str
    command: tuple[str, ...]


def all_checks(*, fast: bool) -> tuple[Check, ...]:
    """Return the checks in order; ``fast`` leaves out the tests with real engines and sound servers."""
    python = str(program("python"))
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    chosen = ("-m", "not engines and not sound") if fast else ()
    return (
        Check("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Check("ruff check", (python, "-m", "ruff", "check", ".")),
        Check("mypy", (python, "-m", "mypy")),
        Check("lint-imports", (str(program("lint-imports")),)),
        Check("pytest", (python, "-m", "pytest", "-n", workers, "--dist", "loadgroup", *chosen)),
    )


def run_all(*, fast: bool) -> int:
    """Run every check, also after a failure; return the exit code."""
    environment = variables()
    if not has_display():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    results = [(check, _run(check, environment)) for check in all_checks(fast=fast)]
    failed = [check.name for check, passed in results if not passed]
    say()
    for check, passed in results:
        say(f"{'passed' if passed else 'FAILED'}  {check.name}")
    say(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def _run(check: Check, environment: dict[str, str]) -> bool:
    say(f"\n== {check.name}")
    watch = Stopwatch()
    code = subprocess.run(check.command, cwd=PROJECT, env=environment, check=False).returncode
    say(f"-- {check.name}: {'passed' if code == 0 else f'failed (exit code {code})'} in {watch}")
    return code == 0
