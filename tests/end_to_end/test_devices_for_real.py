"""The microphone's check at the first start: real window, real sound server."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.practice.microphone_check import MicrophoneFault
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.ui.pages.welcome_page import FAULTS
from tests.end_to_end.test_a_whole_call import as_wav
from tests.helpers.display import Display
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(300),
    pytest.mark.xdist_group("sound"),
]


def test_the_check_at_the_first_start(tmp_path: Path, x_display: Display, sound: SoundServer) -> None:
    reply = as_wav(bundled_replies(shipped_scenario()).paths[0], tmp_path / "reply.wav")
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.end_to_end.drive_devices", str(tmp_path), str(reply)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads((tmp_path / "seen.json").read_text())

    assert FAULTS[MicrophoneFault.LOUDSPEAKER] in seen["loudspeakers"]
    assert "Your microphone is fine." in seen["headset"]
    assert "dBFS" in seen["headset"]
    assert seen["left_behind"] == []
