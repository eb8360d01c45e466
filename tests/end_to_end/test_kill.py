"""The app, or its speech process, is killed in the middle of a call: nothing that was said is lost.

Twenty moments of each are in ``python -m tests.bench.kills``; here is one of each, and the call gone on with.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.storage.bundled_replies import bundled_replies
from tests.helpers.display import Display
from tests.helpers.killing import MOST_LOST_S, WRITTEN_AFTER_S, goes_on, kill_app, lines, start
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(400),
    pytest.mark.xdist_group("sound"),
]


@pytest.fixture
def replies(tmp_path: Path) -> list[Path]:
    """Return the scenario's first two replies as the virtual microphone takes them."""
    paths = []
    for path in bundled_replies(shipped_scenario()).paths[:2]:
        paths.append(tmp_path / f"{path.stem}.wav")
        write_clip(read_clip(path, RECORDING_RATE_HZ), paths[-1])
    return paths


def test_the_app_is_killed_and_the_call_gone_on_with(
    tmp_path: Path, x_display: Display, sound: SoundServer, replies: list[Path]
) -> None:
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    left = kill_app(tmp_path, lambda told: told["since_reply_s"] > WRITTEN_AFTER_S, replies, environment)
    assert left.told["replies"] == 1
    assert left.lost_s <= MOST_LOST_S
    assert left.database_is_whole
    assert left.course is not None
    assert len(left.course.replies) == 1
    assert goes_on(left)

    said = lines(start(tmp_path, "resume", 0.0, replies[1:], environment))
    assert said[0]["recorded_s"] >= left.recorded_s
    assert len(said[-1]["turns"]) == len(left.course.replies) + 1
    assert "sorry" in said[-1]["turns"][0].lower()
    assert not list(tmp_path.glob("data/recordings/*/call.json"))


def test_the_speech_process_is_killed_and_the_call_goes_on(
    tmp_path: Path, x_display: Display, sound: SoundServer, replies: list[Path]
) -> None:
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    said = lines(start(tmp_path, "speech", 15.0, replies, environment))[-1]
    assert len(said["turns"]) == 2
    assert all(said["turns"])
    assert "The speech engine stopped and was started again" in said["notice"]
