"""``doctor``: what is installed, which weights serve, which devices there are, and how to mend the rest."""

from __future__ import annotations

import argparse
import contextlib
from dataclasses import asdict
from typing import Any

from desktop_app.about import version_info
from desktop_app.audio_io.devices import list_devices
from desktop_app.cli.engines import weights_store
from desktop_app.cli.output import print_json
from desktop_app.core.child_process import child_command
from desktop_app.core.errors import ToneMattersError
from desktop_app.speech import weights as files
from desktop_app.speech.voice_kokoro.styles import VoiceStyles
from desktop_app.speech.voice_system import SystemVoice
from desktop_app.speech.weights import WeightsFile, WeightsStore
from desktop_app.storage.locations import find_locations
from desktop_app.storage.shipped import shipped

#: The engines in the order a turn needs them, with their weights.
ENGINES: dict[str, tuple[WeightsFile, ...]] = {
    "whisper-base": files.WHISPER_BASE,
    "whisper-tiny.en": files.WHISPER_TINY,
    "kokoro": (files.KOKORO,),
    "swift-f0": (files.SWIFT_F0,),
    "silero-vad": (files.SILERO,),
}

Problem = dict[str, str]


def doctor(chosen: argparse.Namespace) -> int:
    """Look at everything and print it; return 1 when something is missing."""
    problems: list[Problem] = []
    store = weights_store(chosen.models)
    report: dict[str, Any] = {
        "versions": version_info(),
        "engines": [_engine(name, wanted, store, problems) for name, wanted in ENGINES.items()],
        "voices": _voices(problems),
        "devices": _devices(problems),
        "folders": _folders(problems),
        "problems": problems,
    }
    if chosen.json:
        print_json(report)
    else:
        print("\n".join(_lines(report)))
    return 1 if problems else 0


def _note(problems: list[Problem], error: ToneMattersError) -> None:
    problems.append({"fault": error.fault, "mend": error.mend})


def _engine(
    name: str, wanted: tuple[WeightsFile, ...], store: WeightsStore, problems: list[Problem]
) -> dict[str, Any]:
    entries = []
    for file in wanted:
        entry: dict[str, Any] = {
            "name": file.name,
            "sha256": file.sha256,
            "source": None,
            "paths": [],
            "ok": False,
        }
        try:
            found = store.find(file)
            entry |= {"source": found.source, "paths": [str(path) for path in found.paths]}
            store.read(file)
            entry["ok"] = True
        except ToneMattersError as error:
            _note(problems, error)
        entries.append(entry)
    return {"engine": name, "ok": all(entry["ok"] for entry in entries), "weights": entries}


def _voices(problems: list[Problem]) -> dict[str, int]:
    counts = {"kokoro": 0, "system": 0}
    try:
        styles = VoiceStyles(shipped("assets", "voices"))
        for voice in styles.voices:
            styles.style(voice.id, 1)
        counts["kokoro"] = len(styles.voices)
    except ToneMattersError as error:
        _note(problems, error)
    with contextlib.suppress(ToneMattersError):  # only a fallback: its absence is no fault
        counts["system"] = len(SystemVoice(child_command()).voices())
    return counts


def _devices(problems: list[Problem]) -> list[dict[str, Any]]:
    try:
        devices = list_devices()
    except ToneMattersError as error:
        _note(problems, error)
        return []
    if not any(device.inputs for device in devices):
        problems.append({"fault": "No microphone was found", "mend": "plug in a microphone or a headset"})
    if not any(device.outputs for device in devices):
        problems.append({"fault": "No speaker was found", "mend": "plug in a speaker or a headset"})
    return [asdict(device) for device in devices]


def _folders(problems: list[Problem]) -> dict[str, Any]:
    locations = find_locations()
    try:
        locations.check_writable()
    except ToneMattersError as error:
        _note(problems, error)
    return {
        "data": str(locations.data),
        "recordings": str(locations.recordings),
        "history": str(locations.history),
        "models": [str(folder) for folder in locations.models],
    }


def _lines(report: dict[str, Any]) -> list[str]:
    lines = [f"{name} {version}" for name, version in report["versions"].items()]
    lines.append("")
    for engine in report["engines"]:
        lines.append(f"{engine['engine']}: {'ready' if engine['ok'] else 'not ready'}")
        lines += [
            f"  {file['name']}  {file['sha256'][:12]}…  {file['source'] or 'missing'}"
            for file in engine["weights"]
        ]
    voices = report["voices"]
    lines += ["", f"voices: {voices['kokoro']} of Tone Matters, {voices['system']} of the system"]
    for device in report["devices"]:
        kinds = [
            word
            for word, count in (("microphone", device["inputs"]), ("speaker", device["outputs"]))
            if count
        ]
        lines.append(
            f"{' and '.join(kinds)}: {device['name']} ({device['host_api']}), {device['rate_hz']} Hz"
        )
    lines += [
        "",
        *(f"{name}: {value}" for name, value in report["folders"].items() if isinstance(value, str)),
    ]
    lines += ["", *(f"! {problem['fault']}: {problem['mend']}." for problem in report["problems"])]
    if not report["problems"]:
        lines.append("Everything is there.")
    return lines
