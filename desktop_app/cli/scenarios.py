"""``scenarios``: list, check, render, begin anew."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from desktop_app.cli.engines import weights_store
from desktop_app.cli.output import print_json, progress
from desktop_app.core.errors import InputError
from desktop_app.core.scenario import BANDS
from desktop_app.practice.render import render_lines, render_replies, sayings
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.bundled_replies import FILE_NAME as REPLIES
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.locations import find_locations
from desktop_app.storage.packs import SUFFIX, export_pack, import_pack
from desktop_app.storage.scenario_files import (
    FILE_NAME,
    ScenarioLibrary,
    load_scenario,
    shipped_library,
    shipped_stock,
)
from desktop_app.storage.shipped import shipped

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def library() -> ScenarioLibrary:
    """Return the shipped scenarios and the user's own."""
    return shipped_library(find_locations().scenarios)


def scenarios(chosen: argparse.Namespace) -> int:
    """Run the action that was named."""
    actions = {
        "list": _list,
        "check": _check,
        "render": _render,
        "new": _new,
        "export": _export,
        "import": _import,
    }
    return actions[chosen.action](chosen)


def _list(chosen: argparse.Namespace) -> int:
    entries = [
        {
            "id": scenario.id,
            "title": scenario.title,
            "trade": scenario.trade,
            "difficulty": scenario.difficulty,
            "trains": list(scenario.trains),
            "lines": len(scenario.sayings),
            "intensities": [intensity.name for intensity in scenario.intensities],
        }
        for scenario in library().all()
    ]
    if chosen.json:
        print_json(entries)
    else:
        for entry in entries:
            print(
                f"{entry['id']}: {entry['title']} ({entry['trade']}, difficulty {entry['difficulty']} of 5)"
            )
    return 0


def _check(chosen: argparse.Namespace) -> int:
    scenario = load_scenario(chosen.path, shipped_stock())
    wanted = sayings(scenario)
    silent = [f"{saying.clause} ({BANDS[saying.band]})" for saying in wanted if not saying.path.is_file()]
    if chosen.json:
        print_json({"id": scenario.id, "lines": len(scenario.sayings), "without_sound": silent})
    else:
        print(f"{scenario.id}: {len(scenario.sayings)} clauses, no fault.")
        if silent:
            print(
                f"{len(silent)} of {len(wanted)} sounds are not rendered yet: "
                f"tone-matters scenarios render {scenario.id}"
            )
    return 0


def _render(chosen: argparse.Namespace) -> int:
    scenario = library().get(chosen.id)
    voice = KokoroVoice(weights_store(chosen.models), shipped("assets", "voices"))
    wanted = sayings(scenario)
    with progress("Rendering", len(wanted)) as bar:
        count = render_lines(scenario, voice, lambda saying: bar.advance(saying.clause), anew=chosen.anew)
    if (scenario.folder / REPLIES).is_file():
        render_replies(bundled_replies(scenario), voice)
    print(f"{scenario.id}: {count} sounds rendered, {len(wanted)} in all.")
    return 0


def _new(chosen: argparse.Namespace) -> int:
    if not _ID.fullmatch(chosen.id):
        raise InputError(f"“{chosen.id}” is no scenario id", "use small letters, digits and hyphens")
    folder = find_locations().scenarios / chosen.id
    if folder.exists():
        raise InputError(f"There is a scenario at {folder} already", "choose another id")
    template = shipped("assets", "templates", "scenario.toml").read_text(encoding="utf-8")
    write_whole(folder / FILE_NAME, template.replace("my-scenario", chosen.id).encode())
    print(f"Begun at {folder / FILE_NAME}: edit it, check it, then render its lines.")
    return 0


def _export(chosen: argparse.Namespace) -> int:
    scenario = library().get(chosen.id)
    path = export_pack(scenario, chosen.output or Path(scenario.id + SUFFIX))
    print(f"{scenario.id} is in {path.resolve()}: hand it on as it is.")
    return 0


def _import(chosen: argparse.Namespace) -> int:
    scenario = import_pack(chosen.path, find_locations().scenarios, shipped_stock())
    print(f"{scenario.id} is in your library: {scenario.title}")
    return 0
