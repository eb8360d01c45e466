"""The learned part: a small encoder reads labels, the words that earn them, and where sentences begin.

all-MiniLM-L6-v2 (Apache-2.0), fine-tuned on the corpus of ``assets/wording`` and stored with 8-bit weights
(docs/wording.md says how). It reads lower case, so that tidy text and a recogniser's look alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from desktop_app.core.errors import WeightsError
from desktop_app.core.findings import Label

#: A text is read in windows of so many tokens; sentences hardly ever fill one.
WINDOW_TOKENS = 120
#: Texts read at once, which bounds the memory.
_BATCH = 16
_Floats = npt.NDArray[np.float32]


class ModelCard(BaseModel):
    """What is written beside the weights: the files' digests, the labels in order, each label's threshold."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    tokenizer_sha256: str
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

    labels: _Floats
    offsets: npt.NDArray[np.int64]
    spans: _Floats
    starts: _Floats


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
        import onnxruntime
        from tokenizers import Tokenizer

        try:
            self.card = ModelCard.model_validate_json((folder / "model.json").read_bytes())
            weights = (folder / "model.onnx").read_bytes()
            tokenizer = (folder / "tokenizer.json").read_bytes()
        except OSError as error:
            raise WeightsError(f"The wording model is missing: {error.filename}", _MEND) from error
        except ValidationError as error:
            raise WeightsError("The wording model's card can't be read", _MEND) from error
        for content, digest in ((weights, self.card.sha256), (tokenizer, self.card.tokenizer_sha256)):
            if hashlib.sha256(content).hexdigest() != digest:
                raise WeightsError("The wording model is not the one this version came with", _MEND)
        self._tokenizer = Tokenizer.from_str(tokenizer.decode("utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._special = {name: int(self._tokenizer.token_to_id(name) or 0) for name in ("[CLS]", "[SEP]")}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        options.log_severity_level = 3
        # The weights are stored small and made floating as they are loaded.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])
        self.thresholds = np.array([self.card.thresholds[label] for label in self.card.labels])

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """Return the reading of every text; a long one is read in windows, each label at its strongest."""
        windows: list[tuple[int, list[int], npt.NDArray[np.int64]]] = []
        for index, encoding in enumerate(self._tokenizer.encode_batch(list(texts), add_special_tokens=False)):
            offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
            for at in range(0, max(1, len(encoding.ids)), WINDOW_TOKENS):
                end = at + WINDOW_TOKENS
                windows.append((index, encoding.ids[at:end], offsets[at:end]))
        windows_read: list[Reading | None] = [None] * len(windows)
        order = sorted(range(len(windows)), key=lambda at: len(windows[at][1]))
        for at in range(0, len(order), _BATCH):
            group = order[at : at + _BATCH]
            for place, reading in zip(group, self._run([windows[k] for k in group]), strict=True):
                windows_read[place] = reading
        parts: list[list[Reading]] = [[] for _ in texts]
        for (index, _, _), read in zip(windows, windows_read, strict=True):
            assert read is not None
            parts[index].append(read)
        return [_joined(group) for group in parts]

    def _run(self, windows: list[tuple[int, list[int], npt.NDArray[np.int64]]]) -> list[Reading]:
        begin, end = (self._special[name] for name in ("[CLS]", "[SEP]"))
        longest = max(len(ids) for _, ids, _ in windows) + 2
        ids = np.zeros((len(windows), longest), dtype=np.int64)
        attention = np.zeros_like(ids)
        for row, (_, tokens, _) in enumerate(windows):
            ids[row, : len(tokens) + 2] = [begin, *tokens, end]
            attention[row, : len(tokens) + 2] = 1
        labels, spans, starts = self._session.run(None, {"input_ids": ids, "attention_mask": attention})
        return [
            Reading(
                labels=_probability(labels[row]),
                offsets=offsets,
                spans=_probability(spans[row, 1 : len(tokens) + 1]),
                starts=_probability(starts[row, 1 : len(tokens) + 1]),
            )
            for row, (_, tokens, offsets) in enumerate(windows)
        ]


_MEND = "install the app again"


def _probability(logits: _Floats) -> _Floats:
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
