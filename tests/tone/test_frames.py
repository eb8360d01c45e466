import numpy as np
import pytest

from desktop_app.tone.frames import spectrogram
from tests.helpers.sounds import clip, noise, sine


def test_a_frames_power_is_its_mean_square():
    sound = sine(700, 1.0, peak=0.4)
    power = spectrogram(clip(sound)).power.sum(axis=1)[5:-5]
    np.testing.assert_allclose(power, 0.4**2 / 2, rtol=0.01)


def test_the_power_of_noise_is_its_variance():
    assert spectrogram(clip(noise(5.0, 0.1))).power.sum(axis=1).mean() == pytest.approx(0.01, rel=0.03)


def test_a_tone_lies_in_its_band():
    spectrum = spectrogram(clip(sine(2000, 1.0)))
    inside, outside = spectrum.band(1500, 2500)[5:-5], spectrum.band(50, 1500)[5:-5]
    assert np.all(10 * np.log10(inside / outside) > 60)


@pytest.mark.parametrize("samples", [0, 1, 159, 160, 511, 512, 1600])
def test_there_is_a_frame_every_10_ms_however_short_the_clip(samples):
    assert len(spectrogram(clip(np.zeros(samples))).power) == 1 + samples // 160


def test_only_16_khz_is_measured():
    with pytest.raises(ValueError, match="16 kHz"):
        spectrogram(clip(sine(440, 0.5, rate_hz=48_000), 48_000))
