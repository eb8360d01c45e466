import numpy as np
import pytest

from desktop_app.tone.short_time import STEP_SAMPLES, WINDOW_SAMPLES, sound_from, spectra
from tests.helpers.sounds import noise, sine


@pytest.mark.parametrize("samples", [0, 1, 127, 128, 129, 511, 512, 5000])
def test_there_and_back_is_the_sound(samples):
    sound = noise(1.0, 0.1)[:samples].astype(np.float64)
    np.testing.assert_allclose(sound_from(spectra(sound), samples), sound, atol=1e-12)


def test_a_tone_lies_in_its_bin():
    hz_a_bin = 16_000 / WINDOW_SAMPLES
    power = np.abs(spectra(sine(20 * hz_a_bin, 1.0).astype(np.float64))) ** 2
    inner = power[2 * WINDOW_SAMPLES // STEP_SAMPLES : -2 * WINDOW_SAMPLES // STEP_SAMPLES]
    assert np.all(np.argmax(inner, axis=1) == 20)
