"""The microphone's check at the first start, and a microphone pulled out in a call: all of it real."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import soundfile

from desktop_app.audio_io.device_watch import STAND_INS
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.practice.microphone_check import MicrophoneFault
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.ui.pages.welcome_page import FAULTS
from tests.bench.words import letters_only
from tests.end_to_end.drive_devices import SAID_S
from tests.end_to_end.test_a_whole_call import MOST_WORD_ERROR, as_wav, word_error
from tests.helpers.display import Display
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(300),
    pytest.mark.xdist_group("sound"),
]


def test_the_check_at_the_first_start_and_a_microphone_pulled_out_in_a_call(
    tmp_path: Path, x_display: Display, sound: SoundServer
) -> None:
    replies = bundled_replies(shipped_scenario())
    played = [str(as_wav(path, tmp_path / f"{path.stem}.wav")) for path in replies.paths[:2]]
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.end_to_end.drive_devices", str(tmp_path), *played]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=280)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads((tmp_path / "seen.json").read_text())

    assert FAULTS[MicrophoneFault.LOUDSPEAKER] in seen["loudspeakers"]
    assert "Your microphone is fine." in seen["headset"]
    assert "dBFS" in seen["headset"]
    assert seen["left_behind"] == []

    assert not any(f"“{name}”" in seen["waits"] + seen["goes_on"] for name in STAND_INS)
    assert "The call waits: plug it in again, or end the call." in seen["waits"]
    assert seen["waits_still"], "what the speaker plays is no microphone to go on with"
    assert seen["goes_on"].startswith("The call goes on with “")
    broken_off, whole = seen["transcripts"]
    begun = letters_only(broken_off).split()
    assert begun, "what was said up to then was taken in"
    assert word_error([" ".join(letters_only(replies.texts[0]).split()[: len(begun)])], [broken_off]) <= 0.4
    assert word_error([replies.texts[1]], [whole]) <= MOST_WORD_ERROR
    assert soundfile.info(seen["recordings"][0]).duration >= SAID_S - 0.5
    assert all(soundfile.info(path).samplerate == RECORDING_RATE_HZ for path in seen["recordings"])
