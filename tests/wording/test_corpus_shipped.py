"""What the shipped corpus promises: enough of everything, and splits that do not share sentences."""

import functools
from collections import Counter, defaultdict

import pytest

from desktop_app.core.findings import Label
from desktop_app.storage.shipped import shipped
from desktop_app.wording.corpus import LabelledSentence, as_recognised, read_corpus

FOLDER = shipped("assets", "wording", "corpus")
#: Sentences of two splits share less than this of their words (Jaccard).
MOST_SHARED = 0.6


@functools.cache
def split(development: bool) -> list[LabelledSentence]:
    files = sorted(FOLDER.glob("*.jsonl"))
    return [s for path in files if (path.stem == "development") is development for s in read_corpus(path)]


def test_there_is_enough_to_learn_from():
    sentences = split(development=False)
    assert len(sentences) >= 2_790 + 6_000
    assert sum(not s.labels for s in sentences) >= 0.25 * len(sentences)
    assert sum(not s.labels and bool(s.near) for s in sentences) >= 2_000
    trades = Counter(s.domain for s in sentences)
    assert sum(count >= 30 for count in trades.values()) >= 20
    for style, count in Counter(s.style for s in sentences).items():
        assert count >= 0.2 * len(sentences), style


@pytest.mark.parametrize("label", list(Label))
def test_every_label_has_sentences_to_learn_from_and_to_judge_by(label):
    assert sum(label in s.labels for s in split(development=False)) >= 250
    assert sum(label in s.labels for s in split(development=True)) >= 30


def test_no_sentence_stands_twice():
    for development in (False, True):
        texts = Counter(as_recognised(s.text) for s in split(development))
        assert [text for text, count in texts.items() if count > 1] == []


def test_the_splits_share_no_sentence():
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    learnt = [frozenset(as_recognised(s.text).split()) for s in split(development=False)]
    for place, words in enumerate(learnt):
        for word in words:
            by_word[word].add(place)
    shared = []
    for sentence in split(development=True):
        words = frozenset(as_recognised(sentence.text).split())
        common = Counter(place for word in words for place in by_word[word])
        shared += [
            sentence.text for place, n in common.items() if n / len(words | learnt[place]) >= MOST_SHARED
        ]
    assert shared == []
