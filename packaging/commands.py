"""What `bootstrap.py` can do: start the app, or check the project."""

from __future__ import annotations

import subprocess
import sys

from checks import run_all
from environment import PROJECT, prepare, program, variables
from progress import Steps, Stopwatch, Trouble, say
from system_libraries import has_display, see_to

USAGE = """\
Tone Matters: rehearse phone calls with angry customers.

  python3 packaging/bootstrap.py run [arguments]   set everything up in this folder and start the app;
                                                   without a display: rehearse a whole call instead.
                                                   With arguments: the command tone-matters.
  python3 packaging/bootstrap.py test [--fast]     set up and run all checks and tests;
                                                   --fast leaves out the real engines and sound servers.

Everything goes into this folder (.venv, practice-data). The first time takes some minutes and 3 GB of disk.
"""
REHEARSED = "lost-sales-data"


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for; return the exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    try:
        if command == "run":
            return run(rest)
        if command == "test" and set(rest) <= {"--fast"}:
            return test(fast="--fast" in rest)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"That failed: {error}. Mend it and start again.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; start again to go on.", file=sys.stderr)
        return 130
    print(USAGE, end="")
    return 0 if command in ("", "-h", "--help", "help") else 2


def run(arguments: list[str]) -> int:
    """Set up and start the app."""
    set_up("run")
    environment = variables()
    # Everything the app keeps lies in the project's folder, so that deleting it removes everything.
    environment.setdefault("TONE_MATTERS_DATA", str(PROJECT / "practice-data"))
    app = [str(program("python")), "-m", "desktop_app"]
    if arguments or has_display():
        return subprocess.run([*app, *arguments], env=environment, check=False).returncode
    report = PROJECT / "practice-report"
    say("There is no display here, so a whole practice call is rehearsed instead of opening the window.")
    rehearse = [*app, "rehearse", REHEARSED, "--output", str(report)]
    code = subprocess.run(rehearse, env=environment, check=False).returncode
    if code == 0:
        files = ", ".join(path.name for path in sorted(report.iterdir()))
        say(f"\nThe call's report lies in {report}: {files}")
    return code


def test(*, fast: bool) -> int:
    """Set up and run all checks."""
    watch = Stopwatch()
    set_up("test")
    code = run_all(fast=fast)
    say(f"({watch} in all)")
    return code


def set_up(purpose: str) -> None:
    """Bring system libraries, environment and packages into place."""
    steps = Steps(3)
    steps.begin("System libraries")
    see_to(tests=purpose == "test")
    prepare(purpose, steps)
