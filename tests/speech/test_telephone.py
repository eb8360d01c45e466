import numpy as np
import pytest

from desktop_app.core.clip import AudioClip
from desktop_app.core.scenario import PhoneLine
from desktop_app.speech.telephone import BAND_HZ, over_line


def hiss(rate_hz: int, seconds: float = 8.0) -> AudioClip:
    noise = np.random.default_rng(5).standard_normal(round(seconds * rate_hz))
    return AudioClip((0.1 * noise).astype(np.float32), rate_hz)


def level_db(clip: AudioClip, from_hz: float, to_hz: float) -> float:
    power = np.abs(np.fft.rfft(clip.samples)) ** 2
    at = np.fft.rfftfreq(len(clip.samples), 1.0 / clip.sample_rate_hz)
    return float(10.0 * np.log10(np.mean(power[(at >= from_hz) & (at < to_hz)])))


def quiet_frames(clip: AudioClip, frame_s: float = 0.01) -> np.ndarray:
    size = round(frame_s * clip.sample_rate_hz)
    frames = clip.samples[: len(clip.samples) // size * size].reshape(-1, size)
    return np.asarray(np.sqrt(np.mean(frames**2, axis=1)) < 0.01)


def test_a_clear_line_changes_nothing():
    clip = hiss(16_000)
    assert over_line(clip, PhoneLine.CLEAR, 1) is clip


@pytest.mark.parametrize("line", [PhoneLine.TELEPHONE, PhoneLine.BAD])
def test_a_telephone_passes_its_band_only(line):
    heard = over_line(hiss(48_000), line, 1)
    inside = level_db(heard, BAND_HZ[0] + 100.0, BAND_HZ[1] - 300.0)
    assert inside - level_db(heard, 20.0, 150.0) > 15.0
    assert inside - level_db(heard, 5_000.0, 20_000.0) > 20.0
    assert (heard.sample_rate_hz, len(heard.samples)) == (48_000, len(hiss(48_000).samples))


def test_a_bad_line_breaks_up_at_the_same_times_at_every_rate():
    low, high = (quiet_frames(over_line(hiss(rate), PhoneLine.BAD, 7)) for rate in (16_000, 48_000))
    assert 0.01 < low.mean() < 0.15
    assert np.mean(low != high) < 0.01
    assert not quiet_frames(over_line(hiss(16_000), PhoneLine.TELEPHONE, 7)).any()


def test_nothing_stays_nothing():
    nothing = AudioClip(np.zeros(0, dtype=np.float32), 16_000)
    assert over_line(nothing, PhoneLine.BAD, 1) is nothing
