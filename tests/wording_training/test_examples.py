import random
from collections import Counter

from wording_training.examples import one_epoch

from desktop_app.core.findings import Label
from desktop_app.wording.corpus import LabelledSentence, as_recognised

A, B = Label.APOLOGISE, Label.ACT_NOW


def sentence(text: str, *labels: Label, reply: str | None = None) -> LabelledSentence:
    return LabelledSentence(text=text, labels=labels, style="tidy", domain="bank", reply=reply)


SENTENCES = [
    *(sentence(f"I'm sorry about number {n}.", A) for n in range(40)),
    *(sentence(f"Well, thing {n} is done.", B, reply="r1") for n in range(9)),
]


def test_every_sentence_is_seen_once_an_epoch():
    examples = one_epoch(SENTENCES, random.Random(1))
    seen = Counter(word for e in examples for word in as_recognised(e.text).split() if word.isdigit())
    assert seen == Counter([*map(str, range(40)), *map(str, range(9))])
    assert any(len(e.starts) == 1 for e in examples)


def test_sentences_run_together_carry_all_their_labels_each_within_its_own_sentence():
    for example in one_epoch(SENTENCES, random.Random(2)):
        assert {label for label, _, _ in example.within} == example.labels
        assert not example.spans, "nobody marked the words"
        for _, start, end in example.within:
            assert start == 0 or start in example.starts
            assert example.text[start:end].strip() == example.text[start:end]


def test_a_whole_reply_keeps_its_order():
    runs = [e.text for e in one_epoch(SENTENCES, random.Random(3)) if "thing" in e.text]
    numbers = [int(word) for run in runs for word in as_recognised(run).split() if word.isdigit()]
    assert numbers == list(range(9))


def test_spans_move_along_when_punctuation_goes():
    text = "Okay, so: I'm so sorry, Jake!"
    at = text.index("I'm")
    marked = LabelledSentence(
        text=text, labels=(A,), style="tidy", domain="bank", spans=((A, at, at + len("I'm so sorry")),)
    )
    seen = set()
    for seed in range(20):
        (example,) = one_epoch([marked], random.Random(seed))
        assert not example.within
        ((label, start, end),) = example.spans
        assert label is A
        seen.add(example.text[start:end])
    assert seen == {"I'm so sorry", "im so sorry", "i'm so sorry"}


def test_the_same_seed_gives_the_same_examples():
    assert one_epoch(SENTENCES, random.Random(5)) == one_epoch(SENTENCES, random.Random(5))
