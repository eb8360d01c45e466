"""The examples of the labelling guide, tidy and as a recogniser would write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import STEP_OF, WORSENING, Finding, Label, Sentence, Step, Wording
from desktop_app.core.transcript import Transcript
from desktop_app.wording.corpus import as_recognised
from desktop_app.wording.techniques import RIVALS, in_context
from tests.helpers.scripted import spoken
from tests.helpers.words import techniques

EARNED = [
    ("I can hear how frustrating this has been.", "acknowledge_feeling"),
    ("Anyone would be upset after waiting three weeks.", "acknowledge_feeling"),
    ("I'm sorry we let you down.", "apologise"),
    ("I apologise that your order never came.", "apologise"),
    ("Thank you for telling me.", "thank"),
    ("You're right, that shouldn't have happened.", "agree"),
    ("So you ordered on the third and nothing arrived, is that right?", "paraphrase"),
    ("What happened when you restarted it?", "open_question"),
    ("Tell me what you saw on the bill.", "open_question"),
    ("Could you walk me through it?", "open_question"),
    ("Could you give me the order number?", "verify"),
    (
        "I know you've been through this already; I ask so that I get it right the first time.",
        "explain_question",
    ),
    ("What would make this right for you?", "find_need"),
    ("What would put it right?", "find_need"),
    ("I'll take care of this myself.", "take_ownership"),
    ("Leave it with me, I'll see it through.", "take_ownership"),
    ("I'm issuing the refund now; you'll see it by Friday.", "act_now"),
    ("We can refund you today or credit your next bill; which would you prefer?", "offer_options"),
    ("I'd also like to take ten pounds off your next order.", "goodwill"),
    ("I'll take £10 off your next order.", "goodwill"),
    ("Would it help if I brought in my manager, who can approve this?", "escalate_offer"),
    ("I'll call you on Thursday to make sure it arrived.", "follow_up"),
    ("My direct line is 555 1234.", "follow_up"),
    ("Does that work for you?", "check_agreement"),
    ("Is there anything else I can put right?", "check_agreement"),
    ("I want to help you, but I need us to speak respectfully.", "set_boundary"),
    ("We'll get this sorted, you've come to the right person.", "reassure"),
    ("You need to calm down.", "calm_down"),
    ("There's no need to get upset.", "calm_down"),
    ("Stop shouting.", "calm_down"),
    ("That's our policy.", "policy_shield"),
    ("There's nothing I can do.", "policy_shield"),
    ("You should have read the terms.", "blame_customer"),
    ("You must have entered it wrong.", "blame_customer"),
    ("That's the courier's problem.", "deflect"),
    ("You'll have to call billing.", "deflect"),
    ("That's not my department.", "deflect"),
    ("I'm sorry you feel that way.", "non_apology"),
    ("I understand, but it's only a few days.", "dismiss"),
    ("It's only a few days late.", "dismiss"),
    ("That's not what I said.", "defend"),
    ("Don't blame me.", "defend"),
    ("I guarantee this will never happen again.", "overpromise"),
    ("Your RMA is pending in the L2 queue.", "jargon"),
    ("Well, aren't you a genius.", "hostile"),
    ("Oh boo hoo.", "hostile"),
]

#: Sentences that do not earn the label, from the guide's third column and its rules.
NOT_EARNED = [
    ("I understand.", "acknowledge_feeling"),
    ("I understand, but the rules say no.", "acknowledge_feeling"),
    ("I'm sorry you feel that way.", "apologise"),
    ("Sorry, could you repeat that?", "apologise"),
    ("Thanks, bye.", "thank"),
    ("Right, okay.", "agree"),
    ("What's your account number?", "open_question"),
    ("What would put it right?", "open_question"),
    ("Someone will look at it.", "take_ownership"),
    ("We'll look into it.", "act_now"),
    ("You'll have to speak to another department.", "escalate_offer"),
    ("I'm not going to tell you to calm down.", "calm_down"),
    ("What is our policy for you?", "policy_shield"),
    ("Refund today or credit on the next bill, whichever suits you.", "check_agreement"),
    ("We were wrong.", "agree"),
    ("I want to help, but I need us to speak respectfully.", "reassure"),
    ("I can't refund that, but I can replace it today.", "policy_shield"),
    ("I'll ring you Thursday.", "act_now"),
]

NO_LABEL = [
    "Good morning.",
    "Okay, one moment.",
    "Someone will look at it.",
    "The weather has been lovely.",
    "Is it the blue one?",
    "Hm.",
    "",
]


def labels(text: str) -> set[str]:
    return {finding.label.value for finding in techniques().label_line(text).findings}


def reply(text: str) -> Wording:
    return techniques().label_reply(Transcript("written", text, None))


@pytest.mark.parametrize(("text", "label"), EARNED)
def test_the_guides_examples_earn_their_label(text, label):
    assert label in labels(text)


@pytest.mark.parametrize(("text", "label"), EARNED)
def test_speech_has_no_punctuation(text, label):
    assert label in labels(as_recognised(text))


@pytest.mark.parametrize(
    "text",
    [
        "um i'm uh so sorry about that",
        "I'm, you know, really sorry about, um, this",
        "i am like so so sorry for this",
    ],
)
def test_fillers_between_words_change_nothing(text):
    assert "apologise" in labels(text)


@pytest.mark.parametrize(("text", "label"), NOT_EARNED)
def test_what_looks_like_it_but_is_not(text, label):
    assert label not in labels(text)


@pytest.mark.parametrize("text", NO_LABEL)
def test_no_label_is_a_label_too(text):
    assert labels(text) == set()


def test_a_sentence_may_carry_several_acts():
    found = labels("I'm so sorry, I can see how upsetting this is, let me fix that right now.")
    assert {"apologise", "acknowledge_feeling", "act_now"} <= found


def test_the_finding_points_at_the_words_that_earned_it():
    sentence = techniques().label_line("I'm so sorry for that, and could you give me the order number?")
    words = {f.label: sentence.text[f.start : f.end] for f in sentence.findings}
    assert "sorry" in words[Label.APOLOGISE]
    assert "number" not in words[Label.APOLOGISE]
    assert "order number" in words[Label.VERIFY]
    assert "sorry" not in words[Label.VERIFY]


def test_a_reply_without_punctuation_is_cut_into_its_sentences():
    said = "im so sorry about that what happened when you opened it could you give me the account number"
    sentences = reply(said).sentences
    assert [s.text for s in sentences] == [
        "im so sorry about that",
        "what happened when you opened it",
        "could you give me the account number",
    ]
    found = [{finding.label for finding in s.findings} for s in sentences]
    assert found == [{Label.APOLOGISE}, {Label.OPEN_QUESTION}, {Label.VERIFY}]


def finding(label: Label, confidence: float) -> Sentence:
    return Sentence("some words", (Finding(label, confidence, 0, 4),))


def test_harm_that_is_in_doubt_is_not_believed_in_a_reply_that_helps():
    kind = [finding(Label.APOLOGISE, 0.9), finding(Label.ACT_NOW, 0.9)]

    def believed(*others: Sentence) -> set[Label]:
        sentences = in_context([*others, finding(Label.BLAME_CUSTOMER, 0.8), finding(Label.DEFLECT, 0.8)])
        return {f.label for s in sentences for f in s.findings}

    assert {Label.BLAME_CUSTOMER, Label.DEFLECT} <= believed()
    assert Label.BLAME_CUSTOMER in believed(kind[0])
    assert believed(*kind) & set(WORSENING) == {Label.DEFLECT}
    sure = in_context([*kind, finding(Label.BLAME_CUSTOMER, 0.97)])
    assert Label.BLAME_CUSTOMER in {f.label for s in sure for f in s.findings}


def test_a_transcript_without_word_times_is_read_as_text():
    wording = reply("I'm sorry about this. I can't, that's our policy.")
    assert [sentence.start_s for sentence in wording.sentences] == [None, None]
    assert {Label.APOLOGISE, Label.POLICY_SHIELD} <= wording.labels


def test_a_spoken_finding_has_its_sentence_s_times():
    wording = techniques().label_reply(spoken("I'm sorry. That's our policy.", seconds=5.0))
    found = wording.first(Label.POLICY_SHIELD)
    assert found is not None
    sentence, _ = found
    assert sentence.start_s == pytest.approx(2.0)
    assert sentence.end_s == pytest.approx(4.9)


def test_steps_are_served_by_their_labels():
    assert reply("I'm sorry. What happened?").steps == {
        Step.PAUSE: None,
        Step.ACKNOWLEDGE: True,
        Step.CLARIFY: True,
        Step.RESPOND: False,
    }


def test_labels_that_harm_serve_no_step():
    assert not set(WORSENING) & set(STEP_OF)


def test_a_long_line_is_read_sentence_by_sentence():
    filler = "the lines are busy today and the weather has been what it is since the weekend "
    text = filler * 4 + "I'm so sorry that we let you down. " + filler * 3
    (finding,) = [f for f in techniques().label_line(text).findings if f.label is Label.APOLOGISE]
    assert "sorry" in text[finding.start : finding.end]
    assert finding.end - finding.start < 60


VOCABULARY = """so like well um know calm down policy right what happened refund now today but and or call me
    i'm sorry can't take care of this never again guarantee the your my number don't £10 … — ’ ."""
WORDS = st.sampled_from(VOCABULARY.split())
SENTENCES = st.one_of(
    st.text(max_size=120),
    st.lists(WORDS, max_size=40).map(" ".join),
    st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=25).map(" ".join),
)


@given(SENTENCES)
def test_any_text_is_labelled_with_spans_inside_it(text):
    for sentence in (*reply(text).sentences, techniques().label_line(text)):
        for finding in sentence.findings:
            assert 0 <= finding.start < finding.end <= len(sentence.text)
            assert 0.0 < finding.confidence <= 1.0


@given(SENTENCES)
def test_each_label_stands_once_and_no_two_rivals_stand_together(text):
    found = [finding.label for finding in techniques().label_line(text).findings]
    assert len(found) == len(set(found))
    assert not any(one in found and other in found for one, other in RIVALS)


#: What a lost recogniser, a rambling speaker or a broken file may bring.
STRANGE = [
    "",
    "sorry " * 10_000,
    "I'm " + "so " * 60 + "sad",
    "😡🤬 ¿qué? 你好 привет \u202e\x00\x1b[31m",
    "-" * 2000 + "so",
    "i " * 400,
    "\ud7ff\ufeff\u200b",
]


@pytest.mark.parametrize("text", STRANGE)
def test_strange_text_is_read(text):
    for sentence in (*reply(text).sentences, techniques().label_line(text)):
        assert all(0 <= f.start < f.end <= len(sentence.text) for f in sentence.findings)
