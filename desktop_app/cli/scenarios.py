"""``scenarios``: list, check, render, begin anew."""

from __future__ import annotations

import argparse
import re

from desktop_app.cli.engines import weights_store
from desktop_app.cli.output import print_json, progress
from desktop_app.core.errors import InputError
from desktop_app.practice.render import render_lines, render_replies
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.bundled_replies import FILE_NAME as REPLIES
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.locations import find_locations
from desktop_app.storage.scenario_files import FILE_NAME, ScenarioLibrary, load_scenario
from desktop_app.storage.shipped import shipped

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def library() -> ScenarioLibrary:
    """Return the shipped scenarios and the user's own."""
    return ScenarioLibrary([shipped("audio_scenarios"), find_locations().scenarios])


def scenarios(chosen: argparse.Namespace) -> int:
    """Run the action that was named."""
    actions = {"list": _list, "check": _check, "render": _render, "new": _new}
    return actions[chosen.action](chosen)


def _list(chosen: argparse.Namespace) -> int:
    entries = [
        {
            "id": scenario.id,
            "title": scenario.title,
            "trade": scenario.trade,
            "difficulty": scenario.difficulty,
            "trains": list(scenario.trains),
            "lines": len(scenario.lines),
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
    scenario = load_scenario(chosen.path)
    silent = [line.id for line in scenario.lines if line.audio is None]
    if chosen.json:
        print_json({"id": scenario.id, "lines": len(scenario.lines), "without_sound": silent})
    else:
        print(f"{scenario.id}: {len(scenario.lines)} lines, no fault.")
        if silent:
            print(f"{len(silent)} lines have no sound yet: tone-matters scenarios render {scenario.id}")
    return 0


def _render(chosen: argparse.Namespace) -> int:
    scenario = library().get(chosen.id)
    voice = KokoroVoice(weights_store(chosen.models), shipped("assets", "voices"))
    with progress("Rendering", len(scenario.lines)) as bar:
        count = render_lines(scenario, voice, lambda line: bar.advance(line.id), anew=chosen.anew)
    if (scenario.folder / REPLIES).is_file():
        render_replies(bundled_replies(scenario), voice)
    print(f"{scenario.id}: {count} lines rendered, {len(scenario.lines)} in all.")
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
