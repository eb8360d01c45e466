from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.audio_io.files import read_clip
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import AudioClip
from desktop_app.core.errors import SpeechError
from desktop_app.core.tone import ToneTracks
from desktop_app.practice.engines import build_meter
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import active_level, loudness_track
from desktop_app.tone.resynthesis.kinder import kind_target, kinder
from tests.helpers.fillers import made_filler
from tests.helpers.sounds import clip, joined, silence, voice
from tests.helpers.takes import take

CALM = VoiceMeasures(
    pitch_median_hz=120.0,
    pitch_upper_hz=126.0,
    pitch_variation_st=1.5,
    loudness_dbfs=-30.0,
    alpha_ratio_db=-20.0,
    body_balance_db=-5.0,
    presence_balance_db=-14.0,
    articulation_rate_syl_s=4.0,
    words_per_minute=150.0,
    voiced_s=10.0,
)


def pressed_take() -> tuple[AudioClip, ToneTracks]:
    """Two seconds of a voice gliding an octave from 110 Hz, loud and bright, with silence around it."""
    pitch = np.geomspace(110.0, 220.0, 32_000)
    sound = joined(silence(0.3), voice(pitch, 2.0, peak=0.6, slope_db=-4.0), silence(0.3))
    return take(sound, np.concatenate([np.full(4800, np.nan), pitch, np.full(4800, np.nan)]))


def harmonic_pitch_hz(made: AudioClip, at_s: float) -> float:
    """The pitch at a moment, from the strongest peak of the autocorrelation between 60 and 400 Hz."""
    rate = made.sample_rate_hz
    piece = made.samples[round((at_s - 0.05) * rate) : round((at_s + 0.05) * rate)].astype(float)
    lags = np.correlate(piece, piece, "full")[len(piece) - 1 :]
    low, high = rate // 400, rate // 60
    return rate / (low + int(np.argmax(lags[low:high])))


def test_the_pitch_comes_to_the_targets_level_and_variation():
    sound, tracks = pressed_take()
    made = kinder(sound, tracks, CALM, articulation_rate_syl_s=4.0)
    middle, early, late = (harmonic_pitch_hz(made, at) for at in (1.3, 0.5, 2.1))
    assert middle == pytest.approx(120.0, rel=0.03)
    # an even glide keeps its shape, and its standard deviation goes from 12 / sqrt(12) to 1.73 st (0.5 times)
    assert 12 * np.log2(late / early) == pytest.approx(0.5 * 12 * 0.8, abs=0.7)


@pytest.mark.parametrize(
    ("own_hz", "made_hz"), [(150.0, 120.0), (100.0, 120.0), (240.0, 146.8), (320.0, 169.5)]
)
def test_the_pitch_goes_all_the_way_up_to_5_st_and_half_the_way_beyond(own_hz, made_hz):
    made = kinder(*take(voice(own_hz, 1.0), own_hz), CALM)
    assert harmonic_pitch_hz(made, 0.5) == pytest.approx(made_hz, rel=0.02)


def test_level_and_balances_come_to_the_targets():
    sound, tracks = pressed_take()
    made = spectrogram(kinder(sound, tracks, CALM, articulation_rate_syl_s=4.0))
    speech = tracks.speech[: len(made.power)]
    assert active_level(loudness_track(made)[: len(speech)], speech) == pytest.approx(-30.0, abs=0.5)
    inside = made.power[40:220].mean(axis=0)

    def ratio_db(low: float, middle: float, high: float) -> float:
        hz = made.frequency_hz
        over, under = inside[(hz >= middle) & (hz < high)], inside[(hz >= low) & (hz < middle)]
        return float(10 * np.log10(over.sum() / under.sum()))

    assert ratio_db(50, 400, 1000) == pytest.approx(CALM.body_balance_db, abs=1.0)
    assert ratio_db(400, 1000, 2500) == pytest.approx(CALM.presence_balance_db, abs=1.5)


@pytest.mark.parametrize(("own", "times"), [(None, 1.08), (4.0, 1.0), (4.4, 1.1), (9.0, 1.25), (2.0, 1.0)])
def test_it_is_slowed_to_the_targets_pace_within_reason(own, times):
    sound, tracks = pressed_take()
    made = kinder(sound, tracks, CALM, articulation_rate_syl_s=own)
    assert made.duration_s == pytest.approx(times * sound.duration_s, abs=0.002)


def test_where_the_targets_level_is_not_known_the_takes_own_stays():
    loud, _ = pressed_take()
    sound, tracks = take(0.3 * loud.samples, 156.0)
    made = kinder(sound, tracks, replace(CALM, loudness_dbfs=None), articulation_rate_syl_s=4.0)
    level = active_level(loudness_track(spectrogram(made))[: len(tracks.speech)], tracks.speech)
    own = active_level(tracks.loudness_dbfs, tracks.speech)
    assert own is not None
    assert level == pytest.approx(own, abs=0.5)


def test_only_the_stretch_is_changed_and_joined_without_clicks():
    sound, tracks = pressed_take()
    made = kinder(sound, tracks, CALM, 1.0, 1.6)
    longer = len(made.samples) - len(sound.samples)
    assert longer == pytest.approx(0.08 * 0.6 * 16_000, abs=2)
    assert np.array_equal(made.samples[:16_000], sound.samples[:16_000])
    assert np.array_equal(made.samples[25_600 + longer :], sound.samples[25_600:])
    assert not np.array_equal(made.samples[17_000:25_000], sound.samples[17_000:25_000])
    steepest = np.max(np.abs(np.diff(sound.samples)))
    assert np.max(np.abs(np.diff(made.samples))) <= 1.05 * steepest


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000])
def test_it_comes_back_at_the_rate_it_came(rate):
    from desktop_app.tone.resynthesis.made_sound import resampled

    sound, tracks = pressed_take()
    same = clip(resampled(sound.samples.astype(float), 16_000, rate), rate)
    made = kinder(same, tracks, CALM)
    assert made.sample_rate_hz == rate
    assert made.duration_s == pytest.approx(1.08 * sound.duration_s, abs=0.002)
    assert harmonic_pitch_hz(made, 1.3 * 1.08) == pytest.approx(120.0, rel=0.03)


def test_formants_stay_where_they_are():
    sound, tracks = take(made_filler("uh", 200.0, 1.5, seed=1), 200.0)
    made = kinder(sound, tracks, replace(CALM, pitch_median_hz=140.0), articulation_rate_syl_s=4.0)

    def second_formant_hz(one: AudioClip) -> float:
        power = spectrogram(one).power[40:110].mean(axis=0)
        smooth = np.convolve(10 * np.log10(power + 1e-12), np.hanning(17) / 8, "same")
        hz = spectrogram(one).frequency_hz
        band = (hz > 900) & (hz < 1900)
        return float(hz[band][np.argmax(smooth[band] + 12 * np.log2(hz[band] / 1000))])

    assert second_formant_hz(made) == pytest.approx(second_formant_hz(sound), rel=0.1)


def test_the_same_take_gives_the_same_sound():
    sound, tracks = pressed_take()
    assert np.array_equal(kinder(sound, tracks, CALM).samples, kinder(sound, tracks, CALM).samples)


@pytest.mark.parametrize("samples", [np.zeros(0), np.zeros(1), np.zeros(8000), np.full(8000, 0.5)])
def test_without_voice_it_is_refused(samples):
    with pytest.raises(SpeechError):
        kinder(*take(samples, np.nan), CALM)


def test_a_stretch_without_voice_is_refused():
    sound, tracks = pressed_take()
    for start_s, end_s in ((0.0, 0.2), (2.5, None), (1.5, 1.0), (9.0, 10.0), (-3.0, -1.0)):
        with pytest.raises(SpeechError):
            kinder(sound, tracks, CALM, start_s, end_s)


@settings(max_examples=20)
@given(
    arrays(np.float32, st.integers(0, 4000), elements=st.floats(width=32)),
    st.sampled_from([8_000, 16_000, 48_000]),
    arrays(np.float64, 26, elements=st.one_of(st.just(np.nan), st.floats(60.0, 650.0))),
)
def test_any_sound_gives_a_sound_or_a_refusal(samples, rate, pitch_hz):
    _, tracks = take(voice(200.0, 0.25), 200.0)
    tracks = replace(tracks, pitch_hz=pitch_hz)
    try:
        made = kinder(clip(samples, rate), tracks, CALM)
    except SpeechError:
        assert np.isfinite(pitch_hz[: 1 + len(samples) * 100 // rate]).sum() < 8
    else:
        assert np.all(np.isfinite(made.samples))
        assert np.max(np.abs(made.samples), initial=0.0) < 1.0


def test_a_loud_target_stays_below_full_scale():
    sound, tracks = pressed_take()
    made = kinder(sound, tracks, replace(CALM, loudness_dbfs=0.0))
    assert np.max(np.abs(made.samples)) == pytest.approx(0.97, abs=1e-3)


def test_the_kind_line_is_the_target_where_it_was_read():
    kind = replace(CALM, pitch_median_hz=110.0)
    assert kind_target(Baseline("me", None, CALM, kind)) == kind


def test_without_a_kind_line_the_usual_voice_a_little_more_varied_and_slower_is_the_target():
    target = kind_target(Baseline("me", None, CALM))
    assert target.pitch_variation_st == pytest.approx(1.15 * CALM.pitch_variation_st)
    assert target.articulation_rate_syl_s == pytest.approx(4.0 / 1.08)
    rest = replace(target, pitch_variation_st=1.5, articulation_rate_syl_s=4.0)
    assert rest == CALM
    assert kind_target(Baseline("me", None, replace(CALM, articulation_rate_syl_s=None))).voiced_s == 10.0


@pytest.mark.engines
def test_a_shouted_sentence_comes_to_the_speakers_usual_voice(human_clips):
    clips = [entry for entry in human_clips("ravdess") if entry["actor"] == 1]
    loud = next(e for e in clips if e["emotion"] == "angry" and e["intensity"] == "strong")
    meter = build_meter(WeightsStore(), threads=1)
    sound = read_clip(loud["path"], 16_000)
    tracks = meter.tracks(sound)
    made = meter.tracks(kinder(sound, tracks, CALM))
    assert (active_level(tracks.loudness_dbfs, tracks.speech) or -99.0) > -25.0
    assert active_level(made.loudness_dbfs, made.speech) == pytest.approx(-30.0, abs=1.5)
    own_hz, made_hz = np.nanmedian(tracks.pitch_hz), np.nanmedian(made.pitch_hz)
    left_st = 12 * np.log2(made_hz / 120.0)
    assert left_st == pytest.approx((12 * np.log2(own_hz / 120.0) - 5.0) / 2, abs=1.0)
