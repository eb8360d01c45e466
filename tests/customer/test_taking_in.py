from hypothesis import given

from desktop_app.core.findings import Finding, Label, Sentence, Wording
from desktop_app.core.heard import Heard, Meant
from desktop_app.customer.matches import LeftOpen
from desktop_app.customer.taking_in import take_in
from tests.helpers.calls import heard, replies, scenario

SCENARIO = scenario()


def sentences(*entries: tuple[str, tuple[Label, ...]]) -> Heard:
    found = tuple(
        Sentence(text, tuple(Finding(label, 0.9, 0, len(text)) for label in labels))
        for text, labels in entries
    )
    return Heard(" ".join(text for text, _ in entries), Wording(found), (Meant(),) * len(found))


@given(replies())
def test_any_reply_is_taken_in(reply):
    taken = take_in(reply, SCENARIO)
    assert set(taken.labels) <= {*reply.wording.labels, Label.OPEN_QUESTION, Label.FIND_NEED, Label.ACT_NOW}
    assert set(taken.asked) <= {"number", "when"}
    assert set(taken.offered) <= {"repair", "refund"}


def test_one_bad_act_spoils_its_sentence_but_not_its_question():
    labels = (Label.APOLOGISE, Label.BLAME_CUSTOMER, Label.VERIFY)
    taken = take_in(heard(*labels, text="sorry, but you should have read it"), SCENARIO)
    assert set(taken.labels) == {Label.BLAME_CUSTOMER, Label.VERIFY}


def test_harm_in_a_kind_reply_must_be_borne_out_by_its_words():
    kind = heard(Label.APOLOGISE, Label.BLAME_CUSTOMER, Label.HOSTILE, text="sorry, you were charged twice")
    assert set(take_in(kind, SCENARIO).labels) == {Label.APOLOGISE}
    cold = heard(Label.HOSTILE, Label.BLAME_CUSTOMER, text="you were charged twice")
    assert set(take_in(cold, SCENARIO).labels) == {Label.HOSTILE}


def test_a_question_asks_for_the_fact_it_is_nearest_to():
    assert take_in(heard(asks="number"), SCENARIO).asked == ("number",)
    assert take_in(heard(asks="~chat"), SCENARIO).asked == ()


def test_a_question_near_nothing_is_odd():
    odd = Heard(
        "Have you tried the sandwiches?",
        sentences(("Have you tried the sandwiches?", ())).wording,
        (Meant({"number": 0.1, "~chat": 0.2}, {}),),
    )
    assert take_in(odd, SCENARIO).left_open is LeftOpen.ODD


def test_a_question_for_the_story_or_the_need_is_one_by_what_it_is_near_to():
    assert Label.OPEN_QUESTION in take_in(heard(asks="~open"), SCENARIO).labels
    assert Label.FIND_NEED in take_in(heard(asks="~need"), SCENARIO).labels


def test_an_offer_is_matched_unless_it_is_refused_in_the_same_breath():
    assert take_in(heard(Label.ACT_NOW, offers="repair"), SCENARIO).offered == ("repair",)
    assert take_in(heard(Label.POLICY_SHIELD, text="the policy", offers="repair"), SCENARIO).offered == ()
    assert take_in(heard(Label.PARAPHRASE, offers="repair"), SCENARIO).offered == ()
    assert take_in(heard(offers="~service"), SCENARIO).offered == ()


def test_two_ways_forward_in_one_sentence_are_two_offers():
    text = "I can repair it, or I can refund it"
    both = Heard(
        text, sentences((text, (Label.OFFER_OPTIONS,))).wording, (Meant({}, {"repair": 0.8, "refund": 0.75}),)
    )
    assert take_in(both, SCENARIO).offered == ("repair", "refund")


def test_what_the_customer_knows_already_may_be_read_out_to_them():
    text = "The number is seven."
    read = Heard(text, sentences((text, ())).wording, (Meant({}, {}, {"number": 0.8, "when": 0.1}),))
    assert take_in(read, SCENARIO).read_out == "number"


def test_warmth_laid_on_thick_is_gushing_unless_something_is_done():
    thick = "I am so sorry, I truly, absolutely, completely understand"
    assert take_in(heard(Label.APOLOGISE, text=thick), SCENARIO).gushes
    assert not take_in(heard(Label.APOLOGISE, Label.ACT_NOW, text=thick), SCENARIO).gushes
    assert not take_in(heard(Label.APOLOGISE, text="I'm sorry"), SCENARIO).gushes


def test_much_said_with_nothing_in_it_is_rambling():
    assert take_in(heard(text="and then again " * 20), SCENARIO).rambles
    assert not take_in(heard(Label.APOLOGISE, text="and then again " * 20), SCENARIO).rambles


def test_contempt_is_plain_in_known_words_or_when_it_is_all_but_certain():
    def hostile(text: str, confidence: float) -> bool:
        found = Wording((Sentence(text, (Finding(Label.HOSTILE, confidence, 0, len(text)),)),))
        return Label.HOSTILE in take_in(Heard(text, found, (Meant(),)), SCENARIO).sure

    assert hostile("Are you deaf?", 0.85)
    assert hostile("Then write a novel about it.", 0.97)
    assert not hostile("Then write a novel about it.", 0.85)
    assert not hostile("Oh, you clever, careful man!", 0.99)
    assert not hostile(" ".join(["and so it goes on and on"] * 6), 0.99)


def test_an_offer_may_be_a_fragment_or_stand_in_a_long_tale():
    near = Meant({"when": 0.5}, {"repair": 0.84, "~service": 0.3})
    for text in (
        "A repair, tonight, by nine?",
        "Well, my aunt had one like that, in green, and there is a workshop round the corner, they are open "
        "until nine, and they would see to it there, would that be any good?",
    ):
        offer = Heard(text, Wording((Sentence(text),)), (near,))
        assert take_in(offer, SCENARIO).offered == ("repair",)
