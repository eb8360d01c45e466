from pathlib import Path

import pytest

from desktop_app.coaching.phrases_voice import VOICE_PHRASES
from desktop_app.coaching.tone_meets_words import RULES, is_good_news, tone_meets_words
from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.tone import PhraseEnding, PhrasePace, Quality, StretchTone, ToneMeasures, ToneProfile

QUALITY = Quality(30.0, 0.0, 5.0, True)


def sentence(*labels: Label) -> Sentence:
    return Sentence("the words", tuple(Finding(label, 0.9, 0, 9) for label in labels), 1.0, 3.0)


def codes(
    label: Label,
    tone: dict[str, float],
    *,
    swell: float | None = None,
    rises: bool = False,
    ending: float | None = None,
) -> list[str]:
    endings = () if ending is None else (PhraseEnding(2.6, 3.0, ending),)
    measures = ToneMeasures(loudness_swell_db=swell)
    profile = ToneProfile(measures, QUALITY, (), pace=(PhrasePace(0.5, 3.5, 4.0),), endings=endings)
    on_it = StretchTone("the words", 1.0, 3.0, **tone)
    found = tone_meets_words(Wording((sentence(label),)), (on_it,), profile, customer_rises=rises)
    return [entry.code for entry in found]


@pytest.mark.parametrize(
    ("label", "tone", "expected"),
    [
        (Label.APOLOGISE, {"articulation_rate_ratio": 1.3}, ["apology_rushed"]),
        (Label.ACKNOWLEDGE_FEELING, {"articulation_rate_ratio": 1.3}, ["apology_rushed"]),
        (Label.APOLOGISE, {"vocal_effort": 2.0}, ["apology_loud"]),
        (Label.APOLOGISE, {"loudness_db": 6.0, "vocal_effort": 0.5}, ["apology_loud"]),
        (Label.APOLOGISE, {"loudness_db": 6.0, "vocal_effort": -0.5}, []),
        (Label.APOLOGISE, {"articulation_rate_ratio": 1.1, "vocal_effort": 0.9, "loudness_db": 3.0}, []),
        (Label.GOODWILL, {"pitch_variation_ratio": 0.4}, ["good_news_flat"]),
        (Label.OFFER_OPTIONS, {"pitch_variation_ratio": 0.4}, ["good_news_flat"]),
        (Label.OFFER_OPTIONS, {"pitch_variation_ratio": 0.4, "vocal_effort": 2.0}, []),
        (Label.GOODWILL, {"vocal_effort": 4.0, "loudness_db": 9.0, "articulation_rate_ratio": 1.4}, []),
        (Label.SET_BOUNDARY, {"vocal_effort": 1.5}, ["boundary_strained"]),
        (Label.SET_BOUNDARY, {"vocal_effort": 0.5}, []),
        (Label.VERIFY, {"vocal_effort": 4.0}, []),
        (Label.APOLOGISE, {}, []),
    ],
)
def test_the_tone_on_a_technique(label, tone, expected):
    assert codes(label, tone) == expected


@pytest.mark.parametrize(
    ("tone", "ending", "expected"),
    [
        ({"articulation_rate_ratio": 1.3}, -20.0, ["question_clipped"]),
        ({"vocal_effort": 1.5}, -20.0, ["question_clipped"]),
        ({"articulation_rate_ratio": 1.0}, -20.0, []),
        ({"articulation_rate_ratio": 1.3}, -5.0, []),
        ({"articulation_rate_ratio": 1.3}, None, []),
    ],
)
def test_a_question_is_clipped_when_it_is_hurried_and_drops(tone, ending, expected):
    assert codes(Label.OPEN_QUESTION, tone, ending=ending) == expected


@pytest.mark.parametrize(
    ("swell", "rises", "expected"),
    [(6.0, True, ["rises_with_customer"]), (6.0, False, []), (2.0, True, []), (None, True, [])],
)
def test_rising_with_the_customer(swell, rises, expected):
    assert codes(Label.THANK, {}, swell=swell, rises=rises) == expected


def test_without_a_baseline_nothing_is_said_of_a_sentence():
    profile = ToneProfile(ToneMeasures(), QUALITY, ())
    assert tone_meets_words(Wording((sentence(Label.APOLOGISE),)), (None,), profile) == ()


@pytest.mark.parametrize(
    ("labels", "good"),
    [
        ((Label.GOODWILL,), True),
        ((Label.ACT_NOW, Label.FOLLOW_UP), True),
        ((Label.GOODWILL, Label.APOLOGISE), False),
        ((Label.THANK,), False),
        ((), False),
    ],
)
def test_good_news_is_what_calls_for_no_calm(labels, good):
    assert is_good_news(Wording((sentence(*labels),))) is good


def test_every_rule_has_its_source_its_advice_and_its_place_in_the_docs():
    docs = (Path(__file__).parents[2] / "docs" / "tone.md").read_text(encoding="utf-8")
    for rule in RULES.values():
        assert rule.source[:3] in ("A: ", "B: ", "C: ", "D: ", "E: ")
        assert rule.code in VOICE_PHRASES
        assert rule.code in docs
