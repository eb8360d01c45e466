"""A small text encoder in a folder: verified, loaded once, run on texts of any length in batches."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, ConfigDict, ValidationError

from desktop_app.core.errors import WeightsError

MEND = "install the app again"
#: Texts read at once, which bounds the memory.
_BATCH = 16
Floats = npt.NDArray[np.float32]


class EncoderCard(BaseModel):
    """What is written beside the weights: the digests of the two files."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    sha256: str
    tokenizer_sha256: str


_Card = TypeVar("_Card", bound=EncoderCard)


def read_card(folder: Path, form: type[_Card], name: str) -> _Card:
    """Return the card of a model's folder.

    Raises
    ------
    WeightsError
        If it is missing or cannot be read.
    """
    try:
        return form.model_validate_json((folder / "model.json").read_bytes())
    except OSError as error:
        raise WeightsError(f"The {name} is missing: {error.filename}", MEND) from error
    except ValidationError as error:
        raise WeightsError(f"The card of the {name} can't be read", MEND) from error


@dataclass(frozen=True)
class Window:
    """A stretch of a text's tokens, with the number of the text and the characters of each token."""

    text: int
    ids: list[int]
    offsets: npt.NDArray[np.int64]


class Encoder:
    """A model stored as ``model.onnx`` with 8-bit weights, and its ``tokenizer.json``.

    Parameters
    ----------
    name
        What to call the model in an error.
    card
        Holds the digests that the two files must have.

    Raises
    ------
    WeightsError
        If a file is missing or has another digest.
    """

    def __init__(self, folder: Path, name: str, card: EncoderCard) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        try:
            weights = (folder / "model.onnx").read_bytes()
            tokenizer = (folder / "tokenizer.json").read_bytes()
        except OSError as error:
            raise WeightsError(f"The {name} is missing: {error.filename}", MEND) from error
        for content, digest in ((weights, card.sha256), (tokenizer, card.tokenizer_sha256)):
            if hashlib.sha256(content).hexdigest() != digest:
                raise WeightsError(f"The {name} is not the one this version came with", MEND)
        self._tokenizer = Tokenizer.from_str(tokenizer.decode("utf-8"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._special = {key: int(self._tokenizer.token_to_id(key) or 0) for key in ("[CLS]", "[SEP]")}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 2
        options.log_severity_level = 3
        options.enable_cpu_mem_arena = False
        # The weights are stored small and made floating as they are loaded.
        options.add_session_config_entry("session.disable_quant_qdq", "1")
        self._session = onnxruntime.InferenceSession(weights, options, providers=["CPUExecutionProvider"])

    def windows(self, texts: Sequence[str], most_tokens: int) -> list[Window]:
        """Return every text cut into windows of so many tokens; an empty text has one empty window."""
        found = []
        for index, encoding in enumerate(self._tokenizer.encode_batch(list(texts), add_special_tokens=False)):
            offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
            for at in range(0, max(1, len(encoding.ids)), most_tokens):
                end = at + most_tokens
                found.append(Window(index, encoding.ids[at:end], offsets[at:end]))
        return found

    def run(self, windows: Sequence[Window]) -> Iterator[tuple[int, list[Floats]]]:
        """Yield for each window its number and the rows of the model's outputs that are its own."""
        order = sorted(range(len(windows)), key=lambda at: len(windows[at].ids))
        for at in range(0, len(order), _BATCH):
            group = order[at : at + _BATCH]
            outputs = self._session.run(None, self._inputs([windows[place] for place in group]))
            for row, place in enumerate(group):
                yield place, [output[row] for output in outputs]

    def _inputs(self, windows: list[Window]) -> dict[str, npt.NDArray[np.int64]]:
        longest = max(len(window.ids) for window in windows) + 2
        ids = np.zeros((len(windows), longest), dtype=np.int64)
        attention = np.zeros_like(ids)
        for row, window in enumerate(windows):
            ids[row, : len(window.ids) + 2] = [self._special["[CLS]"], *window.ids, self._special["[SEP]"]]
            attention[row, : len(window.ids) + 2] = 1
        return {"input_ids": ids, "attention_mask": attention}
