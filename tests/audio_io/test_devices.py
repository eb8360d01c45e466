import json
import sys
import time

import pytest

from desktop_app.audio_io import devices as module
from desktop_app.audio_io.devices import (
    Device,
    choose,
    index_of,
    known_devices,
    list_devices,
    print_devices,
    refresh,
)
from desktop_app.core.errors import AudioDeviceError

MIC = Device("Mic", "ALSA", 1, 0, 48_000, default_input=True)
OTHER_MIC = Device("Other", "ALSA", 2, 0, 44_100)
SPEAKER = Device("Out", "ALSA", 0, 2, 48_000, default_output=True)
ALL = (OTHER_MIC, MIC, SPEAKER)


def child(program: str) -> list[str]:
    return [sys.executable, "-c", program]


@pytest.mark.parametrize(
    "program",
    [
        "import os; os.abort()",
        "raise SystemExit(1)",
        "",
        "print('no list')",
        "print('5')",
        "print('null')",
        "print('[1]')",
        'print(\'[{"name": "x"}]\')',
        'print(\'[{"colour": "red"}]\')',
        "import sys; sys.stdout.buffer.write(b'\\xff\\xfe\\n')",
    ],
)
def test_a_child_that_fails_is_only_an_error(program):
    with pytest.raises(AudioDeviceError, match="The sound system does not answer: check"):
        list_devices(child(program))


def test_a_child_that_cannot_be_started_is_only_an_error(tmp_path):
    with pytest.raises(AudioDeviceError):
        list_devices([str(tmp_path / "nothing")])


def test_a_child_that_hangs_is_ended(monkeypatch):
    monkeypatch.setattr(module, "LIST_TIMEOUT_S", 0.3)
    began = time.monotonic()
    with pytest.raises(AudioDeviceError):
        list_devices(child("import time; time.sleep(60)"))
    assert time.monotonic() - began < 30


def test_the_list_comes_back_whatever_the_libraries_print_before_it():
    entry = {"name": "Mikrofon – Größe", "host_api": "ALSA", "inputs": 1, "outputs": 0, "rate_hz": 48_000}
    program = f"print('ALSA lib: warning'); print({json.dumps([entry])!r})"
    assert list_devices(child(program)) == (Device("Mikrofon – Größe", "ALSA", 1, 0, 48_000),)


def test_what_the_child_prints_can_be_read_back(capsys):
    print_devices()
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    assert list_devices(child(f"print({printed.strip()!r})")) == known_devices()


def test_known_devices_carry_names_rates_and_defaults():
    mic, speaker, headset = known_devices()
    assert mic == Device("Fake microphone", "Fake", 1, 0, 48_000, default_input=True)
    assert speaker == Device("Fake speaker", "Fake", 0, 2, 44_100, default_output=True)
    assert headset.key == "Headset (Fake)"


@pytest.mark.parametrize(
    ("direction", "key", "expected"),
    [
        ("input", None, MIC),
        ("output", None, SPEAKER),
        ("input", "Other (ALSA)", OTHER_MIC),
    ],
)
def test_a_device_is_chosen_by_name_or_by_default(direction, key, expected):
    assert choose(ALL, direction, key) is expected


def test_without_a_default_the_first_is_taken():
    assert choose((SPEAKER, OTHER_MIC), "input", None) is OTHER_MIC


@pytest.mark.parametrize(
    ("devices", "direction", "key", "words"),
    [
        ((), "input", None, "No microphone was found"),
        ((SPEAKER,), "input", None, "No microphone was found"),
        ((MIC,), "output", None, "No speaker was found"),
        (ALL, "input", "Gone (ALSA)", "“Gone .ALSA.” is not there"),
        (ALL, "input", "Out (ALSA)", "is not there"),
    ],
)
def test_a_device_that_is_not_there_is_a_sentence(devices, direction, key, words):
    with pytest.raises(AudioDeviceError, match=words):
        choose(devices, direction, key)


def test_devices_are_found_by_name_never_by_place(portaudio):
    headset = known_devices()[2]
    portaudio.query_devices().reverse()
    assert index_of(headset) == 0
    portaudio.query_devices().clear()
    with pytest.raises(AudioDeviceError, match="“Headset” has gone"):
        index_of(headset)


def test_refreshing_starts_portaudio_anew(portaudio):
    refresh()
    assert portaudio.calls == ["terminate", "initialize"]


def test_without_portaudio_there_is_a_sentence(monkeypatch):
    class Broken:
        def find_spec(self, name, path=None, target=None):
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice")
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(AudioDeviceError, match="PortAudio is not installed: install libportaudio2"):
        known_devices()
