"""A line in another manner: what was asked for is what is measured."""

import numpy as np
import pytest

from desktop_app.core.errors import SpeechError
from desktop_app.tone.endings import phrase_endings
from desktop_app.tone.loudness import active_level, loudness_track
from desktop_app.tone.pacing import phrases
from desktop_app.tone.pitch import variation_st
from desktop_app.tone.resynthesis.delivered import Manner, _moved, delivered
from desktop_app.tone.resynthesis.made_sound import measured
from tests.helpers.sounds import clip, glide, joined, silence, voice
from tests.helpers.takes import take

HZ = np.concatenate([glide(180, 260, 1.0), glide(260, 200, 1.0)])
SOUND = joined(silence(0.5), voice(HZ, 2.0, 0.3), silence(0.5))
PITCH = np.concatenate([np.full(8000, np.nan), HZ, np.full(8000, np.nan)])


@pytest.fixture(scope="module")
def line():
    return take(SOUND, PITCH)


@pytest.mark.parametrize("wanted_st", [0.5, 1.5, 3.0])
def test_the_melody_is_brought_to_its_variation(line, wanted_st):
    _, tracks = line
    moved = _moved(tracks, Manner(variation_st=wanted_st))
    assert variation_st(moved) == pytest.approx(wanted_st, rel=0.01)
    assert np.nanmedian(moved) == pytest.approx(np.nanmedian(tracks.pitch_hz), rel=0.01)


@pytest.mark.parametrize("slope", [-22.0, -6.0, 0.0])
@pytest.mark.parametrize("slow", [0.7, 1.0, 1.1])
def test_the_end_turns_to_its_slope_in_the_time_it_will_take(line, slope, slow):
    _, tracks = line
    moved = _moved(tracks, Manner(ending_st_s=slope, slow=slow))
    (ending,) = phrase_endings(moved, phrases(tracks.speech))
    assert ending.slope_st_s / slow == pytest.approx(slope, abs=0.7)
    before = int(ending.start_s * 100) - 5
    assert moved[before] == pytest.approx(tracks.pitch_hz[before])


def test_left_alone_the_melody_stays(line):
    _, tracks = line
    np.testing.assert_allclose(_moved(tracks, Manner()), tracks.pitch_hz)


@pytest.mark.parametrize(("slow", "level_dbfs"), [(0.72, -26.0), (1.0, -20.0), (1.1, -30.0)])
def test_it_lasts_as_long_and_is_as_loud_as_asked(line, slow, level_dbfs):
    sound, tracks = line
    made = delivered(sound, tracks, Manner(slow=slow, level_dbfs=level_dbfs))
    assert made.sample_rate_hz == sound.sample_rate_hz
    assert made.duration_s == pytest.approx(slow * sound.duration_s, abs=0.02)
    loudness = loudness_track(measured(made.samples.astype(np.float64), made.sample_rate_hz))
    assert active_level(loudness, loudness > -50.0) == pytest.approx(level_dbfs, abs=1.0)


def test_a_sound_without_voice_is_a_sentence():
    with pytest.raises(SpeechError, match="too little voice"):
        delivered(*take(silence(1.0), np.nan), Manner())


def test_a_level_voice_is_not_blown_up():
    sound, tracks = take(joined(silence(0.3), voice(200.0, 1.0, 0.3), silence(0.3)), 200.0)
    assert clip(sound.samples) is not None
    moved = _moved(tracks, Manner(variation_st=3.0))
    assert np.nanstd(moved) < 0.01
