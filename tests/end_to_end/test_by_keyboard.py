"""The desk by keyboard alone: real window, real sound server, real models."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.practice.export.formats import Format
from desktop_app.storage.bundled_replies import bundled_replies
from tests.helpers.display import Display
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(400),
    pytest.mark.xdist_group("sound"),
]


def test_a_call_a_turn_again_both_takes_exports_and_deletion(
    tmp_path: Path, x_display: Display, sound: SoundServer
) -> None:
    replies = []
    for path in bundled_replies(shipped_scenario()).paths[:2]:
        replies.append(tmp_path / f"{path.stem}.wav")
        write_clip(read_clip(path, RECORDING_RATE_HZ), replies[-1])
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.end_to_end.keyboard_drive", str(tmp_path), *map(str, replies)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=350)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads(done.stdout.splitlines()[-1])
    assert seen["same_mood"]
    assert seen["turns"] == 2
    assert seen["compared"]
    assert "You went back to turn 2." in seen["tries"]
    assert set(seen["sizes"]) == {kind.value for kind in Format}
    assert all(size > 100 for size in seen["sizes"].values())
    assert (seen["left"], seen["folders"]) == (1, 1)
