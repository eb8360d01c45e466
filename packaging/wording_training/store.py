"""Store a model as the product reads it: ONNX with 8-bit weights, beside its tokenizer."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import warnings
from collections.abc import Mapping
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import nn

from wording_training.small import with_small_weights

#: The axes of an output that has a row for each token.
BY_TOKEN = {0: "texts", 1: "tokens"}
BY_TEXT = {0: "texts"}


def store(net: nn.Module, weights: Path, output: Path, outputs: Mapping[str, dict[int, str]]) -> None:
    """Write ``model.onnx`` and ``tokenizer.json`` into a folder.

    Parameters
    ----------
    weights
        The folder of the tokenizer.
    outputs
        The model's outputs in order, each with the axes that vary.
    """
    output.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights / "tokenizer.json", output / "tokenizer.json")
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        whole, ready = Path(folder, "whole.onnx"), Path(folder, "ready.onnx")
        example = (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9, dtype=torch.long))
        torch.onnx.export(
            net.eval(),
            example,
            str(whole),
            input_names=["input_ids", "attention_mask"],
            output_names=list(outputs),
            dynamic_axes={"input_ids": BY_TOKEN, "attention_mask": BY_TOKEN, **outputs},
            opset_version=17,
            dynamo=False,
        )
        quant_pre_process(str(whole), str(ready), skip_symbolic_shape=True)
        onnx.save(with_small_weights(onnx.load(str(ready))), str(output / "model.onnx"))


def digests(output: Path) -> dict[str, str]:
    """Return the digests that a card holds of the two files."""
    files = {"sha256": "model.onnx", "tokenizer_sha256": "tokenizer.json"}
    return {key: hashlib.sha256((output / name).read_bytes()).hexdigest() for key, name in files.items()}
