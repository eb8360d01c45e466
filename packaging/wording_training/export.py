"""Store the fitted model with its card."""

from __future__ import annotations

from pathlib import Path

from desktop_app.wording.meaning import ModelCard
from wording_training.examples import LABELS
from wording_training.model import WordingNet
from wording_training.store import BY_TEXT, BY_TOKEN, digests, store


def export(net: WordingNet, weights: Path, output: Path) -> None:
    """Write ``model.onnx`` (8-bit weights) and ``tokenizer.json`` into a folder."""
    store(net, weights, output, {"labels": BY_TEXT, "spans": BY_TOKEN, "starts": BY_TOKEN})


def write_card(output: Path, thresholds: list[float]) -> None:
    """Write the card beside the weights."""
    card = ModelCard(
        **digests(output),
        labels=LABELS,
        thresholds={label: round(value, 3) for label, value in zip(LABELS, thresholds, strict=True)},
    )
    (output / "model.json").write_text(card.model_dump_json(indent=2) + "\n", "utf-8")
