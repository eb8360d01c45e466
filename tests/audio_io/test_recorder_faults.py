"""What happens to a take when the device or the disk lets us down."""

import functools
import threading
import wave
from pathlib import Path

import numpy as np
import pytest

from desktop_app.audio_io import recorder as module
from desktop_app.audio_io.device_watch import NoWatch
from desktop_app.audio_io.files import read_clip
from desktop_app.audio_io.recorder import Recorder
from desktop_app.audio_io.running_wave import RunningWave
from desktop_app.audio_io.watchdog import Watchdog
from desktop_app.core.errors import AudioDeviceError, StorageError
from tests.helpers.fake_device import Opener, SmallDisk, StreamThatNeverStops, microphone
from tests.helpers.sounds import sine

SECOND = sine(440, 1.0, rate_hz=48_000)


@pytest.fixture
def quick_watchdog(monkeypatch):
    monkeypatch.setattr(module, "Watchdog", functools.partial(Watchdog, limit_s=0.1))


def feeders() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name.startswith("recorder")]


def test_a_device_that_stops_without_a_word_is_noticed(tmp_path, wait_until, quick_watchdog):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    opener.stream.bring(SECOND)
    wait_until(lambda: recorder.fault is not None)
    assert isinstance(recorder.fault, AudioDeviceError)
    assert "“Fake microphone” stopped: the take so far is kept" in str(recorder.fault)
    done = recorder.stop()
    assert done.seconds == 1.0
    np.testing.assert_allclose(read_clip(done.path, 48_000).samples, SECOND, atol=1 / 32768)
    wait_until(lambda: not feeders())
    assert opener.stream.calls[:3] == ["start", "stop", "close"]


@pytest.mark.usefixtures("quick_watchdog")
def test_blocks_keep_the_watchdog_quiet(tmp_path, wait_until):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)

    def more() -> bool:
        opener.stream.bring(SECOND[:960])
        return recorder.seconds > 0.5

    wait_until(more)
    assert recorder.fault is None
    recorder.stop()


def test_the_driver_s_end_is_a_fault_and_nothing_is_lost(tmp_path, wait_until):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    opener.stream.bring(SECOND)
    opener.stream.end()
    wait_until(lambda: recorder.fault is not None)
    assert isinstance(recorder.fault, AudioDeviceError)
    assert recorder.stop().seconds == 1.0


def test_the_driver_s_end_after_stop_is_none(tmp_path):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    recorder.stop()
    opener.stream.end()
    assert recorder.fault is None


def test_a_stream_moved_to_another_source_is_a_fault(tmp_path, wait_until, monkeypatch):
    class Moves(NoWatch):
        has_moved = closed = False

        def moved(self) -> bool:
            return self.has_moved

        def close(self) -> None:
            self.closed = True

    watch = Moves()
    monkeypatch.setattr(module, "watch_source", lambda device: watch)
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    opener.stream.bring(SECOND)
    wait_until(lambda: recorder.seconds == 1.0)
    watch.has_moved = True
    wait_until(lambda: recorder.fault is not None)
    assert "was unplugged: the take so far is kept" in str(recorder.fault)
    recorder.stop()
    assert watch.closed


@pytest.fixture
def small_disk(monkeypatch):
    """Let the disk be full after half a second of recording."""

    def open_wave(path: Path, room: int = 44 + 48_000) -> RunningWave:
        return RunningWave(SmallDisk(path, room))

    monkeypatch.setattr(module, "_open_wave", open_wave)


@pytest.mark.usefixtures("small_disk")
@pytest.mark.parametrize("block_s", [0.02, 0.07, 0.2])
def test_a_full_disk_keeps_the_take_so_far(tmp_path, wait_until, block_s):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    blocks = 0
    while recorder.fault is None:
        opener.stream.bring(SECOND[: round(48_000 * block_s)])
        blocks += 1
        wait_until(lambda so_far=blocks: recorder.fault or recorder.seconds > block_s * (so_far - 0.5))
    assert isinstance(recorder.fault, StorageError)
    assert "cannot be written (No space left on device): free some space; the take so far is kept" in str(
        recorder.fault
    )
    done = recorder.stop()
    wait_until(lambda: not feeders())
    assert 0.5 - block_s <= done.seconds <= 0.5
    with wave.open(str(done.path)) as kept:
        assert kept.getnframes() / 48_000 == pytest.approx(done.seconds)
        assert len(kept.readframes(10**9)) == 2 * kept.getnframes()
    assert read_clip(done.path, 48_000).duration_s == pytest.approx(done.seconds)


@pytest.mark.usefixtures("small_disk")
def test_a_disk_that_fills_at_the_very_end_is_noticed(tmp_path, monkeypatch):
    opener = Opener()
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    opener.stream.bring(SECOND)
    recorder.stop()
    assert isinstance(recorder.fault, StorageError)


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path, monkeypatch):
    def refuse(self, *arguments, **more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    opener = Opener()
    with pytest.raises(StorageError, match=r"Permission denied.*TONE_MATTERS_DATA"):
        Recorder(microphone(), tmp_path / "take.wav", opener)
    assert opener.stream is None


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path):
    (tmp_path / "takes").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written to"):
        Recorder(microphone(), tmp_path / "takes" / "take.wav", Opener())


def test_a_driver_that_hangs_holds_nobody_up(tmp_path, monkeypatch, wait_until):
    monkeypatch.setattr(module, "CLOSE_TIMEOUT_S", 0.1)
    opener = Opener(make=StreamThatNeverStops)
    recorder = Recorder(microphone(), tmp_path / "take.wav", opener)
    opener.stream.bring(SECOND)
    assert recorder.stop().path.is_file()
    wait_until(lambda: recorder.seconds == 1.0)
    opener.stream.let_go.set()
    wait_until(lambda: not feeders())
