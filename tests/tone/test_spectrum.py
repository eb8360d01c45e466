import numpy as np
import pytest

from desktop_app.tone import spectrum
from desktop_app.tone.frames import spectrogram
from tests.helpers.sounds import clip, silence, sine, voice


def ratio(samples: np.ndarray, voiced: np.ndarray | None = None) -> np.ndarray:
    frames = spectrogram(clip(samples))
    return spectrum.alpha_ratio_track(
        frames, np.ones(len(frames.power), dtype=bool) if voiced is None else voiced
    )


@pytest.mark.parametrize("high_db", [-24.0, -6.0, 0.0, 6.0])
def test_two_tones_give_the_ratio_of_their_powers(high_db):
    sound = sine(400, 1.0, 0.2) + sine(2500, 1.0, 0.2 * 10 ** (high_db / 20))
    np.testing.assert_allclose(ratio(sound)[5:-5], high_db, atol=0.1)


def test_what_lies_outside_50_hz_to_5_khz_does_not_count():
    sound = sine(400, 1.0, 0.2) + sine(2500, 1.0, 0.2)
    np.testing.assert_allclose(ratio(sound + sine(6500, 1.0, 0.4))[5:-5], 0.0, atol=0.1)


def test_the_ratio_knows_no_loudness():
    sound = voice(150.0, 1.0)
    quiet = (sound * 0.1).astype(np.float32)
    assert spectrum.alpha_ratio(ratio(sound)) == pytest.approx(spectrum.alpha_ratio(ratio(quiet)), abs=0.01)


def test_pressing_the_voice_raises_it():
    soft, pressed = voice(150.0, 1.0, slope_db=-12.0), voice(150.0, 1.0, slope_db=-6.0)
    rise = np.nanmean(ratio(pressed)) - np.nanmean(ratio(soft))
    assert rise > 10


def test_unvoiced_frames_have_none():
    frames = 101
    voiced = np.arange(frames) < 50
    track = ratio(sine(400, 1.0), voiced)
    assert np.array_equal(np.isfinite(track), voiced)
    assert spectrum.alpha_ratio(np.full(10, np.nan)) is None


def test_silence_that_passes_for_voiced_is_no_fault():
    assert np.all(ratio(silence(0.5)) == 0.0)
