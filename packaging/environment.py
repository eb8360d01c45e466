"""The project's own Python environment: the folder `.venv`, with everything in it pinned."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from progress import Steps, Trouble, say

PROJECT = Path(__file__).resolve().parent.parent
VENV = PROJECT / ".venv"
_STAMP = VENV / "tone-matters-installed.json"
#: Room for the environment (1.6 GB) and for what pip unpacks on the way.
NEEDED_BYTES = 3 * 1000**3
LOCK_FILES = {"run": "requirements.txt", "test": "requirements-dev.txt"}


def program(name: str) -> Path:
    """Return where a program of the environment lies."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def variables() -> dict[str, str]:
    """Return the environment variables for a process of the environment."""
    kept = {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}
    return {**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def prepare(purpose: str, steps: Steps) -> None:
    """Make the environment and install into it what ``purpose`` (``run`` or ``test``) needs.

    What was done before is not done again.

    Raises
    ------
    Trouble
        If that is not possible.
    """
    steps.begin("Python environment")
    if not _is_sound():
        _make()
    steps.begin("Packages")
    if _stamps().get(purpose) == _digest(purpose):
        say("    all here already")
        return
    _install(LOCK_FILES[purpose])
    # The packages for the tests include those for running.
    purposes = ("run", "test") if purpose == "test" else ("run",)
    _STAMP.write_text(json.dumps(_stamps() | {name: _digest(name) for name in purposes}), encoding="utf-8")


def _is_sound() -> bool:
    """Return whether a whole environment of this Python version is there."""
    if not (VENV / "pyvenv.cfg").is_file():
        return False
    question = "import sys, pip; print(*sys.version_info[:2])"
    try:
        asked = subprocess.run(
            [program("python"), "-c", question], capture_output=True, text=True, check=False, env=variables()
        )
    except OSError:
        return False
    return asked.stdout.split() == [str(part) for part in sys.version_info[:2]]


def _make() -> None:
    if VENV.exists():
        say("    the folder .venv is unfinished or of another Python version: making it anew")
    free = shutil.disk_usage(PROJECT).free
    if free < NEEDED_BYTES:
        raise Trouble(
            f"The disk has {free / 1000**3:.1f} GB left where {NEEDED_BYTES / 1000**3:.0f} GB are needed; "
            "make room and start again."
        )
    try:
        if VENV.exists():
            shutil.rmtree(VENV)
    except OSError as error:
        raise Trouble(
            f"The folder {VENV} cannot be removed ({error.strerror}); close what uses it, remove it by hand "
            "and start again."
        ) from error
    made = subprocess.run(
        [sys.executable, "-m", "venv", str(VENV)],
        env=variables(),
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise Trouble(_venv_fault(made.stdout + made.stderr))


def _venv_fault(output: str) -> str:
    if "ensurepip" in output:
        return (
            "This Python cannot make environments; install its venv package "
            f"(sudo apt-get install python3.{sys.version_info.minor}-venv) and start again."
        )
    if "Permission denied" in output:
        return f"{PROJECT} cannot be written to; copy the project to a folder of your own and start again."
    return _full_disk(output) or f"The folder {VENV} cannot be made: {_last_line(output)}"


def _install(lock_file: str) -> None:
    shown = [] if sys.stdout.isatty() else ["--quiet", "--progress-bar", "off"]
    say("    downloading and installing, some minutes the first time")
    _pip(*shown, "--no-deps", "--require-hashes", "--requirement", str(PROJECT / "packaging" / lock_file))
    _pip("--quiet", "--no-deps", "--no-index", "--no-build-isolation", "--editable", str(PROJECT))


def _pip(*arguments: str) -> None:
    """Run pip's install, its progress on the terminal, its faults as one sentence."""
    pip = [str(program("python")), "-m", "pip", "install", "--no-cache-dir", "--log", str(VENV / "pip.log")]
    with subprocess.Popen(
        [*pip, *arguments], env=variables(), stderr=subprocess.PIPE, text=True, errors="replace"
    ) as running:
        output = running.stderr.read() if running.stderr else ""
    if running.returncode != 0:
        raise Trouble(_pip_fault(output))


def _pip_fault(output: str) -> str:
    full = _full_disk(output)
    if full:
        return full
    signs = ("NewConnectionError", "NameResolutionError", "ConnectTimeout", "Read timed out", "ProxyError")
    if any(sign in output for sign in (*signs, "Connection refused", "SSLError", "Connection broken")):
        return "The packages cannot be fetched; check the network connection and start again."
    if "DO NOT MATCH THE HASHES" in output:
        return "A package is not the one that was pinned; start again, and if that persists tell the makers."
    if "No matching distribution" in output:
        return (
            f"A package does not exist for this Python or computer ({_last_line(output)}); "
            "use a 64-bit Python 3.11, 3.12 or 3.13."
        )
    return f"The packages cannot be installed ({_last_line(output)}); {VENV / 'pip.log'} tells more."


def _full_disk(output: str) -> str | None:
    if "No space left" in output or "Errno 28" in output:
        return "The disk is full; make room (3 GB) and start again."
    return None


def _last_line(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if "ERROR" in line or "Error" in line]
    return (errors or lines or ["no reason given"])[-1].removeprefix("ERROR: ").rstrip(".")


def _digest(purpose: str) -> str:
    """Return the digest of all that decides what is installed."""
    whole = hashlib.sha256()
    for path in (PROJECT / "packaging" / LOCK_FILES[purpose], PROJECT / "pyproject.toml"):
        whole.update(path.read_bytes())
    whole.update(str(PROJECT).encode())
    return whole.hexdigest()


def _stamps() -> dict[str, str]:
    try:
        stamps = json.loads(_STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps if isinstance(stamps, dict) else {}
