from dataclasses import fields

import numpy as np
import pytest

from desktop_app.core.tone import Overlap, ToneMeasures, ToneProfile
from desktop_app.core.transcript import Transcript
from desktop_app.tone.profile import HIDDEN_BY, ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch, spoken
from tests.helpers.sounds import clip, joined, noise, silence, voice


@pytest.fixture
def meter():
    return ToneMeter(SamePitch(200.0), LoudIsSpeech(), SyllableCounter())


def profile(
    meter: ToneMeter, samples: np.ndarray, transcript: Transcript | None = None, delay_s: float | None = None
) -> ToneProfile:
    whole = clip(samples)
    overlap = None if delay_s is None else Overlap(response_delay_s=delay_s)
    return meter.profile(whole, meter.tracks(whole), transcript or Transcript("t", "", None), overlap=overlap)


def reasons(found: ToneProfile) -> dict[str, str]:
    return {one.measure: one.reason for one in found.not_measured}


TALK = voice(200.0, 1.0, peak=0.2)
TAKE = joined(silence(0.5), TALK, silence(0.4), TALK, silence(0.6), TALK, silence(0.5))


def test_tracks_share_one_clock(meter):
    tracks = meter.tracks(clip(TAKE))
    count = 1 + len(TAKE) // 160
    assert all(
        len(track) == count
        for track in (tracks.pitch_hz, tracks.loudness_dbfs, tracks.spectral_balance_db, tracks.speech)
    )
    assert tracks.time_s[-1] == pytest.approx(len(TAKE) / 16_000, abs=0.01)


def test_outside_speech_nothing_is_voiced(meter):
    tracks = meter.tracks(clip(TAKE))
    assert np.array_equal(np.isfinite(tracks.pitch_hz), tracks.speech)
    assert np.array_equal(np.isfinite(tracks.spectral_balance_db), tracks.speech)


def test_a_whole_take_is_measured(meter):
    found = profile(meter, TAKE, spoken("one two three four five six"), delay_s=0.8)
    measures = found.measures
    assert found.quality.usable
    assert measures.pitch_median_hz == pytest.approx(200.0)
    assert measures.pitch_variation_st == pytest.approx(0.0, abs=1e-9)
    assert measures.loudness_dbfs is not None
    assert -30.0 < measures.loudness_dbfs < -15.0
    assert measures.loudness_swell_db == pytest.approx(0.0, abs=0.5)
    assert measures.words_per_minute == pytest.approx(6 * 60 / 4.0, rel=0.03)
    assert measures.pauses is not None
    assert measures.pauses.count == 2
    assert measures.pauses.longest_s == pytest.approx(0.6, abs=0.04)
    assert measures.response_delay_s == 0.8


def test_every_measure_is_given_or_has_its_reason(meter):
    for take in (TAKE, silence(2.0), noise(2.0, 0.2), silence(0.05), TALK):
        found = profile(meter, take)
        missing = {f.name for f in fields(ToneMeasures) if getattr(found.measures, f.name) is None}
        assert set(reasons(found)) == missing


def test_silence_hides_the_voice(meter):
    found = profile(meter, silence(2.0))
    assert all(reasons(found)[measure] == "no_speech" for measure in HIDDEN_BY["no_speech"])
    assert found.measures.pauses is None


def test_an_overdriven_take_tells_no_level(meter):
    loud = np.clip(TAKE * 10, -1, 1)
    found = profile(meter, loud)
    assert all(reasons(found)[measure] == "clipped" for measure in HIDDEN_BY["clipped"])
    assert found.measures.pitch_median_hz == pytest.approx(200.0)


def test_without_a_baseline_nothing_is_compared(meter):
    found = profile(meter, TAKE)
    assert found.baseline is None
    assert {reasons(found)[m] for m in ("pitch_level_st", "loudness_db", "vocal_effort")} == {"no_baseline"}


@pytest.mark.parametrize("samples", [0, 1, 100, 1000])
def test_the_shortest_takes_are_measured_as_far_as_they_go(meter, samples):
    assert not profile(meter, TALK[:samples]).quality.usable


def test_the_same_sound_gives_the_same_profile(meter):
    words = spoken("one two three")
    assert profile(meter, TAKE, words) == profile(meter, TAKE.copy(), words)
