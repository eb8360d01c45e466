"""The learned part: a small encoder reads labels, the words that earn them, and where sentences begin.

all-MiniLM-L6-v2 (Apache-2.0), fine-tuned on the corpus of ``assets/wording`` and stored with 8-bit weights
(docs/wording.md says how). It reads lower case, so that tidy text and a recogniser's look alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
from pydantic import Field, model_validator

from desktop_app.core.findings import Label
from desktop_app.wording.encoder import Encoder, EncoderCard, Floats, read_card
from desktop_app.wording.remembered import Remembered

#: A text is read in windows of so many tokens; sentences hardly ever fill one.
WINDOW_TOKENS = 120
_NAME = "wording model"


class ModelCard(EncoderCard):
    """What is written beside the weights: besides the digests the labels in order, and their thresholds."""

    labels: tuple[Label, ...]
    thresholds: dict[Label, Annotated[float, Field(gt=0.0, lt=1.0)]]

    @model_validator(mode="after")
    def _every_label_has_a_threshold(self) -> ModelCard:
        if set(self.labels) != set(self.thresholds):
            msg = "labels and thresholds do not match"
            raise ValueError(msg)
        return self


@dataclass(frozen=True)
class Reading:
    """What the model makes of one text.

    Attributes
    ----------
    labels
        The probability of each label, 0-1, [labels].
    offsets
        The characters of each token, [tokens, 2].
    spans
        The probability that a token is among the words that earn a label, [tokens, labels].
    starts
        The probability that a sentence begins at a token, [tokens].
    """

    labels: Floats
    offsets: npt.NDArray[np.int64]
    spans: Floats
    starts: Floats


class MeaningModel:
    """The model, loaded once.

    Parameters
    ----------
    folder
        Where ``model.onnx``, ``tokenizer.json`` and ``model.json`` lie.

    Raises
    ------
    WeightsError
        If a file is missing or is not the one the card names.
    """

    def __init__(self, folder: Path) -> None:
        self.card = read_card(folder, ModelCard, _NAME)
        self._encoder = Encoder(folder, _NAME, self.card)
        self.thresholds = np.array([self.card.thresholds[label] for label in self.card.labels])
        self._remembered = Remembered(self._read)

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Return the reading of every text; a long one is read in windows, each label at its strongest."""
        return self._remembered(texts)

    def _read(self, texts: Sequence[str]) -> list[Reading]:
        windows = self._encoder.windows(texts, WINDOW_TOKENS)
        readings: list[Reading | None] = [None] * len(windows)
        for place, (labels, spans, starts) in self._encoder.run(windows):
            window = windows[place]
            inside = slice(1, len(window.ids) + 1)
            readings[place] = Reading(
                _probability(labels),
                window.offsets,
                _probability(spans[inside]),
                _probability(starts[inside]),
            )
        parts: list[list[Reading]] = [[] for _ in texts]
        for window, reading in zip(windows, readings, strict=True):
            assert reading is not None
            parts[window.text].append(reading)
        return [_joined(group) for group in parts]


def _probability(logits: Floats) -> Floats:
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logits, -30.0, 30.0))), dtype=np.float32)


def _joined(parts: list[Reading]) -> Reading:
    if len(parts) == 1:
        return parts[0]
    return Reading(
        np.max([part.labels for part in parts], axis=0),
        np.concatenate([part.offsets for part in parts]),
        np.concatenate([part.spans for part in parts]),
        np.concatenate([part.starts for part in parts]),
    )
