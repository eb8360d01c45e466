"""``wording`` and ``score``: written sentences and replies, from standard input."""

from __future__ import annotations

import argparse
import sys
from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from desktop_app.cli.output import print_json_line
from desktop_app.core.errors import InputError
from desktop_app.core.so_far import CallSoFar
from desktop_app.practice.engines import build_techniques
from desktop_app.practice.export.documents import score_document, wording_document
from desktop_app.practice.review import review_text


class _Exchange(BaseModel):
    customer: Annotated[str, Field(max_length=10_000)] = ""
    reply: Annotated[str, Field(max_length=100_000)]


def wording(chosen: argparse.Namespace) -> int:  # noqa: ARG001 - JSON with and without --json
    """Label each line of standard input."""
    lines = _lines()
    if not lines:
        return 0
    techniques = build_techniques()
    for line in lines:
        print_json_line(wording_document(techniques.label_line(line)))
    return 0


def score(chosen: argparse.Namespace) -> int:  # noqa: ARG001 - JSON with and without --json
    """Score each reply of standard input.

    Raises
    ------
    InputError
        If a line is not of the expected form; the lines before it are scored.
    """
    lines = _lines()
    if not lines:
        return 0
    techniques = build_techniques()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            exchange = _Exchange.model_validate_json(line)
        except ValidationError as error:
            raise InputError(
                f"Line {number} is not of the expected form",
                'write {"customer": "…", "reply": "…"} on each line',
            ) from error
        review = review_text(exchange.reply, techniques, CallSoFar(exchange.customer, takes=number))
        print_json_line(
            score_document(exchange.reply, review.wording.sentences, review.scores, review.advice)
        )
    return 0


def _lines() -> list[str]:
    try:
        return sys.stdin.buffer.read().decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise InputError("Standard input is not UTF-8 text", "save it as UTF-8") from error
