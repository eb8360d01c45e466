import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from desktop_app.core.clip import AudioClip
from desktop_app.core.levelling import HEARD_AT_DBFS, MOST_GAIN_DB, levelled
from desktop_app.core.transcript import Transcript
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.tone.tracks import HIGHEST, measure_tracks, sound_of
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, noise, rms_dbfs, silence, voice

METER = ToneMeter(SamePitch(200.0), LoudIsSpeech(), SyllableCounter())


@pytest.mark.parametrize("gain_db", [-12.0, 0.0, 6.0])
def test_engines_hear_every_gain_alike(gain_db):
    take = joined(silence(0.5), voice(200.0, 2.0, peak=0.2), silence(0.5))
    heard = levelled(clip(take * 10 ** (gain_db / 20))).samples
    assert rms_dbfs(heard[8000:40_000]) == pytest.approx(HEARD_AT_DBFS, abs=1.0)


def test_a_silent_room_is_not_made_loud():
    room = noise(2.0, 1e-4)
    assert rms_dbfs(levelled(clip(room)).samples) == pytest.approx(rms_dbfs(room) + MOST_GAIN_DB, abs=0.1)


def test_gain_moves_the_level_and_nothing_else():
    take = joined(silence(0.5), voice(200.0, 2.0, peak=0.2), silence(0.5)) + noise(3.0, 1e-4)
    soft, loud = (METER.tracks(clip(take * gain)) for gain in (0.25, 1.0))
    assert np.array_equal(soft.speech, loud.speech)
    np.testing.assert_allclose(soft.spectral_balance_db, loud.spectral_balance_db, atol=0.1)
    np.testing.assert_allclose(loud.loudness_dbfs - soft.loudness_dbfs, 12.04, atol=0.02)


def test_what_is_no_number_is_taken_for_silence():
    samples = voice(200.0, 1.0)
    samples[100:200] = np.nan
    samples[300] = np.inf
    samples[400] = -1e9
    found = sound_of(clip(samples)).samples
    assert np.all(found[100:200] == 0.0)
    assert found[300] == 0.0
    assert found[400] == -HIGHEST


ANY_SAMPLES = arrays(
    np.float32,
    st.integers(0, 6000),
    elements=st.floats(width=32, allow_nan=True, allow_infinity=True),
    fill=st.sampled_from([np.float32(0.0), np.float32(1.0), np.float32(-0.5), np.float32("nan")]),
)


@settings(max_examples=40, deadline=None)
@given(ANY_SAMPLES)
def test_any_sound_gives_measures_or_a_plain_refusal(samples):
    sound = AudioClip(samples, 16_000)
    tone = METER.profile(sound, METER.tracks(sound), Transcript("t", "", None))
    if not np.isfinite(samples).all():
        assert ("damaged", "record_again") in {(p.code, p.mend) for p in tone.quality.problems}
    for name, value in vars(tone.measures).items():
        assert not isinstance(value, float) or np.isfinite(value), name


@pytest.mark.parametrize("rate", [8_000, 44_100, 48_000, 96_000])
def test_another_rate_is_a_fault_of_the_caller(rate):
    with pytest.raises(ValueError, match="16 kHz"):
        measure_tracks(clip(silence(0.1, rate), rate), SamePitch(), LoudIsSpeech())
