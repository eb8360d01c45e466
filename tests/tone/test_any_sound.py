"""Whatever comes in, with the real engines: measures or a plain refusal, never an exception."""

import functools
from dataclasses import fields

import numpy as np
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.errors import SpeechError
from desktop_app.core.tone import ToneMeasures, ToneProfile
from desktop_app.core.transcript import Transcript
from desktop_app.practice.engines import build_meter
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.resynthesis.hum import hum
from desktop_app.tone.resynthesis.words_removed import words_removed
from tests.helpers.sounds import clip, joined, noise, silence, sine, voice
from tests.helpers.voices import baseline

pytestmark = pytest.mark.engines


@functools.cache
def meter() -> ToneMeter:
    return build_meter(WeightsStore(), 1)


def measured(sound: AudioClip) -> ToneProfile:
    found = meter().profile(sound, meter().tracks(sound), Transcript("t", "", None), baseline())
    for field in fields(ToneMeasures):
        value = getattr(found.measures, field.name)
        assert value is None or not isinstance(value, float) or np.isfinite(value), field.name
    return found


PIECES = st.sampled_from(
    [
        silence(0.7),
        np.full(12_000, 0.5, dtype=np.float32),
        np.full(3_000, -1.0, dtype=np.float32),
        noise(1.0, 0.3),
        noise(6.0, 1e-6),
        sine(60.0, 0.9, 1.0),
        sine(7_900.0, 0.5),
        voice(90.0, 1.2),
        voice(400.0, 6.0, peak=1.0),
        np.array([1.0], dtype=np.float32),
        np.array([np.nan] * 500, dtype=np.float32),
        np.array([np.inf, -np.inf], dtype=np.float32),
        np.zeros(0, dtype=np.float32),
    ]
)


@settings(max_examples=25, deadline=None)
@given(st.lists(PIECES, max_size=4), st.sampled_from([1e-6, 0.01, 1.0, 30.0, 1e20]))
def test_any_sound_gives_measures_or_a_plain_refusal(pieces, gain):
    samples = joined(np.zeros(0), *pieces)
    with np.errstate(all="ignore"):
        sound = clip((samples * np.float32(gain)).astype(np.float32))
    measured(sound)
    for make in (words_removed, hum):
        try:
            made = make(sound, meter().tracks(sound))
        except SpeechError:
            continue
        assert np.isfinite(made.samples).all()
        assert np.max(np.abs(made.samples)) <= 1.0


@pytest.mark.parametrize(
    ("rate_hz", "subtype", "channels"),
    [(96_000, "FLOAT", 1), (8_000, "PCM_U8", 1), (44_100, "PCM_16", 2), (192_000, "PCM_24", 6)],
)
def test_any_file_is_brought_to_what_is_measured(tmp_path, rate_hz, subtype, channels):
    at = np.arange(2 * rate_hz) / rate_hz
    tone = sum(0.2 / n * np.sin(2 * np.pi * 150.0 * n * at) for n in range(1, 12))
    path = tmp_path / "take.wav"
    soundfile.write(path, np.repeat(tone[:, None], channels, axis=1), rate_hz, subtype=subtype)
    sound = read_clip(path, ANALYSIS_RATE_HZ)
    assert sound.duration_s == pytest.approx(2.0, abs=0.01)
    measured(sound)
