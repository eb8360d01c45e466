"""Every drill in the real window: real display, real sound server, real models."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.audio_io.files import read_clip, resampled, write_clip
from desktop_app.core.clip import RECORDING_RATE_HZ, AudioClip
from desktop_app.core.drill import Delivery, Drill
from desktop_app.practice.drills.deliveries import DeliverySpeaker
from desktop_app.practice.engines import build_meter
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped
from tests.bench.drill_screens import TELLINGS
from tests.helpers.display import Display
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("sound"),
]
DRILLS = read_drills(shipped("assets", "drills"))
TRAINEE = "bm_george"


def spoken_takes(folder: Path) -> None:
    """Write what the trainee says: the model's own line, a boundary, an apology in one breath, a telling."""
    voice = KokoroVoice(WeightsStore(), shipped("assets", "voices"))

    def say(name: str, text: str, trainee: str = TRAINEE) -> None:
        clip = voice.speak(text, trainee, 0.0)
        samples = resampled(clip.samples, clip.sample_rate_hz, RECORDING_RATE_HZ)
        write_clip(AudioClip(samples, RECORDING_RATE_HZ), folder / f"{name}.wav")

    line = DRILLS[Drill.SAY_AFTER][0]
    speaker = DeliverySpeaker(lambda: voice, build_meter(WeightsStore()))
    (model,) = speaker.spoken(line, (Delivery.WARM,), folder / "model")
    write_clip(read_clip(model.path, RECORDING_RATE_HZ), folder / "say-after.wav")
    say("boundary", DRILLS[Drill.BOUNDARY][0].say_instead)
    say("apology", "I'm sorry we let you down and I'll put it right today.", "af_heart")
    say("telling", TELLINGS[1])


def test_one_item_of_each_drill(tmp_path: Path, x_display: Display, sound: SoundServer) -> None:
    spoken_takes(tmp_path)
    environment = {**sound.environment, "DISPLAY": x_display.name, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.end_to_end.drive_drills", str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=500)
    assert done.returncode == 0, done.stderr[-3000:]
    seen = json.loads((tmp_path / "seen.json").read_text())

    assert {drill: seen[drill.value]["notice"] for drill in Drill} == dict.fromkeys(Drill, "")
    assert "Right" in seen["rank"]["feedback"]
    assert all("syllables/s" in text for text in seen["rank"]["rows"].values())
    assert "followed the model" in seen["say-after"]["feedback"]
    correlation = float(seen["say-after"]["chart"].split("Correlation ")[1].split(". ")[0])
    assert correlation > 0.9, "the model, said into the microphone, is like itself"
    assert "Passed" in seen["boundary"]["feedback"]
    assert "read your usual voice" in seen["boundary"]["feedback"]
    assert "in one breath" in seen["apology"]["feedback"]
    assert "4 of 4 points" in seen["repeats"]["feedback"]
    assert [[drill, passed] for drill, _, passed in seen["attempts"]] == [
        [drill.value, True] for drill in Drill
    ]
    assert seen["takes_left"] == []
