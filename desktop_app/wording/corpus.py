"""The labelled corpus: agent sentences with what a trained coach would tick on them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from desktop_app.core.errors import InputError
from desktop_app.core.findings import Label

_MARKS = re.compile(r"[^\w\s]|_")


class LabelledSentence(BaseModel):
    """One line of the corpus.

    Attributes
    ----------
    style
        Well punctuated, as people talk, or as a recogniser prints it (lower case, no punctuation).
    near
        The labels that a hard negative could be mistaken for.
    first, second
        What the writer and a second, blind reader ticked; None where that is the same as ``labels``.
    reply
        Which whole reply the sentence is of; its sentences follow each other in the file.
    spans
        The characters that earned each label; None where nobody has marked them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[str, Field(min_length=1)]
    labels: tuple[Label, ...]
    style: Literal["tidy", "spoken", "asr"]
    domain: str
    near: tuple[Label, ...] = ()
    first: tuple[Label, ...] | None = None
    second: tuple[Label, ...] | None = None
    reply: str | None = None
    spans: tuple[tuple[Label, int, int], ...] | None = None

    @model_validator(mode="after")
    def _spans_lie_inside(self) -> LabelledSentence:
        for label, start, end in self.spans or ():
            if not 0 <= start < end <= len(self.text) or label not in self.labels:
                msg = f"the span of {label} at {start}-{end} does not belong to this sentence"
                raise ValueError(msg)
        return self


def read_corpus(path: Path) -> list[LabelledSentence]:
    """Return the sentences of a JSON-lines file.

    Raises
    ------
    InputError
        A line is not a sentence of the corpus; the message names file, line and fault.
    """
    sentences = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        try:
            sentences.append(LabelledSentence.model_validate_json(line))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"])
            msg = f"{path.name}, line {number}: {where} {fault['msg']}."
            raise InputError(msg) from None
    return sentences


def as_recognised(text: str) -> str:
    """Return a text as a recogniser prints it: lower case, no punctuation, no apostrophes."""
    return " ".join(_MARKS.sub("", text.lower().replace("-", " ").replace("—", " ")).split())
