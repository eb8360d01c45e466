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
from desktop_app.tone.resynthesis.hum import hum
from tests.helpers.sounds import clip, glide, joined, noise, silence, voice
from tests.helpers.takes import spectrum_peak_hz, take


@pytest.mark.parametrize("hz", [80.0, 150.0, 300.0, 600.0])
def test_it_hums_on_the_takes_pitch(hz):
    made = hum(*take(voice(hz, 1.0), hz))
    assert spectrum_peak_hz(made.samples[4000:12_000]) == pytest.approx(hz, rel=0.005)


def test_it_follows_a_glide():
    pitch = glide(120, 240, 2.0)
    made = hum(*take(voice(pitch, 2.0), pitch)).samples
    for at in (4000, 16_000, 28_000):
        piece = made[at - 800 : at + 800]
        assert spectrum_peak_hz(piece) == pytest.approx(pitch[at], rel=0.02)


def test_it_goes_through_a_consonant_and_rests_in_a_pause():
    parts = (voice(200.0, 0.5), noise(0.1, 0.05), voice(200.0, 0.5), silence(0.5), voice(200.0, 0.5))
    sound = joined(*parts)
    pitch = np.full(len(sound), 200.0)
    pitch[8000:9600] = np.nan
    made = hum(*take(sound, pitch)).samples
    rms = np.sqrt(np.mean(made[: 21 * 1600].reshape(-1, 1600) ** 2, axis=1))
    assert rms[5] > 0.5 * rms[2]
    assert spectrum_peak_hz(made[8000:9600]) == pytest.approx(200.0, abs=4.0)
    assert np.max(rms[13:15]) < 1e-3 * rms[2]


@pytest.mark.parametrize("step_db", [-12.0, 6.0])
def test_its_level_follows_the_takes(step_db):
    loud = voice(200.0, 0.8, peak=0.2)
    made = hum(*take(joined(loud, loud * 10 ** (step_db / 20)), 200.0))
    levels = loudness_track(spectrogram(made))
    assert np.mean(levels[100:140]) - np.mean(levels[20:60]) == pytest.approx(step_db, abs=0.5)


def test_it_is_gentle():
    made = hum(*take(voice(150.0, 1.0), 150.0))
    spectrum = spectrogram(made)
    power = spectrum.power[20:80].mean(axis=0)
    assert power[spectrum.frequency_hz > 1000].sum() < 0.01 * power.sum()
    assert abs(made.samples[0]) < 0.2 * np.max(np.abs(made.samples))
    assert np.max(np.abs(np.diff(made.samples))) < 0.5 * np.max(np.abs(made.samples))


def test_it_keeps_length_and_rate():
    _, tracks = take(voice(200.0, 0.6), 200.0)
    made = hum(AudioClip(np.zeros(28_801, dtype=np.float32), 48_000), tracks)
    assert (made.sample_rate_hz, len(made.samples)) == (48_000, 28_801)
    assert spectrum_peak_hz(made.samples[9600:19_200], 48_000) == pytest.approx(200.0, abs=1.0)


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.zeros(8000), np.full(8000, 0.5)])
def test_without_voice_it_is_refused(samples):
    with pytest.raises(SpeechError):
        hum(*take(samples, np.nan))


@settings(max_examples=25)
@given(
    arrays(np.float32, st.integers(0, 1500), elements=st.floats(width=32)),
    st.sampled_from([8_000, 16_000, 48_000]),
    arrays(np.float64, 21, elements=st.one_of(st.just(np.nan), st.floats(60.0, 650.0))),
)
def test_any_sound_gives_a_sound_or_a_refusal(samples, rate, pitch_hz):
    _, tracks = take(voice(200.0, 0.2), 200.0)
    tracks = type(tracks)(pitch_hz, tracks.loudness_dbfs, tracks.spectral_balance_db, tracks.speech)
    try:
        made = hum(clip(samples, rate), tracks)
    except SpeechError:
        assert np.isfinite(pitch_hz).sum() < 8
    else:
        assert len(made.samples) == len(samples)
        assert np.all(np.abs(made.samples) < 1.0)


@pytest.mark.engines
def test_the_melody_of_a_human_voice_stays(human_clips):
    meter = build_meter(WeightsStore(), threads=1)
    sound = read_clip(human_clips("librispeech")[2]["path"], 16_000)
    tracks = meter.tracks(sound)
    hz = meter.pitch_tracker.track(hum(sound, tracks))[: len(tracks.pitch_hz)]
    off_st = 12 * np.log2(hz / tracks.pitch_hz)
    assert np.isfinite(off_st).sum() > 0.9 * np.isfinite(tracks.pitch_hz).sum()
    assert np.nanmean(np.abs(off_st)) < 0.5
