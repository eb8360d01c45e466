"""Store the fitted model as the product reads it: ONNX with 8-bit weights, its tokenizer and its card."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import warnings
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.shape_inference import quant_pre_process

from desktop_app.wording.meaning import ModelCard
from wording_training.examples import LABELS
from wording_training.model import WordingNet
from wording_training.small import with_small_weights


def export(net: WordingNet, weights: Path, output: Path) -> None:
    """Write ``model.onnx`` (8-bit weights) and ``tokenizer.json`` into a folder."""
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights / "tokenizer.json", output / "tokenizer.json")
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole, ready = Path(folder, "whole.onnx"), Path(folder, "ready.onnx")
        example = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9, dtype=torch.long))
        axes = {0: "texts", 1: "tokens"}
        torch.onnx.export(
            net.eval(),
            example,
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=["labels", "spans", "starts"],
            dynamic_axes={
                "input_ids": axes,
                "attention_mask": axes,
                "labels": {0: "texts"},
                "spans": axes,
                "starts": axes,
            },
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        onnx.save(with_small_weights(onnx.load(str(ready))), str(output / "model.onnx"))


def write_card(output: Path, thresholds: list[float]) -> None:
    """Write the card beside the weights."""
    card = ModelCard(
        sha256=hashlib.sha256((output / "model.onnx").read_bytes()).hexdigest(),
        tokenizer_sha256=hashlib.sha256((output / "tokenizer.json").read_bytes()).hexdigest(),
        labels=LABELS,
        thresholds={label: round(value, 3) for label, value in zip(LABELS, thresholds, strict=True)},
    )
    (output / "model.json").write_text(card.model_dump_json(indent=2) + "\n", "utf-8")
