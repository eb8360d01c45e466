"""The command with its real engines."""

import functools
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import jiwer
import numpy as np
import pytest
import soundfile

from desktop_app.audio_io.files import read_clip
from desktop_app.cli import speaking
from desktop_app.core.child_process import child_command
from desktop_app.core.ports import Voice
from desktop_app.practice.engines import build_meter
from desktop_app.speech.choose import choose_voice
from desktop_app.speech.voice_system import SystemVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.shipped import shipped
from desktop_app.tone.profile import ToneMeter
from tests.bench.words import letters_only
from tests.cli.contract import REVIEW, breaches
from tests.helpers.shipped_scenarios import shipped_scenario

pytestmark = pytest.mark.engines
TEXT = "My whole system crashed last night, and this morning I lost an order."


@pytest.fixture
def speak(command, tmp_path):
    """Return a function that speaks the text to a file."""

    def to_file(name: str, *options: object):
        path = tmp_path / name
        result = command("speak", TEXT, "--voice", "am_michael", "--output", path, *options)
        assert (result.code, result.out) == (0, "")
        return path

    return to_file


@pytest.fixture(scope="module")
def meter():
    return build_meter(WeightsStore())


@pytest.fixture
def one_voice(monkeypatch):
    """Load the voice once for several tests."""
    monkeypatch.setattr(speaking, "choose_voice", lambda *_: _voice())


@functools.cache
def _voice() -> Voice:
    return choose_voice(WeightsStore(), shipped("assets", "voices"), child_command())


def pitch_hz(meter: ToneMeter, path: Path) -> float:
    return float(np.nanmedian(meter.tracks(read_clip(path, 16_000)).pitch_hz))


def share_above(path: Path, hz: float) -> float:
    samples, rate = soundfile.read(path)
    power = np.abs(np.fft.rfft(samples)) ** 2
    return float(power[np.fft.rfftfreq(len(samples), 1 / rate) > hz].sum() / power.sum())


def test_the_same_words_give_the_same_bytes(speak):
    digests = [
        hashlib.sha256(speak(name, "--anger", 0.8).read_bytes()).hexdigest() for name in ("a.wav", "b.wav")
    ]
    assert digests[0] == digests[1]


@pytest.mark.usefixtures("one_voice")
def test_anger_raises_the_pitch(speak, meter):
    calm, angry = (pitch_hz(meter, speak(f"{anger}.wav", "--anger", anger)) for anger in (0, 1))
    assert 2 < 12 * np.log2(angry / calm) < 10


@pytest.mark.usefixtures("one_voice")
def test_the_telephone_narrows_the_band(speak):
    wide, narrow = speak("wide.wav"), speak("narrow.wav", "--phone")
    assert share_above(narrow, 4000) < 0.1 * share_above(wide, 4000)
    assert share_above(narrow, 300) > 0.5


@pytest.mark.usefixtures("one_voice")
def test_an_unknown_voice_and_an_empty_text_are_sentences(command, tmp_path):
    path = tmp_path / "x.wav"
    unknown = command("speak", TEXT, "--voice", "nobody", "--output", path)
    assert "nobody" in unknown.sentence
    for text in ("…", " ", "?!"):
        nothing = command("speak", text, "--voice", "am_michael", "--output", path)
        assert nothing.sentence == "There is nothing to say in this text: give it some words."
    assert not path.exists()


def test_the_system_s_voice_speaks(command, tmp_path):
    try:
        voices = SystemVoice([sys.executable, "-m", "desktop_app"]).voices()
    except Exception as error:  # noqa: BLE001 - whatever the system lacks
        pytest.skip(f"the system has no voice: {error}")
    if not voices:
        pytest.skip("the system has no English voice: install espeak-ng")
    listed = command("speak", "--list-voices", "--json").json
    assert {voice["id"] for voice in listed if voice["engine"] == "system"} == {voice.id for voice in voices}
    path = tmp_path / "x.wav"
    result = command("speak", TEXT, "--engine", "system", "--voice", voices[0].id, "--output", path)
    assert (result.code, result.out) == (0, "")
    samples, rate = soundfile.read(path)
    assert 1.0 < len(samples) / rate < 15.0
    assert np.max(np.abs(samples)) > 0.05


def test_a_shipped_reply_is_understood(tmp_path):
    replies = bundled_replies(shipped_scenario())
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "analyze", replies.paths[0], "--json"],
        capture_output=True,
        check=True,
        timeout=240,
    )
    review = json.loads(done.stdout)
    assert breaches(REVIEW, review) == []
    assert jiwer.wer(letters_only(replies.texts[0]), letters_only(review["transcript"]["text"])) <= 0.15
    assert review["transcript"]["engine"] == "whisper-base"
    assert review["quality"]["usable"] is True
    assert 80 < review["tone"]["measures"]["words_per_minute"] < 250
    assert {"apologise", "open_question"} <= {
        label["label"] for sentence in review["wording"]["sentences"] for label in sentence["labels"]
    }


# IMPORT
