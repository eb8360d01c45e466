"""The command line's grammar."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from desktop_app.about import NAME, VERSION
from desktop_app.practice.export.formats import Format


def build() -> argparse.ArgumentParser:
    """Return the parser of ``tone-matters``."""
    parser = argparse.ArgumentParser(
        prog="tone-matters",
        description="Rehearse phone calls with angry customers. Without a command, the app starts.",
    )
    parser.add_argument("--version", action="version", version=f"{NAME} {VERSION}")
    parser.add_argument("--models", metavar="DIR", help="a folder with weights, searched first")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _doctor(commands)
    _analyze(commands)
    _baseline(commands)
    _hear(commands)
    _speak(commands)
    _words(commands)
    _scenarios(commands)
    _rehearse(commands)
    _history(commands)
    _export(commands)
    return parser


#: What ``add_subparsers`` returns; argparse gives it no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="print one JSON document and nothing else")


def _doctor(commands: Commands) -> None:
    doctor = commands.add_parser("doctor", help="what is installed, what is missing, and the mend")
    _json(doctor)


def _analyze(commands: Commands) -> None:
    analyze = commands.add_parser("analyze", help="review recorded replies")
    analyze.add_argument("files", nargs="+", type=Path, metavar="FILE")
    analyze.add_argument("--baseline", metavar="FILE.json|NAME", help="the speaker's baseline")
    analyze.add_argument("--customer", metavar="TEXT", help="what the customer had said")
    analyze.add_argument("--model", default="base", metavar="base|tiny.en|DIR", help="the recogniser")
    _json(analyze)
    tracks = commands.add_parser("tracks", help="pitch, loudness and speech every 10 ms")
    tracks.add_argument("file", type=Path, metavar="FILE")
    tracks.add_argument("--csv", action="store_true", help="as comma-separated values (as without)")


def _baseline(commands: Commands) -> None:
    baseline = commands.add_parser("baseline", help="measure your usual voice from neutral speech")
    baseline.add_argument("files", nargs="+", type=Path, metavar="FILE")
    baseline.add_argument("--kind", type=Path, metavar="FILE", help="a line said as kindly as you can")
    baseline.add_argument("--save", metavar="NAME", help="keep it under this name")
    baseline.add_argument("--device", metavar="NAME", help="the input device it was recorded with")
    baseline.add_argument("--model", default="base", metavar="base|tiny.en|DIR", help="the recogniser")
    _json(baseline)


def _hear(commands: Commands) -> None:
    hear = commands.add_parser("hear", help="a take another way: its melody alone, or kinder")
    hear.add_argument("file", type=Path, metavar="FILE")
    hear.add_argument("--as", choices=("words-removed", "hum", "kinder", "kinder-moment"), required=True)
    hear.add_argument("--baseline", metavar="FILE.json|NAME", help="your usual voice, for the kinder ways")
    hear.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="a .wav, .flac or .opus file"
    )
    hear.add_argument("--model", default="base", metavar="base|tiny.en|DIR", help="the recogniser")


def _speak(commands: Commands) -> None:
    speak = commands.add_parser("speak", help="the customer's voice to a file")
    speak.add_argument("text", nargs="?", metavar="TEXT")
    speak.add_argument("--voice", metavar="V", help="see --list-voices")
    speak.add_argument("--anger", type=_share, default=0.0, metavar="0..1", help="calm to furious")
    speak.add_argument("--phone", action="store_true", help="down a narrow telephone line")
    speak.add_argument("--engine", choices=("kokoro", "system"), default="kokoro")
    speak.add_argument("--output", type=Path, metavar="FILE", help="a .wav, .flac or .opus file")
    speak.add_argument("--list-voices", action="store_true", help="list the voices of both engines")
    _json(speak)


def _words(commands: Commands) -> None:
    wording = commands.add_parser("wording", help="label sentences read from standard input, one a line")
    _json(wording)
    score = commands.add_parser(
        "score", help='score written replies: JSON lines {"customer","reply"} from standard input'
    )
    _json(score)


def _scenarios(commands: Commands) -> None:
    scenarios = commands.add_parser("scenarios", help="the library of practice calls")
    actions = scenarios.add_subparsers(
        dest="action", metavar="list|check|render|new|export|import", required=True
    )
    listing = actions.add_parser("list", help="every scenario")
    _json(listing)
    check = actions.add_parser("check", help="check a scenario's file")
    check.add_argument("path", type=Path, metavar="PATH")
    _json(check)
    render = actions.add_parser("render", help="speak a scenario's lines to sound files")
    render.add_argument("id", metavar="ID")
    render.add_argument("--anew", action="store_true", help="also the lines that have sound already")
    new = actions.add_parser("new", help="begin a scenario of your own")
    new.add_argument("id", metavar="ID")
    export = actions.add_parser("export", help="write a scenario with its sounds as one file, to hand on")
    export.add_argument("id", metavar="ID")
    export.add_argument(
        "--output", type=Path, metavar="FILE.tmscenario", help="by default, ID.tmscenario here"
    )
    taken = actions.add_parser("import", help="put a scenario that was handed on into your library")
    taken.add_argument("path", type=Path, metavar="FILE.tmscenario")


def _rehearse(commands: Commands) -> None:
    rehearse = commands.add_parser("rehearse", help="a whole call against recorded replies")
    rehearse.add_argument("scenario", metavar="SCENARIO")
    rehearse.add_argument(
        "--replies",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="sound files, or .txt with a written reply a line; without it, the scenario's own",
    )
    rehearse.add_argument("--baseline", metavar="FILE.json|NAME", help="the speaker's baseline")
    rehearse.add_argument("--seed", type=int, default=0, metavar="N", help="another course of the call")
    rehearse.add_argument(
        "--intensity", metavar="NAME", help="how hard the customer begins; see scenarios list"
    )
    rehearse.add_argument("--save", action="store_true", help="keep the call in the history")
    rehearse.add_argument("--output", type=Path, metavar="DIR", help="write report.html and call.json there")
    rehearse.add_argument("--model", default="base", metavar="base|tiny.en|DIR", help="the recogniser")
    _json(rehearse)


def _share(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0.0 <= value <= 1.0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return value


def _history(commands: Commands) -> None:
    history = commands.add_parser("history", help="the calls that were kept, newest first")
    _json(history)


def _export(commands: Commands) -> None:
    export = commands.add_parser("export", help="write a kept call as a file")
    export.add_argument("call", metavar="CALL", help="its number in the history, or: last")
    export.add_argument("--format", required=True, choices=[str(kind) for kind in Format])
    export.add_argument("--output", required=True, type=Path, metavar="FILE|DIR")
