"""Fit the model: one seeded run, the same weights each time on the same kind of machine."""

from __future__ import annotations

import copy
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn

from desktop_app.wording.corpus import LabelledSentence
from wording_training.batches import Batch, in_batches
from wording_training.examples import LABELS, one_epoch
from wording_training.model import WordingNet


@dataclass(frozen=True)
class Recipe:
    """The numbers of a training run."""

    epochs: int = 6
    batch: int = 32
    encoder_rate: float = 1.2e-4
    heads_rate: float = 1e-3
    weight_decay: float = 0.01
    positive_weight: float = 2.0
    nothing_weight: float = 2.0
    spans_share: float = 1.0
    starts_share: float = 0.5
    start_weight: float = 4.0
    averaging: float = 0.997
    seed: int = 7


def fit(sentences: list[LabelledSentence], weights: Path, tokenizer: Tokenizer, recipe: Recipe) -> WordingNet:
    """Return the fitted model: the running mean of its weights over the last steps."""
    torch.manual_seed(recipe.seed)
    torch.use_deterministic_algorithms(mode=True)
    torch.set_num_threads(2)
    draw = random.Random(recipe.seed)
    net = WordingNet(weights, len(LABELS))
    heads = [p for name, p in net.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [
            {"params": net.encoder.parameters(), "lr": recipe.encoder_rate},
            {"params": heads, "lr": recipe.heads_rate},
        ],
        weight_decay=recipe.weight_decay,
    )
    steps = recipe.epochs * -(-len(sentences) // recipe.batch)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.08 * steps)) * max(0.02, 1.0 - step / steps)
    )
    mean = copy.deepcopy(net)
    done = 0
    for epoch in range(recipe.epochs):
        began, total, count = time.perf_counter(), 0.0, 0
        net.train()
        for batch in in_batches(one_epoch(sentences, draw), tokenizer, recipe.batch, draw):
            optimizer.zero_grad()
            loss = _loss(net, batch, recipe)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            done += 1
            _average(mean, net, min(recipe.averaging, done / (done + 20)))
            total, count = total + loss.item(), count + 1
        print(f"epoch {epoch + 1}: loss {total / count:.4f}, {time.perf_counter() - began:.0f} s", flush=True)
    return mean.eval()


def _average(mean: WordingNet, net: WordingNet, keep: float) -> None:
    with torch.no_grad():
        for kept, new in zip(mean.parameters(), net.parameters(), strict=True):
            kept.lerp_(new, 1.0 - keep)


def _loss(net: WordingNet, batch: Batch, recipe: Recipe) -> torch.Tensor:
    """Return the loss of a batch: the labels', and shares of the spans' and the starts'."""
    labels, spans, starts = net(batch.ids, batch.attention)
    weight = torch.full((len(LABELS),), recipe.positive_weight)
    each = nn.functional.binary_cross_entropy_with_logits(
        labels, batch.labels, pos_weight=weight, reduction="none"
    ).mean(1)
    rows = 1.0 + (recipe.nothing_weight - 1.0) * (batch.labels.sum(1) == 0)
    loss = (each * rows).sum() / rows.sum()
    each = nn.functional.binary_cross_entropy_with_logits(spans, batch.spans, reduction="none")
    loss = loss + recipe.spans_share * (each * batch.spans_weight).sum() / batch.spans_weight.sum()
    weight = torch.tensor(recipe.start_weight)
    each = nn.functional.binary_cross_entropy_with_logits(
        starts, batch.starts, pos_weight=weight, reduction="none"
    )
    return loss + recipe.starts_share * (each * batch.starts_known).sum() / (batch.starts_known.sum() + 1.0)
