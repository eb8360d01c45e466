"""The scenarios that come with the app."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.core.scenario import BANDS, Scenario
from desktop_app.storage.scenario_files import shipped_library


def shipped_scenario(name: str = "lost-sales-data") -> Scenario:
    """Return one of them."""
    return shipped_library().get(name)


def all_sounding(scenario: Scenario, sound: Path | None) -> Scenario:
    """Return a scenario in which every clause has this sound, or none."""
    sounds = {} if sound is None else dict.fromkeys(range(len(BANDS)), sound)
    return replace(scenario, clauses=tuple(replace(clause, sounds=sounds) for clause in scenario.clauses))
