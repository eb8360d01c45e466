"""``history`` and ``export``: calls that were kept."""

from __future__ import annotations

import argparse
import sys

from desktop_app.cli.output import print_json
from desktop_app.cli.scenarios import library
from desktop_app.coaching.names import ENDINGS
from desktop_app.core.errors import InputError
from desktop_app.practice.export.formats import SUFFIXES, Format
from desktop_app.practice.export.kept import export_kept
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.history import History, PastCall
from desktop_app.storage.locations import find_locations

#: Names the newest call.
LAST = "last"


def history(chosen: argparse.Namespace) -> int:
    """List the calls, newest first."""
    calls = _history().all()
    if chosen.json:
        print_json({"calls": [_entry(call) for call in calls]})
        return 0
    for call in calls:
        heading, _ = ENDINGS.get(call.ending, (call.ending, ""))
        score = "" if call.scores.overall is None else f", overall {call.scores.overall}"
        print(f"{call.id:5d}  {call.started_at:%Y-%m-%d %H:%M}  {call.title}: {heading}{score}")
    if not calls:
        print("No calls are kept yet.")
    return 0


def export(chosen: argparse.Namespace) -> int:
    """Write one call as a file."""
    kept = _history()
    calls = kept.all()
    wanted = next((call for call in calls if chosen.call in (str(call.id), LAST)), None)
    kind = Format(chosen.format)
    data = None if wanted is None else export_kept(kept, library(), wanted, kind)
    if wanted is None or data is None:
        raise InputError(f"There is no call {chosen.call}", "list them with: tone-matters history")
    path = chosen.output
    if path.is_dir():
        path = path / f"call-{wanted.id}{SUFFIXES[kind]}"
    write_whole(path, data)
    print(f"The call is in {path.resolve()}", file=sys.stderr)
    return 0


def _history() -> History:
    return History(find_locations().history)


def _entry(call: PastCall) -> dict[str, object]:
    return {
        "call": call.id,
        "scenario": call.scenario_id,
        "title": call.title,
        "started_at": call.started_at.isoformat(timespec="seconds"),
        "ending": call.ending,
        "intensity": call.intensity,
        "turns": call.turns,
        "overall": call.scores.overall,
        "wording": call.scores.wording,
        "folder": None if call.folder is None else str(call.folder),
    }
