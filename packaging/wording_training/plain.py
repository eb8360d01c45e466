"""Store the published encoder, unchanged but for 8-bit weights: `python -m wording_training.plain`.

It tells what a sentence is about, for the simulated customer (desktop_app/wording/likeness.py).
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn
from transformers import AutoModel

from desktop_app.wording.likeness import PlainCard
from wording_training.small import with_small_weights
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
    weights = starting_weights()
    ASSETS.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights / "tokenizer.json", ASSETS / "tokenizer.json")
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole, ready = Path(folder, "whole.onnx"), Path(folder, "ready.onnx")
        example = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9, dtype=torch.long))
        axes = {0: "texts", 1: "tokens"}
        torch.onnx.export(
            MeanOfWords(weights).eval(),
            example,
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["vectors"],
            dynamic_axes={"input_ids": axes, "attention_mask": axes, "vectors": {0: "texts"}},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        onnx.save(with_small_weights(onnx.load(str(ready))), str(ASSETS / "model.onnx"))
    card = PlainCard(
        sha256=hashlib.sha256((ASSETS / "model.onnx").read_bytes()).hexdigest(),
        tokenizer_sha256=hashlib.sha256((ASSETS / "tokenizer.json").read_bytes()).hexdigest(),
    )
    (ASSETS / "model.json").write_text(card.model_dump_json(indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
