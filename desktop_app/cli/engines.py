"""The engines that the command line asks for."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop_app.practice.engines import build_reviewer
from desktop_app.practice.review import Reviewer
from desktop_app.speech.transcribe_whisper import Model
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.locations import find_locations

NAMED_MODELS: dict[str, Model] = {"base": "base", "tiny.en": "tiny.en"}


def weights_store(models: str | None) -> WeightsStore:
    """Return where weights are looked for."""
    return WeightsStore(find_locations(models=Path(models) if models else None).models)


def reviewer(chosen: argparse.Namespace) -> Reviewer:
    """Return the reviewer that the command line asks for."""
    return build_reviewer(weights_store(chosen.models), NAMED_MODELS.get(chosen.model, Path(chosen.model)))
