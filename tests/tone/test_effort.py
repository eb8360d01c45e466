import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.tone import effort
from desktop_app.tone.effort import LOUDNESS_ALONE, WITH_LOUDNESS, WITHOUT_LOUDNESS, vocal_effort
from desktop_app.tone.kind_line import kind_distance
from tests.helpers.voices import USUAL, voice_like

SEMITONE = 2.0 ** (1.0 / 12.0)


def test_the_usual_voice_has_none():
    assert vocal_effort(USUAL, USUAL) == 0.0
    assert kind_distance(USUAL, USUAL) == 0.0


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"pitch_upper_hz": 220.0 * SEMITONE}, WITH_LOUDNESS.pitch_upper_per_st),
        ({"loudness_dbfs": -24.0}, WITH_LOUDNESS.loudness_per_db),
        ({"body_balance_db": -3.0}, WITH_LOUDNESS.body_balance_per_db),
        ({"presence_balance_db": -7.0}, WITH_LOUDNESS.presence_balance_per_db),
        ({"pitch_upper_hz": 220.0 * SEMITONE, "loudness_dbfs": None}, WITHOUT_LOUDNESS.pitch_upper_per_st),
        ({"body_balance_db": -3.0, "loudness_dbfs": None}, WITHOUT_LOUDNESS.body_balance_per_db),
    ],
)
def test_a_semitone_and_a_decibel_weigh_what_the_table_says(changes, expected):
    assert vocal_effort(voice_like(**changes), USUAL) == pytest.approx(expected)


@pytest.mark.parametrize("gain_db", [-12.0, 12.0])
def test_gain_alone_makes_no_effort(gain_db):
    assert abs(vocal_effort(voice_like(loudness_dbfs=-25.0 + gain_db), USUAL)) <= LOUDNESS_ALONE
    pressed = voice_like(body_balance_db=0.0, presence_balance_db=-6.0)
    nearer = voice_like(body_balance_db=0.0, presence_balance_db=-6.0, loudness_dbfs=-25.0 + gain_db)
    assert abs(vocal_effort(nearer, USUAL)) - abs(vocal_effort(pressed, USUAL)) <= 0.5 * 2.4 + LOUDNESS_ALONE


def test_the_differences_have_their_own_names():
    other = voice_like(pitch_median_hz=200.0 * SEMITONE**3, loudness_dbfs=-20.0, alpha_ratio_db=-9.0)
    assert effort.pitch_level_st(other, USUAL) == pytest.approx(3.0)
    assert effort.loudness_db(other, USUAL) == pytest.approx(5.0)
    assert effort.spectral_balance_db(other, USUAL) == pytest.approx(3.0)
    assert effort.loudness_db(voice_like(loudness_dbfs=None), USUAL) is None


@given(st.floats(-60.0, 0.0), st.floats(60.0, 600.0), st.floats(-40.0, 20.0))
def test_effort_turns_its_sign_when_the_two_change_places(level, pitch, balance):
    other = voice_like(loudness_dbfs=level, pitch_upper_hz=pitch, body_balance_db=balance)
    assert vocal_effort(other, USUAL) == pytest.approx(-vocal_effort(USUAL, other), abs=1e-9)


def test_one_dead_band_off_in_everything_is_a_distance_of_one():
    other = voice_like(
        pitch_median_hz=200.0 * SEMITONE**3,
        pitch_variation_st=3.5,
        loudness_dbfs=-21.0,
        alpha_ratio_db=-9.0,
        articulation_rate_syl_s=4.5 * 1.15,
    )
    assert kind_distance(other, USUAL) == pytest.approx(1.0)
