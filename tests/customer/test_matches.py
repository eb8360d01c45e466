import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import Label
from desktop_app.core.heard import Meant
from desktop_app.customer.matches import (
    NEWS,
    LeftOpen,
    asked,
    asks,
    is_news,
    offered,
    offering_parts,
    questions_in,
    read_out,
    refuses,
    without_days,
)
from tests.helpers.calls import scenario

SCENARIO = scenario()


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("When was it sent?", True),
        ("tell me where you live", True),
        ("So that I find it, I'll need to know the date.", True),
        ("I was wondering who it came from.", True),
        ("It went out on Monday, and it came back.", False),
        ("Why?", False),
    ],
)
def test_a_sentence_asks_by_its_mark_or_by_how_one_of_its_parts_begins(text, asking):
    assert asks(text, ()) is asking


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("When was it sent?", ["When was it sent?"]),
        (
            "Who am I speaking to, and what's your postcode?",
            ["Who am I speaking to", "what's your postcode?"],
        ),
        ("I see it went out, so what did the driver say?", ["what did the driver say?"]),
        ("What if I sent it tonight?", []),
        ("It went out on Monday, and it came back.", []),
    ],
)
def test_the_parts_of_a_sentence_that_ask(text, parts):
    assert questions_in(text) == parts


def test_a_sentence_can_ask_for_two_facts_and_no_more():
    meant = Meant({"number": 0.9, "when": 0.5, "~chat": 0.2}, parts=({"when": 0.8, "number": 0.1},))
    assert asked("What's the number, and when was it?", meant, ()).facts == {"number": 0.9, "when": 0.8}


def test_other_talk_that_is_nearer_asks_for_nothing():
    assert asked("May I ask you something?", Meant({"number": 0.7, "~chat": 0.8}), ()).facts == {}


def test_a_question_whether_they_agree_asks_for_a_fact_only_if_it_is_surely_near():
    agree = (Label.CHECK_AGREEMENT,)
    assert asked("Is Monday the date you mean?", Meant({"when": 0.8}), agree).facts == {"when": 0.8}
    assert asked("Is Monday all right?", Meant({"when": 0.56}), agree).facts == {}
    assert asked("So it came on Monday?", Meant({"when": 0.8}), (Label.PARAPHRASE,)).facts == {}


def test_an_offer_without_a_word_that_offers_must_be_nearer():
    near = Meant({}, {"repair": 0.65, "~service": 0.1})
    assert offered("I'll have it mended", near, (), SCENARIO) == {"repair": 0.65}
    assert offered("mending it for nothing", near, (), SCENARIO) == {}


def test_what_is_far_from_all_answers_is_not_read_out():
    assert read_out(Meant({}, {}, {"number": 0.3})) is None
    assert read_out(Meant()) is None


def test_an_offer_is_compared_without_its_days():
    assert without_days("It will be there on Friday morning") == "It will be there"


@given(st.text(max_size=80))
def test_any_text_has_parts_or_none(text):
    for part in questions_in(text):
        assert part.rstrip("?") in text
    assert len(without_days(text)) <= len(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Would Thursday or Friday suit you?", LeftOpen.CHOICE),
        ("Were they your own, or were they ours?", LeftOpen.YES_OR_NO),
        ("May I put you through to her?", LeftOpen.LEAVE),
        ("What number can I call you back on?", LeftOpen.DATA),
        ("Would you read me the long number on it?", LeftOpen.CARD),
        ("What time would suit your mother?", LeftOpen.TIME),
        ("Are we settled for tomorrow?", LeftOpen.CONSENT),
        ("When did you last have something to eat?", LeftOpen.THEIRS),
        ("Is somebody there with you now?", LeftOpen.YES_OR_NO),
        ("Shall he start now, then?", LeftOpen.YES_OR_NO),
        ("How long does it take as a rule?", LeftOpen.DETAIL),
        ("It came in June, didn't it?", LeftOpen.CONFIRMATION),
        ("Do you want it or don't you?", LeftOpen.CONSENT),
        ("Does all that suit your mother?", LeftOpen.CONSENT),
        ("Which school should I put on it?", LeftOpen.DATA),
    ],
)
def test_a_question_for_nothing_known_is_told_by_its_form(text, kind):
    near = "~data" if kind is LeftOpen.DATA else "~chat"
    assert asked(text, Meant({near: 0.6, "number": 0.2}), ()).left_open is kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mrs Hale only sees people by appointment", True),
        ("I can't give it back, but I can repair it", False),
        ("It won't cost you a penny", False),
    ],
)
def test_what_cannot_be_had_is_no_offer(text, told):
    assert refuses(text) is told
    offers = offered(text, Meant({}, {"repair": 0.9}), (Label.ACT_NOW,), SCENARIO)
    assert (offers == {}) is told


def test_how_things_stand_is_news_unless_it_does_harm():
    meant = Meant({}, {NEWS: 0.8, "repair": 0.3})
    assert is_news(meant, ())
    assert not is_news(meant, (Label.BLAME_CUSTOMER,))
    assert not is_news(Meant({}, {NEWS: 0.8, "repair": 0.9}), ())


def test_news_that_is_much_nearer_is_no_offer_though_a_word_offers():
    known = {"repair": 0.66, "refund": 0.2}
    assert offered("I'll run a test", Meant({}, known), (), scenario()) == {"repair": 0.66}
    assert not offered("I'll run a test", Meant({}, {**known, NEWS: 1.0}), (), scenario())


def test_a_short_sorry_offers_nothing():
    known = Meant({}, {"repair": 0.64, "refund": 0.2})
    assert offered("I'm very sorry.", known, (Label.ACT_NOW,), scenario())
    assert not offered("I'm very sorry.", known, (Label.APOLOGISE,), scenario())


def test_of_a_long_sentence_only_the_parts_with_a_word_that_offers_can_offer():
    rambling = "My aunt had a hedge of them, and you know how it goes, it was a funny old summer, very busy"
    assert offering_parts(rambling) == [rambling]
    longer = f"{rambling}, lots of dahlias, so I can send the van round tomorrow, and that was that"
    assert offering_parts(longer) == ["I can send the van round tomorrow"]


def test_what_hangs_on_another_clause_asks_nothing_by_itself():
    assert questions_in("And what does it do, my friend, when you try to bake?") == ["And what does it do"]
