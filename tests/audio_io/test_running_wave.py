"""A recording that is gone on with after a crash."""

import wave
from pathlib import Path

import numpy as np
import pytest

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.recorder import Recorder
from desktop_app.audio_io.running_wave import open_running
from desktop_app.core.errors import AudioDeviceError
from tests.helpers.fake_device import Opener, microphone
from tests.helpers.sounds import sine


def frames_of(path: Path) -> bytes:
    with wave.open(str(path)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (48_000, 1, 2)
        return bytes(file.readframes(10**9))


@pytest.mark.parametrize("torn", [b"", b"\x01", b"\x01\x02\x03"])
def test_what_lies_there_is_gone_on_with(tmp_path, torn):
    path = tmp_path / "new" / "call.wav"
    first = open_running(path)
    first.append(b"\x10\x20" * 5)
    first.close()
    with path.open("ab") as file:
        file.write(torn)  # a crash between the samples and the header
    again = open_running(path)
    assert again.frames == 5 + len(torn) // 2
    again.append(b"\x30\x40")
    again.close()
    assert frames_of(path) == b"\x10\x20" * 5 + torn[: len(torn) // 2 * 2] + b"\x30\x40"


def test_a_file_that_was_cut_within_its_header_begins_anew(tmp_path):
    path = tmp_path / "call.wav"
    path.write_bytes(b"RIFF")
    wave_file = open_running(path)
    wave_file.append(b"\x01\x02")
    wave_file.close()
    assert frames_of(path) == b"\x01\x02"


def test_a_recorder_goes_on_where_the_last_one_stopped(tmp_path):
    path, sound = tmp_path / "call.wav", sine(440, 1.0, rate_hz=48_000)
    for round_number in (1, 2):
        opener = Opener()
        recorder = Recorder(microphone(), path, opener)
        assert recorder.seconds == round_number - 1.0
        opener.stream.bring(sound)
        recorder.stop()
        assert recorder.seconds == round_number
    np.testing.assert_allclose(read_clip(path, 48_000).samples, np.tile(sound, 2), atol=1 / 32768)


def test_a_microphone_that_does_not_start_leaves_what_lies_there(tmp_path):
    path = tmp_path / "call.wav"
    first = open_running(path)
    first.append(b"\x10\x20")
    first.close()
    with pytest.raises(AudioDeviceError):
        Recorder(microphone(), path, Opener(fail=RuntimeError("bang")))
    assert frames_of(path) == b"\x10\x20"
