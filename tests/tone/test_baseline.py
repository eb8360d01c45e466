import pytest

from desktop_app.core.baseline import PROVISIONAL
from desktop_app.core.errors import InputError
from desktop_app.tone.baseline import pooled, provisional_baseline, without_loudness
from tests.helpers.voices import USUAL, baseline, voice_like


def test_one_reading_that_went_differently_does_not_move_it():
    odd = voice_like(pitch_median_hz=400.0, loudness_dbfs=-5.0)
    found = pooled([USUAL, USUAL, odd])
    assert found.pitch_median_hz == 200.0
    assert found.loudness_dbfs == -25.0
    assert found.voiced_s == 90.0


def test_what_one_reading_lacks_comes_from_the_others():
    assert pooled([voice_like(words_per_minute=None), USUAL]).words_per_minute == 150.0
    assert pooled([voice_like(words_per_minute=None)]).words_per_minute is None


@pytest.mark.parametrize("voices", [[], [voice_like(voiced_s=0.7)], [voice_like(voiced_s=0.7)] * 2])
def test_too_little_voice_makes_no_baseline(voices):
    with pytest.raises(InputError, match="too little speech"):
        pooled(voices)


def test_the_first_turns_stand_in():
    later = voice_like(pitch_median_hz=300.0)
    found = provisional_baseline([USUAL, USUAL, USUAL, later, later, later, later])
    assert found is not None
    assert found.name == PROVISIONAL
    assert found.provisional
    assert found.usual.pitch_median_hz == 200.0


@pytest.mark.parametrize("voices", [[], [voice_like(voiced_s=1.0)]])
def test_before_enough_was_said_nothing_stands_in(voices):
    assert provisional_baseline(voices) is None


def test_another_device_s_level_is_not_compared():
    found = without_loudness(baseline(kind=True))
    assert found.usual.loudness_dbfs is None
    assert found.kind is not None
    assert found.kind.loudness_dbfs is None
    assert found.usual.pitch_median_hz == 200.0
