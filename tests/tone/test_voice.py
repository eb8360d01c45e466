from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.tone import ToneTracks
from desktop_app.tone.tracks import measure_tracks
from desktop_app.tone.voice import FEWEST_VOICED_FRAMES, VoiceFrames
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, noise, rms_dbfs, silence, sine, voice

LONG = joined(silence(0.6), voice(200.0, 3.0, peak=0.2), silence(0.6))


def tracks(samples: np.ndarray) -> ToneTracks:
    return measure_tracks(clip(samples), SamePitch(200.0), LoudIsSpeech())


def measured(samples: np.ndarray) -> VoiceMeasures:
    found = VoiceFrames.of(tracks(samples)).measure()
    assert found is not None
    return found


def test_a_steady_voice_has_its_own_pitch_and_no_variation():
    found = measured(LONG)
    assert found.pitch_median_hz == pytest.approx(200.0)
    assert found.pitch_upper_hz == pytest.approx(200.0)
    assert found.pitch_variation_st == pytest.approx(0.0, abs=1e-9)
    assert found.voiced_s == pytest.approx(3.0, abs=0.1)


def test_a_tone_of_1_khz_has_its_own_level():
    # A-weighting leaves 1 kHz as it is
    tone = sine(1000, 2.0, peak=0.2)
    found = measured(joined(silence(0.5), tone, silence(0.5)))
    assert found.loudness_dbfs == pytest.approx(rms_dbfs(tone), abs=0.3)


@pytest.mark.parametrize("snr_db", [10.0, 20.0])
def test_noise_is_taken_off(snr_db):
    clean = measured(LONG)
    level = 10 ** ((rms_dbfs(voice(200.0, 3.0, peak=0.2)) - snr_db) / 20)
    heard = tracks(LONG + noise(len(LONG) / 16_000, level))
    noisy = VoiceFrames.of(replace(heard, speech=tracks(LONG).speech)).measure()
    assert noisy is not None
    assert noisy.loudness_dbfs == pytest.approx(clean.loudness_dbfs, abs=0.7)
    assert noisy.alpha_ratio_db == pytest.approx(clean.alpha_ratio_db, abs=1.0)
    assert noisy.body_balance_db == pytest.approx(clean.body_balance_db, abs=0.7)


def test_clipped_frames_are_left_out_of_the_spectrum():
    found = tracks(LONG)
    clipped = np.zeros(len(found.speech), dtype=bool)
    clipped[100:150] = True
    found.band_power[99:151] = 1.0
    whole = VoiceFrames.of(found, clipped)
    assert whole.measure() == VoiceFrames.of(tracks(LONG), clipped).measure()
    assert whole.clipped_share == pytest.approx(52 / 300, abs=0.02)


def test_a_stretch_is_measured_by_itself():
    both = joined(silence(0.5), sine(1000, 1.0, 0.1), sine(1000, 1.0, 0.2), silence(0.5))
    frames = VoiceFrames.of(tracks(both))
    soft, loud = frames.measure(60, 140), frames.measure(160, 240)
    assert soft is not None
    assert loud is not None
    assert loud.loudness_dbfs - soft.loudness_dbfs == pytest.approx(6.0, abs=0.2)  # type: ignore[operator]


@pytest.mark.parametrize("samples", [silence(1.0), silence(0.0), voice(200.0, 0.01), noise(0.5, 1e-5)])
def test_too_little_voice_is_not_measured(samples):
    frames = VoiceFrames.of(tracks(samples))
    assert frames.measure() is None
    assert frames.voiced_s() * 100 < FEWEST_VOICED_FRAMES
