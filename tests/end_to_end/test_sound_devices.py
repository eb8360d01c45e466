"""Microphones that are not there, are pulled out, or lose their server: real PortAudio, real sound server."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import soundfile

from tests.helpers.sound_server import SoundServer, unplug_microphone

pytestmark = [pytest.mark.sound, pytest.mark.xdist_group("sound"), pytest.mark.timeout(120)]


def start(file: Path, environment: dict[str, str]) -> subprocess.Popen[str]:
    """Start to record in a process of its own."""
    command = [sys.executable, "-m", "tests.end_to_end.record_until_fault", str(file)]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def wait_until_recording(process: subprocess.Popen[str]) -> None:
    """Wait for the first half second."""
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "recording"


def outcome(process: subprocess.Popen[str]) -> dict[str, Any]:
    """Return what the process says at its end."""
    printed, _ = process.communicate(timeout=60)
    return json.loads(printed.splitlines()[-1])  # type: ignore[no-any-return]


def test_a_microphone_that_is_pulled_out_keeps_the_take(tmp_path: Path, sound: SoundServer) -> None:
    file = tmp_path / "take.wav"
    recording = start(file, sound.environment)
    wait_until_recording(recording)

    unplug_microphone(sound.environment)

    told = outcome(recording)
    assert "was unplugged" in told["fault"] or "stopped" in told["fault"]
    assert "the take so far is kept" in told["fault"]
    assert told["seconds"] >= 0.5
    assert soundfile.info(file).duration == pytest.approx(told["seconds"], abs=0.01)


def test_a_sound_server_that_dies_keeps_the_take(tmp_path: Path, sound: SoundServer) -> None:
    file = tmp_path / "take.wav"
    recording = start(file, sound.environment)
    wait_until_recording(recording)

    sound.stop()

    told = outcome(recording)
    assert "stopped" in told["fault"]
    assert "the take so far is kept" in told["fault"]
    assert soundfile.info(file).duration == pytest.approx(told["seconds"], abs=0.01)


def test_no_microphone_is_said_in_a_sentence(tmp_path: Path) -> None:
    silent = {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/nobody", "ALSA_CONFIG_PATH": "/dev/null"}
    told = outcome(start(tmp_path / "take.wav", silent))
    assert told["not_begun"].startswith(("No microphone was found", "The sound system does not answer"))
    assert not (tmp_path / "take.wav").exists()
