import string
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.coaching.advice import VOICE_ADVICE, advise
from desktop_app.coaching.flags import flags
from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.coaching.phrases_words import HARMFUL_PHRASES, STEP_PHRASES
from desktop_app.coaching.reasons import MENDS, PROBLEMS, REASONS
from desktop_app.coaching.tone_meets_words import RULES
from desktop_app.core.feedback import Advice
from desktop_app.core.findings import WORSENING, Concreteness, Label, Sentence, Step, Wording
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.tone import Pauses, Quality, QualityProblem, ToneMeasures, ToneProfile
from desktop_app.core.transcript import Transcript
from desktop_app.tone.profile import HIDDEN_BY
from tests.helpers.calls import WORDINGS, said

ALL_STEPS = frozenset({Step.ACKNOWLEDGE, Step.CLARIFY, Step.RESPOND})
TEXT = Transcript("t", "these are the words", 0.9)


def tone(*problems: str, **measures: object) -> ToneProfile:
    quality = Quality(20.0, 0.0, 3.0, not problems, tuple(QualityProblem(code, "mend") for code in problems))
    return ToneProfile(ToneMeasures(**measures), quality, ())  # type: ignore[arg-type]


def one(
    wording: Wording, profile: ToneProfile | None = None, before: frozenset[Step] = frozenset()
) -> Advice:
    flagged = () if profile is None else flags(profile.measures)
    (advice,) = advise(TEXT, wording, profile, CallSoFar(replies=len(before), steps=before), (), flagged)
    return advice


def test_no_speech_is_said_before_all_else():
    assert one(said(Label.HOSTILE), tone("no_speech")).code == "nothing_heard"


@pytest.mark.parametrize(("profile", "code"), [(None, "say_more"), (tone(), "nothing_heard")])
def test_an_empty_reply(profile, code):
    (advice,) = advise(Transcript("t", "  ", None), Wording(()), profile)
    assert advice.code == code


@pytest.mark.parametrize("label", WORSENING)
def test_words_that_harm_come_first(label):
    good = (Label.APOLOGISE, Label.ACT_NOW)
    advice = one(said(label, *good, text="calm down now"), tone(words_per_minute=250.0), ALL_STEPS)
    assert advice.code == label.value
    assert "calm down now" in advice.text


def test_the_most_harmful_word_comes_first():
    assert one(said(Label.OVERPROMISE, Label.JARGON, Label.HOSTILE)).code == "hostile"


@pytest.mark.parametrize(
    ("labels", "before", "code"),
    [
        ((Label.ACT_NOW,), (), "solve_too_soon"),
        ((Label.VERIFY,), (), "acknowledge_first"),
        ((), (), "acknowledge_first"),
        ((Label.APOLOGISE,), (), "ask_openly"),
        ((Label.APOLOGISE,), (Step.CLARIFY,), "say_what_you_do"),
        ((Label.PARAPHRASE,), (), "keep"),
        ((Label.APOLOGISE, Label.OPEN_QUESTION), (), "keep"),
        ((Label.ACT_NOW,), (Step.ACKNOWLEDGE, Step.CLARIFY), "keep"),
        ((), (Step.ACKNOWLEDGE, Step.CLARIFY, Step.RESPOND), "keep_going"),
    ],
)
def test_then_the_step_that_the_call_still_lacks(labels, before, code):
    assert one(said(*labels), before=frozenset(before)).code == code


def test_a_very_short_reply_is_asked_for_more():
    assert one(said(text="Right okay")).code == "say_more"


@pytest.mark.parametrize(
    ("measures", "code", "number"),
    [
        ({"words_per_minute": 210.0}, "slow_down", "210"),
        ({"words_per_minute": 90.0}, "speak_up_pace", "90"),
        ({"pitch_variation_st": 1.2}, "vary_pitch", "1.2"),
        ({"pauses": Pauses(2, 2.0, 3.1)}, "long_pause", "3.1"),
        ({"response_delay_s": 2.6}, "slow_to_answer", "2.6"),
        ({"loudness_swell_db": 6.0}, "level_rises", "6"),
        ({"words_per_minute": 150.0, "pitch_variation_st": 3.0, "response_delay_s": 1.0}, "keep_going", ""),
        ({"pauses": Pauses(0, None, None)}, "keep_going", ""),
    ],
)
def test_then_what_the_voice_shows(measures, code, number):
    advice = one(said(), tone(**measures), ALL_STEPS)
    assert advice.code == code
    assert number in advice.text


def test_what_worked_is_named_with_the_words():
    advice = one(said(Label.PARAPHRASE, text="so you waited, "), before=ALL_STEPS)
    assert advice.code == "keep"
    assert "“so you waited”" in advice.text


def test_the_advice_points_at_the_moment():
    timed = said(Label.CALM_DOWN)
    sentence = type(timed.sentences[0])("calm down", timed.sentences[0].findings, 1.5, 2.5)
    assert (one(Wording((sentence,))).start_s, one(Wording((sentence,))).end_s) == (1.5, 2.5)


@given(WORDINGS, st.text(max_size=40), st.sets(st.sampled_from(list(Step))))
def test_there_is_always_one_advice_and_always_the_same(wording, text, before):
    transcript = Transcript("t", text, 0.5)
    so_far = CallSoFar(replies=len(before), steps=frozenset(before))
    (advice,) = advise(transcript, wording, None, so_far)
    assert (advice,) == advise(transcript, wording, None, so_far)
    assert advice.text
    assert "{" not in advice.text


HEARD_OUT = CallSoFar(steps=frozenset({Step.ACKNOWLEDGE}))
EACH_ADVICE = {
    **{label.value: (said(label), HEARD_OUT) for label in WORSENING},
    "acknowledge_first": (said(Label.VERIFY), CallSoFar()),
    "solve_too_soon": (said(Label.ACT_NOW), CallSoFar()),
    "ask_openly": (said(Label.APOLOGISE), CallSoFar()),
    "say_what_you_do": (said(Label.REASSURE), CallSoFar(steps=frozenset({Step.ACKNOWLEDGE, Step.CLARIFY}))),
    "say_more": (Wording((Sentence("Yes."),)), CallSoFar()),
}


@pytest.mark.parametrize("told", [None, "your system crashed"])
@pytest.mark.parametrize("code", EACH_ADVICE)
def test_a_suggestion_fits_what_was_told_and_never_comes_twice_running(code, told):
    wording, before = EACH_ADVICE[code]
    wording = replace(wording, concreteness=Concreteness(told=told))
    given_ = [advise(TEXT, wording, None, replace(before, takes=takes))[0] for takes in range(12)]
    assert {advice.code for advice in given_} == {code}
    ways = [advice.say_instead for advice in given_]
    assert all(one != following for one, following in pairwise(ways))
    assert len(set(ways)) >= (3 if told else 8)
    assert all("system crashed" in way for way in ways) is (told is not None)


def test_a_paraphrase_that_holds_nothing_of_theirs_is_sent_back():
    told = Concreteness(("crashed",), (), "your system crashed")
    vague = replace(said(Label.PARAPHRASE), concreteness=told)
    assert one(vague, before=ALL_STEPS).code == "be_concrete"
    assert one(replace(vague, concreteness=replace(told, held=("crashed",))), before=ALL_STEPS).code == "keep"


def test_an_apology_said_in_reply_after_reply_is_noticed():
    before = CallSoFar("", 2, 2, ALL_STEPS, ((Label.APOLOGISE, 2),))
    assert advise(TEXT, said(Label.APOLOGISE), None, before)[0].code == "said_already"
    solved = said(Label.APOLOGISE, Label.ACT_NOW)
    assert advise(TEXT, solved, None, before)[0].code == "keep"


def test_the_phrasebook_has_a_sentence_for_every_code():
    assert {label.value for label in WORSENING} <= set(ADVICE)
    assert set(VOICE_ADVICE.values()) | set(RULES) <= set(ADVICE)
    assert set(PROBLEMS) == set(HIDDEN_BY)
    assert set(PROBLEMS) <= set(REASONS)
    assert {"check_microphone", "say_more", "move_closer", "turn_down"} <= set(MENDS)


@pytest.mark.parametrize("code", list(ADVICE))
def test_every_phrase_can_be_filled_in(code):
    phrase = ADVICE[code]
    fields = {name for _, name, _, _ in string.Formatter().parse(phrase.text) if name}
    assert fields <= {"words", "value"}
    assert phrase.text.format(words="these words", value=3.14)
    ways = (*phrase.say_instead, *phrase.say_concrete)
    assert ways
    assert {n for way in ways for _, n, _, _ in string.Formatter().parse(way) if n} <= {"told", "Told"}


@pytest.mark.parametrize("code", list(HARMFUL_PHRASES | STEP_PHRASES))
def test_there_are_eight_ways_or_more_of_doing_better(code):
    phrase = ADVICE[code]
    assert len({*phrase.say_instead, *phrase.say_concrete}) >= 8
    assert all("told" in way.lower() for way in phrase.say_concrete)


EMOTIONS = ("you sounded", "you sound ", "angry voice", "your emotion", "irritated", "annoyed voice")


@pytest.mark.parametrize("code", list(ADVICE))
def test_the_coach_never_names_an_emotion_in_the_voice(code):
    assert not any(words in ADVICE[code].text.lower() for words in EMOTIONS)
