import numpy as np
import pytest

from desktop_app.core.tone import BAND_EDGES_HZ
from desktop_app.tone.bands import LEAST_SHARE, background_frames, band_power, ratio_db, without_background
from desktop_app.tone.frames import spectrogram
from tests.helpers.sounds import clip, silence, sine, voice

ALPHA = ((1000.0, 5000.0), (50.0, 1000.0))


def alpha(samples: np.ndarray) -> np.ndarray:
    return ratio_db(band_power(spectrogram(clip(samples))), *ALPHA)


@pytest.mark.parametrize("high_db", [-24.0, -6.0, 0.0, 6.0])
def test_two_tones_give_the_ratio_of_their_powers(high_db):
    sound = sine(400, 1.0, 0.2) + sine(2500, 1.0, 0.2 * 10 ** (high_db / 20))
    np.testing.assert_allclose(alpha(sound)[5:-5], high_db, atol=0.1)


def test_what_lies_outside_50_hz_to_5_khz_does_not_count():
    sound = sine(400, 1.0, 0.2) + sine(2500, 1.0, 0.2)
    np.testing.assert_allclose(alpha(sound + sine(6500, 1.0, 0.4))[5:-5], 0.0, atol=0.1)


def test_the_ratio_knows_no_loudness():
    sound = voice(150.0, 1.0)
    np.testing.assert_allclose(alpha(sound)[5:-5], alpha(sound * 0.1)[5:-5], atol=0.01)


def test_pressing_the_voice_raises_it():
    assert np.mean(alpha(voice(150.0, 1.0, slope_db=-6.0)) - alpha(voice(150.0, 1.0, slope_db=-12.0))) > 10


def test_silence_is_no_fault():
    assert np.all(alpha(silence(0.5)) == 0.0)


@pytest.mark.parametrize("hz", [100.0, 300.0, 800.0, 2000.0, 4500.0])
def test_a_tone_lies_in_its_band(hz):
    power = band_power(spectrogram(clip(sine(hz, 1.0, 0.4))))[50]
    assert power.shape == (len(BAND_EDGES_HZ) - 1,)
    first, last = BAND_EDGES_HZ[int(np.argmax(power))], BAND_EDGES_HZ[int(np.argmax(power)) + 1]
    assert first <= hz < last
    assert power.max() == pytest.approx(0.08, rel=0.1)


def test_the_background_is_apart_from_speech():
    speech = np.zeros(100, dtype=bool)
    speech[40:60] = True
    found = np.flatnonzero(background_frames(speech))
    assert set(found) == set(range(35)) | set(range(65, 100))


def test_the_background_is_taken_off_down_to_a_tenth():
    np.testing.assert_allclose(
        without_background(np.array([1.0, 1.0]), np.array([0.25, 2.0])), [0.75, LEAST_SHARE]
    )
