import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.tone.resynthesis.vocoder import VOCODER_STEP_S, pitch_at, spoken, vocoded
from tests.helpers.fillers import made_filler
from tests.helpers.sounds import noise, rms_dbfs, sine
from tests.helpers.takes import spectrum_peak_hz

NAN = np.nan
STEADY = np.full(101, 150.0)


def vowel(hz: float = 150.0) -> np.ndarray:
    return made_filler("uh", hz, 1.0, seed=1).astype(np.float64)


def test_a_voice_comes_back_at_its_pitch_and_level():
    sound = vowel()
    again = spoken(vocoded(sound, 16_000, STEADY))
    assert len(again) == pytest.approx(len(sound), abs=VOCODER_STEP_S * 16_000)
    assert rms_dbfs(again[2000:-2000]) == pytest.approx(rms_dbfs(sound[2000:-2000]), abs=2.0)
    off_hz = spectrum_peak_hz(again[4000:12_000]) - spectrum_peak_hz(sound[4000:12_000])
    assert abs(off_hz) < 3.0


def test_its_formants_come_back():
    sound = vowel()
    first = vocoded(sound, 16_000, STEADY)
    second = vocoded(spoken(first), 16_000, STEADY)
    below = first.frequency_hz < 3000
    off_db = 10 * np.log10(second.envelope[50:150, below] / first.envelope[50:150, below])
    assert np.median(np.abs(off_db)) < 1.5


@pytest.mark.parametrize("factor", [1.0, 1.08, 1.25])
def test_slowed_it_lasts_longer_and_keeps_its_pitch(factor):
    voice = vocoded(vowel(), 16_000, STEADY)
    slowed = voice.slowed(factor)
    assert len(spoken(slowed)) == pytest.approx(factor * 16_000, abs=200)
    assert np.nanmedian(slowed.pitch_hz) == pytest.approx(np.nanmedian(voice.pitch_hz), abs=0.5)


def test_noise_without_pitch_stays_noise():
    sound = noise(0.5, 0.1).astype(np.float64)
    voice = vocoded(sound, 16_000, np.full(51, NAN))
    assert not np.any(np.isfinite(voice.pitch_hz))
    assert rms_dbfs(spoken(voice)[1600:-1600]) == pytest.approx(-20.0, abs=2.0)


def test_pitch_between_ticks_goes_evenly_in_semitones_and_holds_at_the_edge_of_a_voice():
    track = np.array([NAN, 100.0, 200.0, NAN])
    found = pitch_at(track, np.array([0.0, 0.004, 0.006, 0.01, 0.015, 0.02, 0.024, 0.026, 9.0]))
    np.testing.assert_allclose(found, [NAN, NAN, 100, 100, 141.42, 200, 200, NAN, NAN], rtol=1e-4)
    assert np.all(np.isnan(pitch_at(np.zeros(0), np.array([0.0, 1.0]))))


@settings(max_examples=25)
@given(
    arrays(np.float64, st.integers(1, 2000), elements=st.floats(-1.0, 1.0)),
    arrays(np.float64, st.integers(1, 15), elements=st.one_of(st.just(NAN), st.floats(60.0, 650.0))),
    st.sampled_from([16_000, 24_000, 48_000]),
)
def test_any_sound_goes_through(samples, pitch_hz, rate):
    again = spoken(vocoded(samples, rate, pitch_hz))
    assert np.all(np.isfinite(again))


def test_the_envelope_holds_a_tone_where_it_is():
    voice = vocoded(sine(3000, 0.5).astype(np.float64), 16_000, np.full(51, NAN))
    at_hz = voice.frequency_hz[np.argmax(voice.envelope[50])]
    assert at_hz == pytest.approx(3000.0, abs=100.0)
