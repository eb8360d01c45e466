"""What a recording keeps, whatever the device's rate."""

import io
import wave

import numpy as np
import pytest

from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.recorder import FLOOR_DBFS, SILENCE, Recorder, measure_level
from desktop_app.core.errors import AudioDeviceError
from tests.helpers.fake_device import (
    FakeStream,
    Opener,
    StreamThatDoesNotStart,
    microphone,
)
from tests.helpers.sounds import noise, sine


@pytest.fixture
def recording(tmp_path):
    """Start recorders, and stop them all in the end."""
    started: list[Recorder] = []

    def start(rate_hz: int = 48_000) -> tuple[Recorder, FakeStream]:
        opener = Opener()
        recorder = Recorder(microphone(rate_hz), tmp_path / "takes" / f"{len(started)}.wav", opener)
        started.append(recorder)
        return recorder, opener.stream

    yield start
    for recorder in started:
        recorder.stop()


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 44_100, 48_000, 96_000, 192_000])
def test_any_rate_becomes_48_khz(recording, rate_hz):
    recorder, stream = recording(rate_hz)
    assert stream.block_frames == round(0.02 * rate_hz)
    stream.bring(sine(1000, 2.0, peak=0.5, rate_hz=rate_hz))
    done = recorder.stop()
    kept = read_clip(done.path, 48_000)
    assert done.seconds == pytest.approx(2.0, abs=0.021)
    assert kept.duration_s == pytest.approx(done.seconds)
    middle = kept.samples[24_000:72_000]
    spectrum = np.abs(np.fft.rfft(middle))
    assert np.argmax(spectrum) == 1000
    assert np.sqrt(np.mean(middle**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.01)


def test_at_48_khz_every_sample_is_kept(recording):
    recorder, stream = recording()
    sound = noise(3.0, 0.1)[:48_000]
    stream.bring(sound)
    kept = read_clip(recorder.stop().path, 48_000)
    np.testing.assert_allclose(kept.samples, sound, atol=1 / 32768)


def test_two_channels_are_averaged(recording):
    recorder, stream = recording()
    stream.bring(np.full(960, 0.25, dtype=np.float32), channels=2)
    kept = read_clip(recorder.stop().path, 48_000)
    np.testing.assert_allclose(kept.samples, 0.25, atol=1 / 32768)


def test_what_is_too_loud_is_cut_not_wrapped(recording):
    recorder, stream = recording()
    stream.bring(np.array([2.0, -2.0] * 480, dtype=np.float32))
    kept = read_clip(recorder.stop().path, 48_000)
    assert kept.samples.min() == -1.0
    assert kept.samples.max() == pytest.approx(1.0, abs=1 / 32768)


def test_the_header_is_true_after_every_block(recording, wait_until):
    recorder, stream = recording()
    for blocks in range(1, 6):
        stream.bring(sine(440, 0.1, rate_hz=48_000))
        wait_until(lambda so_far=blocks: recorder.seconds == pytest.approx(0.1 * so_far))
        with wave.open(io.BytesIO(recorder.path.read_bytes())) as so_far:
            assert so_far.getnframes() == 4800 * blocks
            assert len(so_far.readframes(10**9)) == 2 * so_far.getnframes()


def test_before_the_first_block_the_file_is_a_recording_already(recording):
    recorder, _ = recording()
    with wave.open(io.BytesIO(recorder.path.read_bytes())) as so_far:
        assert (so_far.getnframes(), so_far.getframerate()) == (0, 48_000)
    assert recorder.level == SILENCE


def test_lost_blocks_are_counted(recording):
    recorder, stream = recording()
    for overflow in (False, True, True):
        stream.bring(np.zeros(960, dtype=np.float32), overflow=overflow)
    assert recorder.stop().overflows == 2


def test_stopping_again_changes_nothing(recording):
    recorder, stream = recording()
    stream.bring(np.zeros(960, dtype=np.float32))
    assert recorder.stop() == recorder.stop()
    assert stream.calls == ["start", "stop", "close"]
    assert recorder.fault is None


def test_the_level_is_that_of_the_latest_sound(recording, wait_until):
    recorder, stream = recording()
    stream.bring(sine(1000, 0.1, peak=0.5, rate_hz=48_000))
    wait_until(lambda: recorder.level.peak_dbfs == pytest.approx(-6.02, abs=0.05))
    assert recorder.level.rms_dbfs == pytest.approx(-9.03, abs=0.1)
    assert not recorder.level.clipped
    stream.bring(np.ones(960, dtype=np.float32))
    wait_until(lambda: recorder.level.clipped)


def test_digital_silence_has_the_floor_s_level():
    level = measure_level(np.zeros(100, dtype=np.float32))
    assert (level.rms_dbfs, level.peak_dbfs, level.clipped) == (FLOOR_DBFS, FLOOR_DBFS, False)


@pytest.mark.parametrize(
    ("opener", "words"),
    [
        (Opener(make=StreamThatDoesNotStart), "does not start"),
        (Opener(fail=RuntimeError("bang")), "does not start"),
        (Opener(fail=AudioDeviceError("The microphone is busy")), "is busy"),
    ],
)
def test_a_microphone_that_cannot_be_opened_leaves_no_file(tmp_path, opener, words):
    path = tmp_path / "take.wav"
    with pytest.raises(AudioDeviceError, match=words):
        Recorder(microphone(), path, opener)
    assert not path.exists()


def test_portaudio_opens_the_device_at_its_own_rate(tmp_path, portaudio):
    device = microphone(16_000, "Headset")
    recorder = Recorder(device, tmp_path / "take.wav")
    recorder.stop()
    (how,) = portaudio.opened
    assert (how["device"], how["samplerate"], how["blocksize"], how["channels"]) == (2, 16_000, 320, 1)
    assert how["dtype"] == "float32"


def test_portaudio_s_refusal_is_a_sentence(tmp_path, portaudio):
    portaudio.query_devices()[0]["rates"] = [44_100]
    with pytest.raises(AudioDeviceError, match=r"“Fake microphone” cannot be opened: close other programs"):
        Recorder(microphone(), tmp_path / "take.wav")


def test_a_microphone_that_has_gone_is_a_sentence(tmp_path):
    with pytest.raises(AudioDeviceError, match="“Lost” has gone"):
        Recorder(microphone(name="Lost"), tmp_path / "take.wav")
    assert list(tmp_path.iterdir()) == []
