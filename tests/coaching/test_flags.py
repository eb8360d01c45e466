import pytest

from desktop_app.coaching.flags import flags, value_of
from desktop_app.core.tone import Pauses, ToneMeasures


def named(**measures: object) -> list[tuple[str, str]]:
    return [(flag.measure, flag.side) for flag in flags(ToneMeasures(**measures))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("measures", "expected"),
    [
        ({}, []),
        ({"vocal_effort": 0.9, "loudness_db": 3.9, "spectral_balance_db": 2.9, "pitch_level_st": 2.9}, []),
        ({"vocal_effort": 1.1}, [("vocal_effort", "above")]),
        ({"loudness_db": 5.0, "vocal_effort": 0.5}, [("loudness_db", "above")]),
        ({"loudness_db": -5.0, "vocal_effort": -0.5}, [("loudness_db", "below")]),
        ({"pitch_variation_ratio": 0.5}, [("pitch_variation_ratio", "below")]),
        ({"pitch_variation_st": 1.2}, [("pitch_variation_st", "below")]),
        ({"pitch_variation_st": 1.2, "pitch_variation_ratio": 1.0}, []),
        ({"phrase_ending_st_s": 7.0}, [("phrase_ending_st_s", "above")]),
        ({"pauses": Pauses(1, 3.0, 3.0)}, [("longest_pause_s", "above")]),
        ({"interruptions": 1, "talk_over_s": 0.1}, [("interruptions", "above")]),
    ],
)
def test_what_lies_outside_its_band_is_flagged(measures, expected):
    assert named(**measures) == expected


def test_a_microphone_nearer_or_farther_is_no_fault_of_the_voice():
    assert named(loudness_db=6.0, vocal_effort=-0.3) == []
    assert named(loudness_db=-6.0, vocal_effort=0.3) == []


@pytest.mark.parametrize(("own", "flagged"), [(None, True), (1.1, False), (1.3, True)])
def test_a_quick_speaker_at_their_own_rate_is_not_flagged(own, flagged):
    found = named(words_per_minute=210.0, words_per_minute_ratio=own)
    assert (("words_per_minute", "above") in found) is flagged


def test_the_longest_pause_is_read_from_the_pauses():
    assert value_of(ToneMeasures(pauses=Pauses(2, 1.0, 1.4)), "longest_pause_s") == 1.4
    assert value_of(ToneMeasures(), "longest_pause_s") is None
