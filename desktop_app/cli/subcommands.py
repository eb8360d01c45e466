"""The subcommands by name."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from desktop_app.cli import (
    analyzing,
    baselines,
    doctor,
    hearing,
    keeping,
    rehearsing,
    scenarios,
    speaking,
    words,
)

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
    "history": keeping.history,
    "export": keeping.export,
}
