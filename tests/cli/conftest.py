"""Run the command as its user does, and look at its exit code and both its outputs."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from desktop_app.cli import analyzing, engines, run
from desktop_app.practice.review import Reviewer
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.sounds import RATE, joined, silence, sine
from tests.helpers.words import techniques


@dataclass(frozen=True)
class Result:
    """What one run left behind."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one document on standard output."""
        assert self.code in (0, 1)
        return json.loads(self.out)

    @property
    def lines(self) -> list[Any]:
        """The documents on standard output, one a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one sentence of a failed run."""
        assert self.code == 1
        assert self.err.startswith("tone-matters: ")
        assert self.err.endswith(".\n")
        assert self.err.count("\n") == 1
        assert "Traceback" not in self.err
        assert "Something went wrong inside" not in self.err
        return self.err.removeprefix("tone-matters: ").rstrip()


Command = Callable[..., Result]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the data folder of this test's own user, not made yet."""
    folder = tmp_path / "data"
    monkeypatch.setenv("TONE_MATTERS_DATA", str(folder))
    monkeypatch.delenv("TONE_MATTERS_MODELS", raising=False)
    return folder


@pytest.fixture
def command(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    data: Path,
) -> Iterator[Command]:
    """Return a function that runs a command line in this process."""

    def start_app(models: str | None) -> int:
        raise AssertionError("no command line of these tests starts the app")

    def call(*arguments: object, stdin: bytes = b"") -> Result:
        capsys.readouterr()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        try:
            code = run([str(argument) for argument in arguments], start_app)
        except SystemExit as leaving:  # argparse leaves so
            code = int(leaving.code or 0)
        caught = capsys.readouterr()
        return Result(code, caught.out, caught.err)

    yield call
    assert not list(data.parent.rglob("*.part")), "a half-written file was left behind"


@pytest.fixture
def wav(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a second and a half of something loud (or other samples) to a file."""

    def write(name: str = "reply.wav", samples: np.ndarray | None = None) -> Path:
        path = tmp_path / name
        sound = joined(silence(0.5), sine(300, 1.5, 0.2), silence(0.5)) if samples is None else samples
        soundfile.write(path, sound, RATE)
        return path

    return write


@pytest.fixture
def scripted(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that puts engines in the place of the real ones; they hear what they are told."""

    def use(*heard: str) -> None:
        meter = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())
        reviewer = Reviewer(ScriptedTranscriber(*heard), meter, techniques())
        monkeypatch.setattr(engines, "build_reviewer", lambda *_: reviewer)
        monkeypatch.setattr(analyzing, "build_meter", lambda *_: meter)

    return use
