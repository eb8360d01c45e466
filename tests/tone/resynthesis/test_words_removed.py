import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import SpeechError
from desktop_app.practice.engines import build_meter
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.resynthesis.words_removed import NOISE_BAND_HZ, soft_noise, words_removed
from tests.helpers.fillers import made_filler
from tests.helpers.sounds import clip, glide, joined, noise, silence, voice
from tests.helpers.takes import spectrum_peak_hz, take


def level(made: AudioClip) -> np.ndarray:
    return loudness_track(spectrogram(made))


def test_the_level_is_the_takes_own():
    talk = voice(glide(120, 240, 1.5), 1.5) * (0.3 + 0.2 * np.sin(np.arange(24_000) / 1500))
    sound, tracks = take(joined(silence(0.3), talk, silence(0.3)), np.nan_to_num(180.0))
    off = (level(words_removed(sound, tracks)) - tracks.loudness_dbfs)[35:-35]
    assert np.mean(np.abs(off)) < 1.5


@pytest.mark.parametrize("hz", [90.0, 180.0, 350.0])
def test_the_pitch_is_the_takes_own(hz):
    sound, tracks = take(voice(hz, 1.0), hz)
    made = words_removed(sound, tracks).samples[4000:12_000]
    lines = np.abs(np.fft.rfft(made * np.hanning(len(made)), 80_000))
    at = np.arange(len(lines)) * 16_000 / 80_000
    harmonic = np.abs(at / hz - np.round(at / hz)) * hz < 6.0
    assert np.sum(lines[harmonic] ** 2) > 0.99 * np.sum(lines**2)


def test_two_vowels_become_one():
    spectra = []
    for kind in ("uh", "m"):
        sound, tracks = take(made_filler(kind, 120.0, 1.0, seed=1), 120.0)
        power = spectrogram(words_removed(sound, tracks)).power[30:70].mean(axis=0)[3:60]
        spectra.append(10 * np.log10(power / power.sum()))
    assert np.max(np.abs(spectra[0] - spectra[1])) < 1.0


def test_what_was_unvoiced_becomes_noise_below_the_fricatives():
    sound, tracks = take(joined(voice(200.0, 0.5), noise(0.5, 0.1), voice(200.0, 0.5)), 200.0)
    hz = tracks.pitch_hz.copy()
    hz[50:100] = np.nan
    tracks = type(tracks)(hz, tracks.loudness_dbfs, tracks.spectral_balance_db, tracks.speech)
    spectrum = spectrogram(words_removed(sound, tracks))
    inside = spectrum.power[60:90].mean(axis=0)
    low, high = NOISE_BAND_HZ
    band = (spectrum.frequency_hz >= low / 2) & (spectrum.frequency_hz < 2 * high)
    assert inside[band].sum() > 0.9 * inside.sum()
    assert inside[spectrum.frequency_hz > 4000].sum() < 0.01 * inside.sum()


def test_outside_speech_it_is_silent_and_as_long_as_the_take():
    sound, tracks = take(joined(silence(0.5), voice(200.0, 0.5), silence(0.5)), 200.0)
    made = words_removed(sound, tracks)
    assert len(made.samples) == len(sound.samples)
    assert not np.any(made.samples[:6400])
    assert not np.any(made.samples[-6400:])


def test_it_keeps_the_rate_of_the_clip():
    sound, tracks = take(voice(200.0, 0.6), 200.0)
    fast = AudioClip(np.repeat(sound.samples, 3), 48_000)
    made = words_removed(fast, tracks)
    assert (made.sample_rate_hz, len(made.samples)) == (48_000, len(fast.samples))
    assert spectrum_peak_hz(made.samples[9600:19_200], 48_000) % 200.0 == pytest.approx(0.0, abs=2.0)


def test_the_noise_is_always_the_same_and_near_1():
    first = soft_noise(32_000, 16_000)
    assert np.array_equal(first, soft_noise(32_000, 16_000))
    assert np.mean(first**2) == pytest.approx(1.0, rel=0.3)


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.zeros(8000), np.full(8000, 0.5)])
def test_without_voice_it_is_refused(samples):
    with pytest.raises(SpeechError):
        words_removed(*take(samples, np.nan))


@settings(max_examples=25)
@given(
    arrays(np.float32, st.integers(0, 1500), elements=st.floats(width=32)),
    st.sampled_from([8_000, 16_000, 44_100, 48_000]),
    st.floats(60.0, 650.0),
)
def test_any_sound_gives_a_sound_or_a_refusal(samples, rate, hz):
    _, tracks = take(voice(hz, 0.2), hz)
    made = words_removed(clip(samples, rate), tracks)
    assert len(made.samples) == len(samples)
    assert np.all(np.abs(made.samples) < 1.0)


@pytest.mark.engines
def test_the_melody_of_a_human_voice_stays(human_clips):
    meter = build_meter(WeightsStore(), threads=1)
    sound = read_clip(human_clips("librispeech")[2]["path"], 16_000)
    tracks = meter.tracks(sound)
    made = words_removed(sound, tracks)
    hz = meter.pitch_tracker.track(made)[: len(tracks.pitch_hz)]
    off_st = 12 * np.log2(hz / tracks.pitch_hz)
    assert np.isfinite(off_st).sum() > 0.9 * np.isfinite(tracks.pitch_hz).sum()
    assert np.nanmean(np.abs(off_st)) < 0.5
    assert np.mean(np.abs(level(made) - tracks.loudness_dbfs)[tracks.speech]) < 1.5
