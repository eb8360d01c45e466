"""The scenarios that come with the app."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.core.scenario import BANDS, Scenario
from desktop_app.storage.scenario_files import ScenarioLibrary
from desktop_app.storage.shipped import shipped


def shipped_scenario(name: str = "lost-sales-data") -> Scenario:
    """Return one of them."""
    return ScenarioLibrary([shipped("audio_scenarios")], shipped("assets", "customer", "stock")).get(name)


def all_sounding(scenario: Scenario, sound: Path | None) -> Scenario:
    """Return a scenario in which every clause has this sound, or none."""
    sounds = {} if sound is None else dict.fromkeys(range(len(BANDS)), sound)
    return replace(scenario, clauses=tuple(replace(clause, sounds=sounds) for clause in scenario.clauses))
