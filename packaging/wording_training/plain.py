"""Store the published encoder, unchanged but for 8-bit weights: `python -m wording_training.plain`.

It tells what a sentence is about, for the simulated customer (desktop_app/wording/likeness.py).
"""

from __future__ import annotations

from pathlib import Path

import torch
from torch import nn
from transformers import AutoModel

from desktop_app.wording.encoder import EncoderCard
from wording_training.store import BY_TEXT, digests, store
from wording_training.weights import starting_weights

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "likeness"


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


def main() -> None:
    """Write ``model.onnx``, ``tokenizer.json`` and ``model.json`` into assets/likeness."""
    store(MeanOfWords(weights := starting_weights()), weights, ASSETS, {"vectors": BY_TEXT})
    card = EncoderCard(**digests(ASSETS))
    (ASSETS / "model.json").write_text(card.model_dump_json(indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
