"""Examples as arrays: tokens, and what each head is to say of them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer

from wording_training.examples import LABELS, Example

#: Longer texts are cut: a sentence run together with two others has some 90 tokens at most.
MOST_TOKENS = 128
#: What a token counts for the spans of a label that the text does not carry …
_ABSENT = 0.05
#: … and of the one label of a sentence whose words nobody marked: most of it, likely.
_UNMARKED = 0.1


@dataclass(frozen=True)
class Batch:
    """A batch; masks say where a loss counts.

    Attributes
    ----------
    ids, attention
        [batch, tokens]
    labels
        [batch, labels], 0 or 1
    spans, spans_weight
        [batch, tokens, labels]
    starts, starts_known
        [batch, tokens]
    """

    ids: torch.Tensor
    attention: torch.Tensor
    labels: torch.Tensor
    spans: torch.Tensor
    spans_weight: torch.Tensor
    starts: torch.Tensor
    starts_known: torch.Tensor


def in_batches(
    examples: list[Example], tokenizer: Tokenizer, size: int, draw: random.Random
) -> Iterator[Batch]:
    """Yield the examples in batches of similar length, the batches in random order."""
    encoded = tokenizer.encode_batch([example.text for example in examples])
    order = sorted(range(len(examples)), key=lambda at: len(encoded[at].ids) + draw.random() * 4)
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    draw.shuffle(groups)
    for group in groups:
        yield _batch([examples[at] for at in group], [encoded[at] for at in group])


def _batch(examples: list[Example], encoded: list[object]) -> Batch:
    tokens = min(MOST_TOKENS, max(len(e.ids) for e in encoded))  # type: ignore[attr-defined]
    shape = (len(examples), tokens)
    ids = torch.zeros(shape, dtype=torch.long)
    attention = torch.zeros(shape, dtype=torch.long)
    labels = torch.zeros(len(examples), len(LABELS))
    spans = torch.zeros(*shape, len(LABELS))
    spans_weight = torch.zeros(*shape, len(LABELS))
    starts, starts_known = torch.zeros(shape), torch.zeros(shape)
    for row, (example, encoding) in enumerate(zip(examples, encoded, strict=True)):
        cut = list(encoding.ids)[:tokens]  # type: ignore[attr-defined]
        ids[row, : len(cut)] = torch.tensor(cut)
        attention[row, : len(cut)] = 1
        for label in example.labels:
            labels[row, LABELS.index(label)] = 1.0
        counts = torch.tensor([1.0 if label in example.labels else _ABSENT for label in LABELS])
        for at, (start, end) in enumerate(list(encoding.offsets)[:tokens]):  # type: ignore[attr-defined]
            if end <= start:
                continue
            spans_weight[row, at] = counts
            _mark(example, start, spans[row, at], spans_weight[row, at])
            if start > 0:
                starts_known[row, at] = 1.0
                starts[row, at] = float(start in example.starts)
    return Batch(ids, attention, labels, spans, spans_weight, starts, starts_known)


def _mark(example: Example, at: int, spans: torch.Tensor, weight: torch.Tensor) -> None:
    """Set of the token at a character which labels' spans hold it, and what that counts; [labels] both."""
    for label, first, last in example.spans:
        if first <= at < last:
            spans[LABELS.index(label)] = 1.0
    unmarked = [LABELS.index(label) for label, first, last in example.within if first <= at < last]
    for place in unmarked:
        spans[place] = 1.0
        weight[place] = _UNMARKED if len(unmarked) == 1 else 0.0
