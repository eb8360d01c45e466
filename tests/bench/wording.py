"""How well the techniques are found: on the development split, on whole replies, and at what cost.

Run with `python -m tests.bench.wording`; needs nothing but the checkout. It prints a figure a line:

    agreement: of the labels' first writer and the second, blind reader, over the whole corpus.
    F1: on sentences that another hand wrote and that were never trained on, each label, by style.
    falsely labelled: of the development split's hard negatives, those that got any label.
    spans: F1 over the words of the hand-marked spans, of labels that are given and found.
    replies: rank correlation (Spearman) of the wording score with the mean of two readers' levels.
    cost: processor and wall time of a sentence and of a 30-second reply, loading, and memory.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from scipy.stats import spearmanr

from desktop_app.coaching.scoring import wording_score
from desktop_app.core.findings import Label, Sentence
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.transcript import Transcript
from desktop_app.practice.engines import build_techniques
from desktop_app.practice.review import review_text
from desktop_app.storage.shipped import shipped
from desktop_app.wording.corpus import LabelledSentence, read_corpus
from desktop_app.wording.techniques import TechniqueFinder

CORPUS = shipped("assets", "wording", "corpus")
REPLIES = Path(__file__).with_name("replies.jsonl")
LABELS = tuple(Label)
#: A 30-second reply at 160 words a minute.
REPLY_WORDS = 80


def main() -> int:
    """Print every figure."""
    techniques = build_techniques()
    agreement()
    development = read_corpus(CORPUS / "development.jsonl")
    found = [techniques.label_line(sentence.text) for sentence in development]
    on_sentences(development, found)
    on_spans(development, found)
    on_replies(techniques)
    cost(techniques, development)
    return 0


def agreement() -> None:
    """Print how often two readers ticked the same."""
    development: list[LabelledSentence] = []
    others: list[LabelledSentence] = []
    for path in sorted(CORPUS.glob("*.jsonl")):
        (development if path.stem == "development" else others).extend(read_corpus(path))
    for name, sentences in (("development", development), ("learnt from", others)):
        checked = [s for s in sentences if s.second is not None]
        first = matrix([s.labels if s.first is None else s.first for s in checked])
        second = matrix([s.second or () for s in checked])
        same = float(np.mean((first == second).all(1)))
        print(
            f"agreement {name}: {len(checked)} of {len(sentences)} sentences read twice, all labels the same "
            f"in {same:.1%}, kappa {_kappa(first, second):.3f}"
        )


def on_sentences(development: list[LabelledSentence], found: list[Sentence]) -> None:
    """Print the F1 of the labels, and how many hard negatives are labelled."""
    truth = matrix([sentence.labels for sentence in development])
    given = matrix([tuple(f.label for f in sentence.findings) for sentence in found])
    each = f1(truth, given)
    print(f"F1 on {len(development)} sentences: macro {each.mean():.3f}, lowest {each.min():.3f}")
    for label, value, positives in sorted(zip(LABELS, each, truth.sum(0), strict=True), key=lambda e: e[1]):
        print(f"F1 {label.value}: {value:.3f} ({positives} sentences carry it)")
    for style in ("tidy", "spoken", "asr"):
        rows = np.array([sentence.style == style for sentence in development])
        print(f"F1 {style}: macro {f1(truth[rows], given[rows]).mean():.3f}")
    for name, rows in (
        ("hard negatives", np.array([not s.labels and bool(s.near) for s in development])),
        ("other sentences without a label", np.array([not s.labels and not s.near for s in development])),
    ):
        print(f"falsely labelled {name}: {given[rows].any(1).mean():.1%} of {rows.sum()}")


def on_spans(development: list[LabelledSentence], found: list[Sentence]) -> None:
    """Print how well the words that earned a label are pointed at."""
    hit = marked = shown = sentences = 0
    for sentence, labelled in zip(development, found, strict=True):
        if sentence.spans is None:
            continue
        sentences += 1
        spans = {f.label: (f.start, f.end) for f in labelled.findings}
        for label, start, end in sentence.spans:
            if label in spans:
                true, mine = _words(sentence.text, start, end), _words(sentence.text, *spans[label])
                hit, marked, shown = hit + len(true & mine), marked + len(true), shown + len(mine)
    print(f"spans: word F1 {2 * hit / max(1, marked + shown):.3f} in {sentences} sentences marked by hand")


def on_replies(techniques: TechniqueFinder) -> None:
    """Print how the wording score ranks whole replies, beside what plainer scores would."""
    replies = [json.loads(line) for line in REPLIES.read_text("utf-8").splitlines()]
    first, second = (np.array([reply[key] for reply in replies]) for key in ("level", "second"))
    level = (first + second) / 2
    scores, plain = [], []
    for reply in replies:
        review = review_text(reply["reply"], techniques, CallSoFar(reply["customer"]))
        # by the receipt, so that scores beyond the scale's ends are told apart
        _, receipt = wording_score(review.wording, CallSoFar(reply["customer"]))
        scores.append(sum(line.points for line in receipt if line.measure != "kept_within_0_to_100"))
        plain.append(len(review.wording.labels))
    kept = [min(100.0, max(0.0, round(score))) for score in scores]
    length = [len(reply["reply"].split()) for reply in replies]
    print(f"replies: two readers of {len(replies)} agree by {_rho(first, second):.3f}")
    for name, values in (("wording score", kept), ("number of labels", plain), ("length", length)):
        print(f"replies: rank correlation of the {name} {_rho(values, level):.3f}")


def cost(techniques: TechniqueFinder, development: list[LabelledSentence]) -> None:
    """Print time and memory."""
    texts = [sentence.text for sentence in development[:300]]
    began, used = time.perf_counter(), time.process_time()
    for text in texts:
        techniques.label_line(text)
    wall, spent = time.perf_counter() - began, time.process_time() - used
    print(
        f"cost: {1e3 * wall / len(texts):.1f} ms a sentence ({1e3 * spent / len(texts):.1f} ms of processor)"
    )
    words = " ".join(sentence.text for sentence in development if sentence.style == "asr").split()
    replies = [" ".join(words[at : at + REPLY_WORDS]) for at in range(0, 40 * REPLY_WORDS, REPLY_WORDS)]
    began = time.perf_counter()
    for reply in replies:
        techniques.label_reply(Transcript("t", reply, None))
    print(f"cost: {1e3 * (time.perf_counter() - began) / len(replies):.0f} ms a 30-second reply")
    program = (
        "import time\n"
        "from pathlib import Path\n"
        "import onnxruntime, tokenizers\n"
        "import desktop_app.practice.engines as engines\n"
        "pages = lambda: int(Path('/proc/self/statm').read_text().split()[1])\n"
        "before = pages()\n"
        "began = time.perf_counter()\n"
        "techniques = engines.build_techniques()\n"
        "took = time.perf_counter() - began\n"
        "from desktop_app.core.transcript import Transcript\n"
        "techniques.label_reply(Transcript('t', 'im so sorry about that ' * 16, None))\n"
        "print(f'cost: loads in {took:.2f} s and takes {(pages() - before) * 4096 / 2**20:.0f} MB')\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def matrix(labels: list[tuple[Label, ...]]) -> np.ndarray:
    return np.array([[label in ticked for label in LABELS] for ticked in labels])


def f1(truth: np.ndarray, given: np.ndarray) -> np.ndarray:
    return np.asarray(2 * (truth & given).sum(0) / np.maximum(1, truth.sum(0) + given.sum(0)))


def _kappa(one: np.ndarray, other: np.ndarray) -> float:
    """Cohen's kappa over all (sentence, label) pairs."""
    same, first, second = float(np.mean(one == other)), float(one.mean()), float(other.mean())
    chance = first * second + (1 - first) * (1 - second)
    return (same - chance) / (1 - chance)


def _words(text: str, start: int, end: int) -> set[int]:
    """The places of the words that lie in a span by their larger part."""
    inside = set()
    for place, word in enumerate(re.finditer(r"[\w'’-]+", text)):
        overlap = min(end, word.end()) - max(start, word.start())
        if overlap * 2 > word.end() - word.start():
            inside.add(place)
    return inside


def _rho(one: object, other: object) -> float:
    return float(spearmanr(one, other).statistic)


if __name__ == "__main__":
    raise SystemExit(main())
