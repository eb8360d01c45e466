"""Sound files good and bad."""

import numpy as np
import pytest
import soundfile

from desktop_app.audio_io import files
from desktop_app.audio_io.files import read_clip, resampled, write_clip
from desktop_app.core.errors import SoundFileError, StorageError
from tests.helpers.sounds import clip, sine

TONE = sine(440, 1.0, rate_hz=48_000)


def peak_hz(samples: np.ndarray, rate_hz: int) -> float:
    return float(np.argmax(np.abs(np.fft.rfft(samples))) * rate_hz / len(samples))


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 16_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("subtype", ["PCM_U8", "PCM_16", "PCM_24", "FLOAT"])
def test_any_rate_and_depth_is_read(tmp_path, rate_hz, subtype):
    path = tmp_path / "tone.wav"
    soundfile.write(path, sine(440, 1.0, rate_hz=rate_hz), rate_hz, subtype=subtype)
    read = read_clip(path, 16_000)
    assert read.sample_rate_hz == 16_000
    assert read.duration_s == pytest.approx(1.0, abs=0.001)
    assert peak_hz(read.samples, 16_000) == pytest.approx(440, abs=1.1)
    assert np.sqrt(np.mean(read.samples**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.02)


def test_channels_are_averaged(tmp_path):
    path = tmp_path / "stereo.wav"
    soundfile.write(path, np.stack([TONE, -TONE * 0.5], axis=1), 48_000)
    np.testing.assert_allclose(read_clip(path, 48_000).samples, TONE * 0.25, atol=2 / 32768)


@pytest.mark.parametrize(
    ("ending", "exact"), [("wav", True), ("flac", True), ("ogg", False), ("opus", False)]
)
def test_what_is_written_is_read_again(tmp_path, ending, exact):
    path = tmp_path / "new" / f"tone.{ending}"
    write_clip(clip(TONE, 48_000), path)
    read = read_clip(path, 48_000).samples
    assert len(read) == len(TONE)
    if exact:
        np.testing.assert_allclose(read, TONE, atol=1 / 32768)
    else:
        assert peak_hz(read, 48_000) == pytest.approx(440, abs=1)
    assert [found.name for found in path.parent.iterdir()] == [path.name]


def test_ending_in_capitals_is_an_ending(tmp_path):
    write_clip(clip(TONE, 48_000), tmp_path / "TONE.WAV")
    assert read_clip(tmp_path / "TONE.WAV", 48_000).duration_s == 1.0


def test_what_is_over_full_scale_is_cut(tmp_path):
    write_clip(clip(np.array([3.0, -3.0]), 48_000), tmp_path / "loud.wav")
    np.testing.assert_allclose(read_clip(tmp_path / "loud.wav", 48_000).samples, [1, -1], atol=1 / 32768)


def bad(tmp_path, name: str):
    path = tmp_path / name
    if name == "zero.wav":
        path.touch()
    elif name == "folder.wav":
        path.mkdir()
    elif name == "no_sound.wav":
        soundfile.write(path, np.zeros(0), 48_000)
    elif name == "text.wav":
        path.write_text("this is no sound at all\n" * 20)
    elif name == "picture.mp3":
        path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    elif name == "header_only.wav":
        path.write_bytes(b"RIFF\x24\0\0\0WAVE")
    elif name == "nan.wav":
        soundfile.write(path, np.array([0.1, np.nan, 0.2]), 48_000, subtype="FLOAT")
    elif name == "infinite.wav":
        soundfile.write(path, np.array([0.1, np.inf, 0.2]), 48_000, subtype="FLOAT")
    return path


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("missing.wav", "There is no file"),
        ("folder.wav", "There is no file"),
        ("zero.wav", "is empty (0 bytes)"),
        ("no_sound.wav", "holds no sound (0 samples)"),
        ("text.wav", "is no sound file that can be read"),
        ("picture.mp3", "is no sound file that can be read"),
        ("header_only.wav", "is no sound file that can be read"),
        ("nan.wav", "holds samples that are no numbers"),
        ("infinite.wav", "holds samples that are no numbers"),
    ],
)
def test_a_bad_file_is_a_sentence_that_names_it(tmp_path, name, fault):
    path = bad(tmp_path, name)
    with pytest.raises(SoundFileError) as caught:
        read_clip(path, 16_000)
    message = str(caught.value)
    assert fault in message
    assert str(path) in message
    assert caught.value.mend


def test_a_cut_off_recording_is_read_as_far_as_it_goes(tmp_path):
    path = tmp_path / "cut.wav"
    soundfile.write(path, TONE, 48_000)
    path.write_bytes(path.read_bytes()[: 44 + 48_001])
    assert read_clip(path, 48_000).duration_s == pytest.approx(0.5, abs=0.001)


def test_more_than_an_hour_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(files, "LONGEST_FILE_S", 0.5)
    soundfile.write(tmp_path / "long.wav", TONE, 48_000)
    with pytest.raises(SoundFileError, match="longer than an hour"):
        read_clip(tmp_path / "long.wav", 16_000)


def test_an_unknown_ending_is_a_sentence(tmp_path):
    with pytest.raises(SoundFileError, match=r"should end in \.wav"):
        write_clip(clip(TONE, 48_000), tmp_path / "tone.xyz")
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_old_file_and_no_part(tmp_path, monkeypatch):
    path = tmp_path / "take.wav"
    path.write_bytes(b"the old one")

    def full(self, data):
        with self.open("wb") as file:
            file.write(data[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "write_bytes", full)
    with pytest.raises(StorageError, match="No space left on device"):
        write_clip(clip(TONE, 48_000), path)
    assert path.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path):
    (tmp_path / "takes").write_text("in the way")
    with pytest.raises(StorageError, match="cannot be written"):
        write_clip(clip(TONE, 48_000), tmp_path / "takes" / "take.wav")


def test_the_same_rate_changes_nothing():
    assert resampled(TONE, 48_000, 48_000) is TONE
