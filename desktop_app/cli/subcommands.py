"""The subcommands by name."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop_app.cli import analyzing, baselines, doctor, hearing, rehearsing, scenarios, speaking, words
from desktop_app.cli.parser import NOT_YET
from desktop_app.core.errors import InputError


def _not_yet(chosen: argparse.Namespace) -> int:
    raise InputError(f"“{chosen.command}” is not yet in this version")


BY_NAME: dict[str, Callable[[argparse.Namespace], int]] = {
    "doctor": doctor.doctor,
    "analyze": analyzing.analyze,
    "tracks": analyzing.tracks,
    "baseline": baselines.baseline,
    "hear": hearing.hear,
    "speak": speaking.speak,
    "wording": words.wording,
    "score": words.score,
    "scenarios": scenarios.scenarios,
    "rehearse": rehearsing.rehearse_command,
    **dict.fromkeys(NOT_YET, _not_yet),
}
