import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.coaching.delivery import ROUNDING, delivery_scores, overall_score
from desktop_app.coaching.targets import BANDS, DELIVERY_WEIGHTS, OVERALL_WEIGHTS
from desktop_app.core.feedback import ReceiptLine
from desktop_app.core.tone import NotMeasured, Pauses, Quality, ToneMeasures, ToneProfile

FINE = {
    "vocal_effort": 0.2,
    "loudness_swell_db": 0.5,
    "spectral_balance_db": 0.3,
    "pitch_variation_ratio": 1.0,
    "kind_distance": 0.5,
    "words_per_minute": 150.0,
    "articulation_rate_ratio": 1.0,
    "pauses": Pauses(3, 0.4, 0.9),
    "response_delay_s": 0.8,
    "filled_pauses_per_min": 1.0,
    "phrase_ending_st_s": -5.0,
    "level_spread_db": 2.0,
    "interruptions": 0,
    "talk_over_s": 0.0,
}


def profile(*missing: tuple[str, str], **measures: object) -> ToneProfile:
    reasons = tuple(NotMeasured(name, reason) for name, reason in missing)
    return ToneProfile(ToneMeasures(**measures), Quality(30.0, 0.0, 5.0, True), reasons)  # type: ignore[arg-type]


def points(receipt: tuple[ReceiptLine, ...], score: str) -> float:
    return sum(line.points for line in receipt if line.score == score)


def test_every_weight_is_of_a_band_and_they_add_up():
    for weights in (*DELIVERY_WEIGHTS.values(), OVERALL_WEIGHTS):
        assert sum(weights.values()) == pytest.approx(1.0)
    assert {name for weights in DELIVERY_WEIGHTS.values() for name in weights} <= set(BANDS)


def test_inside_every_band_every_score_is_full():
    scores, receipt, missing = delivery_scores(profile(**FINE))
    assert scores == dict.fromkeys(DELIVERY_WEIGHTS, 100)
    assert missing == ()
    assert all(points(receipt, score) == 100.0 for score in scores)


@pytest.mark.parametrize(
    ("measure", "value", "score", "left"),
    [
        ("vocal_effort", 3.5, "calm", 70),
        ("vocal_effort", 60.0, "calm", 40),
        ("loudness_swell_db", 8.0, "calm", 90),
        ("pitch_variation_ratio", 0.4, "warm", 75),
        ("kind_distance", 4.0, "warm", 50),
        ("interruptions", 1, "listening", 80),
        ("talk_over_s", 9.0, "listening", 70),
    ],
)
def test_outside_its_band_a_measure_takes_its_share(measure, value, score, left):
    scores, receipt, _ = delivery_scores(profile(**FINE | {measure: value}))
    assert scores[score] == left
    assert points(receipt, score) == pytest.approx(left)


def test_without_a_baseline_the_reason_is_given():
    names = ("vocal_effort", "spectral_balance_db", "pitch_variation_ratio", "kind_distance")
    known = {name: value for name, value in FINE.items() if name not in names}
    scores, receipt, missing = delivery_scores(profile(*((n, "no_baseline") for n in names), **known))
    assert {(entry.score, entry.reason) for entry in missing} == {
        ("calm", "no_baseline"),
        ("warm", "no_baseline"),
    }
    assert set(scores) == {"unhurried", "steady", "listening"}
    assert not [line for line in receipt if line.score == "calm"]


def test_what_is_missing_leaves_its_weight_to_the_others():
    known = {name: value for name, value in FINE.items() if name != "kind_distance"}
    scores, receipt, _ = delivery_scores(profile(("kind_distance", "no_kind_line"), **known))
    assert scores["warm"] == 100
    assert [line.weight for line in receipt if line.score == "warm"] == [1.0]


def test_effort_in_good_news_costs_nothing():
    tone = profile(**FINE | {"vocal_effort": 5.0, "spectral_balance_db": 6.0})
    assert delivery_scores(tone)[0]["calm"] < 60
    assert delivery_scores(tone, good_news=True)[0]["calm"] == 100


def test_a_quick_speaker_at_their_own_rate_loses_nothing():
    tone = profile(**FINE | {"words_per_minute": 230.0, "words_per_minute_ratio": 1.05})
    assert delivery_scores(tone)[0]["unhurried"] == 100


NUMBERS = st.one_of(st.none(), st.floats(-1e6, 1e6))
MEASURED = st.fixed_dictionaries({name: NUMBERS for name in FINE if name != "pauses"})


@given(MEASURED)
def test_receipts_add_up_to_the_digit_whatever_was_measured(measures):
    tone = profile(**measures)
    scores, receipt, missing = delivery_scores(tone)
    assert set(scores) | {entry.score for entry in missing} == set(DELIVERY_WEIGHTS)
    for score, value in scores.items():
        assert 0 <= value <= 100
        assert round(points(receipt, score), 6) == value
    assert delivery_scores(tone) == (scores, receipt, missing)


@given(st.dictionaries(st.sampled_from(list(DELIVERY_WEIGHTS)), st.integers(0, 100)), NUMBERS)
def test_the_overall_score_adds_up_too(scores, wording):
    words = None if wording is None else round(abs(wording)) % 101
    overall, receipt = overall_score(scores, words)
    if not scores and words is None:
        assert overall is None
    else:
        assert overall is not None
        given = [*scores.values(), *([] if words is None else [words])]
        assert min(given) <= overall <= max(given)
        assert round(sum(line.points for line in receipt), 6) == overall


def test_delivery_and_wording_weigh_three_to_two():
    overall, receipt = overall_score({"calm": 80, "warm": 60}, 40)
    assert overall == round(0.6 * 70 + 0.4 * 40)
    assert [line.measure for line in receipt if line.measure != ROUNDING] == ["calm", "warm", "wording"]
    assert overall_score({}, 40)[0] == 40
    assert overall_score({"calm": 80}, None)[0] == 80
