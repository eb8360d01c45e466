"""Fit the model of sentences and store it: `train_wording.py sentences`, some 10 minutes.

It tells what a sentence asks for or offers, for the simulated customer (desktop_app/wording/likeness.py).
The published encoder is taught, scenario by scenario, that sentences that ask for the same fact (or offer
the same solution, or tell the same news) are nearer to each other than to any other talk: supervised
contrastive learning (Khosla et al. 2020).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import nn
from transformers import AutoModel

from desktop_app.wording.encoder import EncoderCard
from wording_training.likeness_examples import Talk, library
from wording_training.store import BY_TEXT, digests, store
from wording_training.weights import starting_weights

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "likeness"
#: Layers of the encoder that stay as they were published.
_KEPT_LAYERS = 2
_RATE, _TEMPERATURE, _SEED = 5e-5, 0.06, 7
#: Sentences of a group, and of other talk, in a step.
_EACH, _OTHERS = 2, 24
_TOKENS, _CHUNK = 32, 24


class MeanOfWords(nn.Module):
    """The encoder with the mean of its words, scaled to length 1."""

    def __init__(self, weights: Path) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(weights, attn_implementation="eager")

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """Return vectors, [texts, width]."""
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        return nn.functional.normalize((states * mask).sum(1) / mask.sum(1), dim=1)


def fit(scenarios: Sequence[tuple[Talk, Talk]], weights: Path, rounds: int) -> MeanOfWords:
    """Return the fitted model: one seeded run over the scenarios, so many rounds."""
    torch.manual_seed(_SEED)
    torch.set_num_threads(2)
    draw = random.Random(_SEED)
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(_TOKENS)
    net = MeanOfWords(weights)
    kept = ("embeddings", *(f"layer.{number}." for number in range(_KEPT_LAYERS)))
    for name, parameter in net.named_parameters():
        parameter.requires_grad = not any(part in name for part in kept)
    learning = [parameter for parameter in net.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learning, lr=_RATE, weight_decay=0.01)
    steps = rounds * len(scenarios)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.1 * steps)) * max(0.02, 1.0 - step / steps)
    )
    net.train()
    for number in range(rounds):
        began, total = time.perf_counter(), 0.0
        for talks in draw.sample(scenarios, len(scenarios)):
            optimizer.zero_grad()
            loss = sum((_loss(net, tokenizer, talk, draw) for talk in talks), torch.tensor(0.0))
            loss.backward()
            nn.utils.clip_grad_norm_(learning, 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        seconds = time.perf_counter() - began
        print(
            f"round {number + 1} of {rounds}: loss {total / len(scenarios):.3f}, {seconds:.0f} s", flush=True
        )
    return net.eval()


def _loss(net: MeanOfWords, tokenizer: Tokenizer, talk: Talk, draw: random.Random) -> torch.Tensor:
    """Return how far sentences of a group are from each other, against all others."""
    texts, marks = talk.drawn(_EACH, _OTHERS, draw)
    vectors = _vectors(net, tokenizer, texts)
    group = torch.tensor(marks)
    itself = torch.eye(len(texts), dtype=torch.bool)
    same = (group[:, None] == group[None, :]) & ~itself & (group >= 0)[:, None]
    near = (vectors @ vectors.T / _TEMPERATURE).masked_fill(itself, -1e4)
    likely = near - torch.logsumexp(near, 1, keepdim=True)
    has = same.any(1)
    return -((likely * same).sum(1)[has] / same.sum(1)[has]).mean()


def _vectors(net: MeanOfWords, tokenizer: Tokenizer, texts: Sequence[str]) -> torch.Tensor:
    """Return the vectors of some texts; those of like length are read together."""
    ids = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(ids)), key=lambda place: len(ids[place]))
    found = []
    for start in range(0, len(order), _CHUNK):
        chunk = [torch.tensor(ids[place]) for place in order[start : start + _CHUNK]]
        attention = nn.utils.rnn.pad_sequence([torch.ones_like(one) for one in chunk], batch_first=True)
        found.append(net(nn.utils.rnn.pad_sequence(chunk, batch_first=True), attention))
    return torch.cat(found)[torch.argsort(torch.tensor(order))]


def main() -> None:
    """Write ``model.onnx``, ``tokenizer.json`` and ``model.json`` into assets/likeness."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=24)
    parser.add_argument("--leave-out", nargs="*", default=[], help="scenarios that are not learned from")
    parser.add_argument("--output", type=Path, default=ASSETS)
    chosen = parser.parse_args()
    weights = starting_weights()
    net = fit(library(chosen.leave_out), weights, chosen.rounds)
    store(net, weights, chosen.output, {"vectors": BY_TEXT})
    card = EncoderCard(**digests(chosen.output))
    (chosen.output / "model.json").write_text(card.model_dump_json(indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
