"""``rehearse``: a whole call against replies that lie ready."""

from __future__ import annotations

import argparse
import functools
import json
import sys
from pathlib import Path

from desktop_app.cli.baselines import named_baseline
from desktop_app.cli.engines import reviewer, weights_store
from desktop_app.cli.output import print_json, progress, review_lines
from desktop_app.cli.scenarios import library
from desktop_app.coaching.names import ENDINGS, STEPS, anger_band
from desktop_app.coaching.sentences import scores_given, untimely_sentence
from desktop_app.core.errors import InputError
from desktop_app.core.scenario import Scenario
from desktop_app.core.turn import FinishedCall, Turn
from desktop_app.practice.engines import build_matching, build_techniques
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.export.report import report_html
from desktop_app.practice.export.sheet import sheet_of
from desktop_app.practice.rehearse import Reply, read_replies, rehearse
from desktop_app.practice.render import render_replies
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.storage.history import History
from desktop_app.storage.locations import find_locations
from desktop_app.storage.shipped import shipped


def rehearse_command(chosen: argparse.Namespace) -> int:
    """Run the call, print it, and write and keep what was asked for."""
    baseline = named_baseline(chosen.baseline)
    scenario = library().get(chosen.scenario)
    _check_intensity(scenario, chosen.intensity)
    replies = read_replies(chosen.replies) if chosen.replies else _bundled(scenario, chosen)
    engines = functools.cache(lambda: reviewer(chosen))
    with progress(scenario.title, len(replies)) as bar:
        call = rehearse(
            scenario,
            replies,
            engines,
            functools.cache(build_techniques),
            build_matching().matcher(scenario).meant,
            chosen.seed,
            chosen.intensity,
            baseline,
            lambda number: bar.advance(f"Turn {number}"),
        )
    document = call_document(call)
    if chosen.output is not None:
        _write_report(call, scenario, chosen.output)
        write_whole(chosen.output / "call.json", json.dumps(document, ensure_ascii=False, indent=2).encode())
    if chosen.save:
        History(find_locations().history).add(
            document,
            title=call.title,
            started_at=call.started_at,
        )
    if chosen.json:
        print_json(document)
    else:
        print("\n".join(_lines(call, scenario)))
    if chosen.output is not None:
        print(f"The report is at {(chosen.output / 'report.html').resolve()}", file=sys.stderr)
    return 0


def _check_intensity(scenario: Scenario, name: str | None) -> None:
    names = [intensity.name for intensity in scenario.intensities]
    if name is not None and name not in names:
        raise InputError(
            f"“{scenario.id}” has no intensity “{name}”", f"choose one of these: {', '.join(names)}"
        )


def _bundled(scenario: Scenario, chosen: argparse.Namespace) -> list[Reply]:
    replies = bundled_replies(scenario)
    if not all(path.is_file() for path in replies.paths):
        render_replies(replies, KokoroVoice(weights_store(chosen.models), shipped("assets", "voices")))
    return [Reply(path) for path in replies.paths]


def _write_report(call: FinishedCall, scenario: Scenario, folder: Path) -> None:
    template = shipped("assets", "report", "call.html.j2").read_text(encoding="utf-8")
    page = report_html(sheet_of(call, scenario.persona), template)
    write_whole(folder / "report.html", page.encode())


def _lines(call: FinishedCall, scenario: Scenario) -> list[str]:
    lines = [scenario.title, ""]
    for turn in call.turns:
        lines += _turn_lines(turn, scenario.persona.name)
    if call.closing is not None:
        lines += [f"{scenario.persona.name}: “{call.closing.text}”", ""]
    heading, sentence = ENDINGS.get(call.ending, (call.ending, ""))
    served = [STEPS[step] for step, done in call.review.steps.items() if done]
    lines += [f"{heading}. {sentence}", f"Steps served: {', '.join(served) or 'none'}."]
    given = scores_given(call.review.scores)
    if given:
        lines.append(", ".join(f"{name} {value}" for name, value in given) + " of 100.")
    lines += [untimely_sentence(found) for found in call.review.untimely]
    lines += [f"Take away: {advice.text}" for advice in call.review.advice]
    return lines


def _turn_lines(turn: Turn, customer: str) -> list[str]:
    before, after = turn.mood.before, turn.mood.after
    return [
        f"{turn.number}. {customer}: “{turn.line.text}”",
        *review_lines(turn.review),
        f"  {customer} is {anger_band(after.anger)}: anger {before.anger:.2f} → {after.anger:.2f}, "
        f"trust {before.trust:.2f} → {after.trust:.2f}",
        "",
    ]
