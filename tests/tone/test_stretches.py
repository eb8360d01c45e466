import numpy as np
import pytest

from desktop_app.core.transcript import Transcript, Word
from desktop_app.tone.stretches import MOMENT_S, StretchMeter
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.tone.tracks import measure_tracks
from desktop_app.tone.voice import VoiceFrames
from tests.helpers.scripted import LoudIsSpeech, SamePitch
from tests.helpers.sounds import clip, joined, silence, sine
from tests.helpers.voices import USUAL, voice_like

SOFT, LOUD = sine(1000, 2.0, 0.1), sine(1000, 2.0, 0.2)
TAKE = joined(silence(0.5), SOFT, LOUD, silence(0.5))
WORDS = Transcript("t", "soft loud", 0.9, (Word("soft", 0.6, 2.4, 0.9), Word("loud", 2.6, 4.4, 0.9)))


def meter(samples: np.ndarray = TAKE, words: Transcript = WORDS, usual=USUAL) -> StretchMeter:
    tracks = measure_tracks(clip(samples), SamePitch(200.0), LoudIsSpeech())
    return StretchMeter(VoiceFrames.of(tracks), words, usual, SyllableCounter())


def test_each_word_has_the_tone_on_it():
    soft, loud = meter().words()
    assert (soft.text, loud.text) == ("soft", "loud")
    assert loud.loudness_db is not None
    assert soft.loudness_db is not None
    assert loud.loudness_db - soft.loudness_db == pytest.approx(6.0, abs=0.2)
    assert soft.pitch_level_st == pytest.approx(0.0, abs=0.01)
    assert soft.articulation_rate_ratio == pytest.approx(1 / 1.8 / 4.5, rel=0.05)


def test_moments_follow_each_other_by_a_quarter_of_a_second():
    found = meter().moments()
    assert found[0].start_s == pytest.approx(0.5, abs=0.05)
    assert found[-1].end_s <= 4.6
    starts = [stretch.start_s for stretch in found]
    np.testing.assert_allclose(np.diff(starts), 0.25)
    assert all(stretch.end_s - stretch.start_s == pytest.approx(MOMENT_S) for stretch in found)
    assert found[0].text == "soft"
    assert max(found, key=lambda stretch: stretch.loudness_db or -99).text == "loud"


def test_a_short_take_is_one_moment():
    (only,) = meter(joined(silence(0.3), sine(300, 1.0, 0.2), silence(0.3))).moments()
    assert only.end_s - only.start_s == pytest.approx(1.0, abs=0.1)


@pytest.mark.parametrize("samples", [silence(2.0), silence(0.0), sine(300, 0.2)])
def test_without_voice_there_are_none(samples):
    assert meter(samples, Transcript("t", "", None)).moments() == ()


def test_a_word_without_voice_has_no_pitch():
    words = Transcript("t", "hush", 0.9, (Word("hush", 0.0, 0.4, 0.9),))
    (hush,) = meter(words=words).words()
    assert (hush.pitch_level_st, hush.vocal_effort, hush.loudness_db) == (None, None, None)


def test_where_the_gain_is_not_known_no_level_is_compared():
    found = meter(usual=voice_like(loudness_dbfs=None)).between(0.5, 2.5)
    assert found.loudness_db is None
    assert found.vocal_effort is not None
