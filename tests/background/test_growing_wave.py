import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.recorder import Recorder
from desktop_app.audio_io.running_wave import HEADER_BYTES
from desktop_app.background.growing_wave import GrowingWave, read_stretch
from tests.helpers.fake_device import Opener, microphone
from tests.helpers.sounds import sine

SOUND = sine(440, 3.0, rate_hz=48_000)
AT_16_KHZ = sine(440, 3.0)


def written(path: Path) -> bytes:
    with wave.open(str(path), "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(48_000)
        writer.writeframes((SOUND * 32767).astype("<i2").tobytes())
    return path.read_bytes()


@settings(max_examples=25)
@given(cuts=st.lists(st.integers(0, 288_000), max_size=12))
def test_a_recording_read_in_pieces_of_any_size_is_the_recording(tmp_path_factory, cuts):
    path = tmp_path_factory.mktemp("wave") / "growing.wav"
    whole = written(path)
    path.write_bytes(whole[:HEADER_BYTES])
    growing = GrowingWave(path, 0.0)
    pieces, done = [], HEADER_BYTES
    for cut in [*sorted(HEADER_BYTES + c for c in cuts), len(whole)]:
        with path.open("ab") as file:
            file.write(whole[done:cut])
        done = max(done, cut)
        pieces.append(growing.read())
    growing.close()
    read = np.concatenate(pieces)
    assert growing.until_s == pytest.approx(3.0, abs=0.05)
    inner = slice(800, len(read) - 800)
    np.testing.assert_allclose(read[inner], AT_16_KHZ[inner], atol=2e-3)


@pytest.mark.parametrize("from_s", [0.5, 1.25])
def test_reading_may_start_anywhere(tmp_path, from_s):
    path = tmp_path / "growing.wav"
    written(path)
    growing = GrowingWave(path, from_s)
    growing.read()
    growing.close()
    assert growing.until_s == pytest.approx(3.0, abs=0.05)
    part = growing.between(2.0, 2.5)
    assert len(part) == 8000
    np.testing.assert_allclose(part, AT_16_KHZ[32_000:40_000], atol=2e-3)


def test_a_stretch_that_has_not_been_read_is_cut_to_what_there_is(tmp_path):
    path = tmp_path / "growing.wav"
    written(path)
    growing = GrowingWave(path, 1.0)
    assert len(growing.between(1.0, 2.0)) == 0
    growing.read()
    growing.close()
    assert len(growing.between(0.0, 1.0)) == 0
    assert len(growing.between(0.5, 1.5)) == 8000
    assert len(growing.between(2.0, 9.0)) == pytest.approx(16_000, abs=800)
    assert len(growing.between(2.0, 1.0)) == 0


def test_what_the_recorder_writes_is_followed(tmp_path, wait_until):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    growing = GrowingWave(recorder.path, 0.0)
    for second in range(3):
        opener.stream.bring(SOUND[second * 48_000 : (second + 1) * 48_000])
        wait_until(lambda until=second + 1: recorder.seconds == until)
        growing.read()
        assert growing.until_s == pytest.approx(second + 1, abs=0.05)
    recorder.stop()
    growing.close()
    np.testing.assert_allclose(growing.between(1.0, 2.0), AT_16_KHZ[16_000:32_000], atol=2e-3)


STRETCHES = [
    (0.0, 3.0, 144_000),
    (1.0, 2.5, 72_000),
    (2.5, 9.0, 24_000),
    (-1.0, 1.0, 48_000),
    (2.0, 1.0, 0),
    (9.0, 10.0, 0),
]


@pytest.mark.parametrize(("start_s", "end_s", "frames"), STRETCHES)
def test_a_stretch_is_read_back_sample_by_sample(tmp_path, start_s, end_s, frames):
    path = tmp_path / "take.wav"
    written(path)
    stretch = read_stretch(path, start_s, end_s)
    first = max(0, round(start_s * 48_000))
    assert len(stretch) == frames
    np.testing.assert_array_equal(stretch, read_clip(path, 48_000).samples[first : first + frames])


def test_half_a_sample_at_the_end_is_left(tmp_path):
    path = tmp_path / "cut.wav"
    written(path)
    path.write_bytes(path.read_bytes()[:-1])
    assert len(read_stretch(path, 0.0, 3.0)) == len(SOUND) - 1
