"""The command line as a whole: usage, what is not yet, and real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import __version__
from desktop_app.cli import run
from desktop_app.cli.subcommands import BY_NAME
from tests.cli.contract import SCENARIO, breaches

FULL = Path("/dev/full")


@pytest.fixture
def process(data):
    """Return a function that runs the command in a process of its own."""

    def call(*arguments: object, stdin: bytes = b"", stdout: object = subprocess.PIPE, **environment: str):
        return subprocess.run(
            [sys.executable, "-m", "desktop_app", *map(str, arguments)],
            input=stdin,
            stdout=stdout,  # type: ignore[call-overload]
            stderr=subprocess.PIPE,
            env=os.environ | environment,
            timeout=120,
            check=False,
        )

    return call


@pytest.mark.parametrize(
    "arguments",
    [
        ["nonsense"],
        ["--nonsense"],
        ["analyze"],
        ["tracks"],
        ["tracks", "a.wav", "b.wav"],
        ["scenarios"],
        ["scenarios", "check"],
        ["scenarios", "nonsense"],
        ["rehearse"],
        ["rehearse", "x", "--replies"],
        ["rehearse", "x", "--seed", "one"],
        ["speak", "Hello", "--anger", "1.1"],
        ["speak", "Hello", "--anger", "-0.1"],
        ["speak", "Hello", "--anger", "nan"],
        ["speak", "Hello", "--anger", "very"],
        ["speak", "Hello", "--engine", "none"],
        ["wording", "text"],
        ["doctor", "--csv"],
    ],
)
def test_wrong_usage_is_2_and_says_how(command, arguments):
    result = command(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("usage: tone-matters")
    assert "error: " in result.err


@pytest.mark.parametrize("arguments", [["--help"], *([name, "--help"] for name in BY_NAME)])
def test_help_is_there(command, arguments):
    result = command(*arguments)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("usage: tone-matters")


def test_the_version_is_told(command):
    assert command("--version").out == f"Tone Matters {__version__}\n"


@pytest.mark.parametrize(("arguments", "models"), [([], None), (["--models", "here"], "here")])
def test_without_a_subcommand_the_app_starts(arguments, models):
    started: list[str | None] = []

    def start_app(named: str | None) -> int:
        started.append(named)
        return 7

    assert run(arguments, start_app) == 7
    assert started == [models]


def test_a_process_prints_one_document_and_nothing_else(process):
    done = process("scenarios", "list", "--json")
    assert (done.returncode, done.stderr) == (0, b"")
    assert breaches([SCENARIO], json.loads(done.stdout)) == []


def test_a_process_that_fails_says_one_sentence(process, data):
    done = process("rehearse", "none", "--json")
    assert (done.returncode, done.stdout) == (1, b"")
    text = done.stderr.decode()
    assert text.startswith("tone-matters: There is no scenario “none”: ")
    assert text.count("\n") == 1
    assert not data.exists()


def test_a_process_used_wrongly_leaves_with_2(process):
    assert process("speak", "--anger", "9").returncode == 2


@pytest.mark.parametrize("code_page", ["cp1252", "ascii", "utf-8"])
def test_pipes_carry_utf_8_whatever_the_code_page(process, code_page):
    line = "I'm so sorry → “café”"
    done = process("wording", stdin=line.encode(), PYTHONIOENCODING=code_page)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))["text"] == line
    failed = process("rehearse", "none", PYTHONIOENCODING=code_page)
    assert "“none”" in failed.stderr.decode("utf-8")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_is_full_is_one_sentence(process, unbuffered):
    with FULL.open("wb") as full:
        done = process("scenarios", "list", "--json", stdout=full, PYTHONUNBUFFERED=unbuffered)
    assert done.returncode == 1
    assert done.stderr.decode() == (
        "tone-matters: The output cannot be written, because the disk is full: free some space.\n"
    )


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
def test_a_reader_that_leaves_early_is_no_fault_to_talk_about(process):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = process("scenarios", "list", "--json", stdout=writing)
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (1, b"")


def test_the_hidden_subcommands_answer_or_fail_with_a_sentence(process):
    listed = process("list-devices")
    assert listed.returncode in (0, 1)
    if listed.returncode == 0:
        assert isinstance(json.loads(listed.stdout.splitlines()[-1]), list)
    failed = process("system-voice-speak", "x.wav", "", "not a number", "Hello")
    assert failed.returncode == 1
    assert b"invalid literal" in failed.stderr
    assert b"Traceback" not in failed.stderr


def test_the_command_imports_neither_qt_nor_engines_for_its_help():
    program = (
        "import sys\nfrom desktop_app.__main__ import main\nsys.argv = ['x', '--version']\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print([m for m in sys.modules if m.split('.')[0] in "
        "('PySide6', 'librosa', 'scipy', 'onnxruntime', 'faster_whisper', 'ctranslate2', 'numba')])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
