"""``speak`` with a voice that hums; the real ones are in test_real.py."""

import numpy as np
import pytest
import soundfile

from desktop_app.cli import speaking
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import EngineError
from desktop_app.core.ports import VoiceInfo
from tests.cli.contract import VOICE, breaches
from tests.helpers.scripted import HummingVoice


class SystemStub:
    """The system's voice as far as it can be listed."""

    def __init__(self, *_: object) -> None:
        pass

    def voices(self) -> tuple[VoiceInfo, ...]:
        return (VoiceInfo("gmw/en", "English", "en", "man", "system"),)

    def speak(self, *_: object, **__: object) -> AudioClip:
        return AudioClip(np.full(22_050, 0.1, dtype=np.float32), 22_050)


class NoSystemVoice(SystemStub):
    def voices(self) -> tuple[VoiceInfo, ...]:
        raise EngineError("The system's voice cannot speak")


@pytest.fixture
def humming(monkeypatch):
    voice = HummingVoice()
    monkeypatch.setattr(speaking, "choose_voice", lambda *_: voice)
    return voice


@pytest.mark.parametrize(("name", "rate_hz"), [("a.wav", 24_000), ("a.flac", 24_000), ("a.opus", 48_000)])
def test_the_voice_goes_to_the_file(command, humming, tmp_path, name, rate_hz):
    path = tmp_path / "deep" / name
    arguments = ("speak", "It broke!", "--voice", "am_michael", "--anger", "0.5", "--output", path)
    result = command(*arguments, "--phone", "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json == {"file": str(path), "seconds": 1.0}
    assert humming.spoken == [("It broke!", "am_michael", 0.5, True)]
    assert soundfile.info(path).samplerate == rate_hz
    assert soundfile.info(path).duration == pytest.approx(1.0, abs=0.03)
    assert command(*arguments).out == ""


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        ((), "There is no text to speak"),
        (("", "--voice", "am_michael", "--output", "x.wav"), "There is no text to speak"),
        (("Hello",), "There is no file to write to"),
        (("Hello", "--output", "x.wav"), "There is no voice named"),
    ],
)
def test_what_is_left_out_is_asked_for(command, tmp_path, monkeypatch, arguments, fault):
    monkeypatch.chdir(tmp_path)
    result = command("speak", *arguments, "--json")
    assert fault in result.sentence
    assert result.out == ""
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["reply.mp3", "reply", "reply.wav.exe"])
def test_an_ending_it_cannot_write_is_a_sentence(command, humming, tmp_path, name):
    result = command("speak", "Hello", "--voice", "am_michael", "--output", tmp_path / name)
    assert "should end in .wav, .flac, .opus or .ogg" in result.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_a_sentence(command, humming, tmp_path):
    in_the_way = tmp_path / "folder"
    in_the_way.write_text("a file in the folder's place")
    result = command("speak", "Hello", "--voice", "am_michael", "--output", in_the_way / "x.wav")
    assert "cannot be written" in result.sentence
    assert in_the_way.read_text() == "a file in the folder's place"


def test_a_file_that_is_there_is_kept_when_the_new_one_cannot_be_written(
    command, humming, tmp_path, monkeypatch
):
    path = tmp_path / "x.wav"
    path.write_bytes(b"the old sound")

    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(tmp_path), "write_bytes", full)
    result = command("speak", "Hello", "--voice", "am_michael", "--output", path)
    assert "cannot be written (No space left on device)" in result.sentence
    assert path.read_bytes() == b"the old sound"


def test_the_voices_of_both_engines_are_listed(command, monkeypatch):
    monkeypatch.setattr(speaking, "SystemVoice", SystemStub)
    result = command("speak", "--list-voices", "--json")
    assert (result.code, result.err) == (0, "")
    assert breaches([VOICE], result.json) == []
    assert {voice["engine"] for voice in result.json} == {"kokoro", "system"}
    assert {voice["gender"] for voice in result.json} <= {"woman", "man", "unknown"}
    lines = command("speak", "--list-voices").out.splitlines()
    assert [line.split()[0] for line in lines] == [voice["id"] for voice in result.json]


def test_without_a_system_voice_the_others_are_listed(command, monkeypatch):
    monkeypatch.setattr(speaking, "SystemVoice", NoSystemVoice)
    result = command("speak", "--list-voices", "--json")
    assert result.code == 0
    assert {voice["engine"] for voice in result.json} == {"kokoro"}


def test_the_system_s_voice_is_chosen_by_name(command, monkeypatch, tmp_path):
    monkeypatch.setattr(speaking, "SystemVoice", SystemStub)
    path = tmp_path / "x.wav"
    arguments = ("speak", "Hello", "--engine", "system", "--output", path)
    assert "no voice “none”" in command(*arguments, "--voice", "none").sentence
    assert not path.exists()
    assert command(*arguments).code == 0
    assert soundfile.info(path).samplerate == 22_050
