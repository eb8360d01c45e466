"""Train the wording model and store it in assets/wording; seeded, so that it gives the same weights again."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from desktop_app.wording.corpus import LabelledSentence, as_recognised, read_corpus
from desktop_app.wording.meaning import MeaningModel
from wording_training.examples import LABELS
from wording_training.export import export, write_card
from wording_training.figures import f1, thresholds
from wording_training.fit import Recipe, fit
from wording_training.weights import starting_weights

PROJECT = Path(__file__).resolve().parents[2]
ASSETS = PROJECT / "assets" / "wording"
#: Of hard negatives: a technique that was not there does more harm than one that is missed.
MOST_FALSELY_LABELLED = 0.0275


def main() -> None:
    """Train, store, set the thresholds on the development split, and print the figures."""
    parser = argparse.ArgumentParser(prog="python packaging/train_wording.py", description=__doc__)
    parser.add_argument("--output", type=Path, default=ASSETS, help="folder to write")
    parser.add_argument("--epochs", type=int, default=Recipe().epochs)
    parser.add_argument("--seed", type=int, default=Recipe().seed)
    parser.add_argument("--thresholds-only", action="store_true", help="set them anew for the stored model")
    chosen = parser.parse_args()
    development = read_corpus(ASSETS / "corpus" / "development.jsonl")
    if chosen.thresholds_only:
        set_thresholds(chosen.output, development)
        return
    files = sorted((ASSETS / "corpus").glob("*.jsonl"))
    sentences = [s for path in files if path.stem != "development" for s in read_corpus(path)]
    print(f"{len(sentences)} sentences to learn from, {len(development)} to set thresholds on", flush=True)
    weights = starting_weights()
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    net = fit(sentences, weights, tokenizer, replace(Recipe(), epochs=chosen.epochs, seed=chosen.seed))
    export(net, weights, chosen.output)
    write_card(chosen.output, [0.5] * len(LABELS))
    set_thresholds(chosen.output, development)


def set_thresholds(folder: Path, development: list[LabelledSentence]) -> None:
    """Choose each label's threshold on the development split, as it is and as it would be recognised."""
    model = MeaningModel(folder)
    both = [s.text for s in development] + [as_recognised(s.text) for s in development]
    truth = np.array([[label in s.labels for label in LABELS] for s in development] * 2)
    scores = np.array([reading.labels for reading in model.read(both)], dtype=np.float64)
    hard = np.array([not s.labels and bool(s.near) for s in development] * 2)
    chosen = thresholds(truth, scores, hard, MOST_FALSELY_LABELLED)
    write_card(folder, [float(value) for value in chosen])
    each = f1(truth, scores >= chosen)
    none = ~truth.any(1)
    print(f"macro-F1 {each.mean():.3f}, lowest {each.min():.3f} ({LABELS[int(each.argmin())].value})")
    wrong = (scores >= chosen)[none].any(1).mean()
    print(f"sentences without a label that got one: {wrong:.1%} of {none.sum()}")


if __name__ == "__main__":
    main()
