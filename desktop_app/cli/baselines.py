"""``baseline``, and what ``--baseline`` names."""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.audio_io.files import read_clip
from desktop_app.cli.engines import reviewer
from desktop_app.cli.output import print_json, progress
from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.core.errors import InputError
from desktop_app.practice.baseline import measure_baseline
from desktop_app.storage.baselines import Baselines, baseline_document, read_baseline
from desktop_app.storage.locations import find_locations
from desktop_app.tone.baseline import ENOUGH_VOICED_S


def baseline(chosen: argparse.Namespace) -> int:
    """Measure, print and, where a name is given, save a baseline."""
    readings = [read_clip(path, ANALYSIS_RATE_HZ) for path in chosen.files]
    kind_line = None if chosen.kind is None else read_clip(chosen.kind, ANALYSIS_RATE_HZ)
    with_engines = reviewer(chosen)
    with progress("Measuring", len(readings)) as bar:

        def each() -> object:
            for path, clip in zip(chosen.files, readings, strict=True):
                yield clip
                bar.advance(path.name)

        found = measure_baseline(
            with_engines,
            each(),  # type: ignore[arg-type]
            kind_line,
            name=chosen.save or chosen.files[0].stem,
            device=chosen.device,
            measured_on=datetime.now(UTC).astimezone().date().isoformat(),
        )
    if chosen.save is not None:
        path = Baselines(find_locations().baselines).save(found)
        print(f"The baseline is saved in {path}", file=sys.stderr)
    if found.usual.voiced_s < ENOUGH_VOICED_S:
        print(
            f"tone-matters: {found.usual.voiced_s:.0f} s of voice make a rough baseline; "
            "45 to 60 seconds of reading make a firm one.",
            file=sys.stderr,
        )
    if chosen.json:
        print_json(baseline_document(found))
    else:
        print("\n".join(_lines(found)))
    return 0


def named_baseline(name: str | None) -> Baseline | None:
    """Return the baseline that ``--baseline`` names: a file, or a saved one by its name; None for None.

    Raises
    ------
    InputError
        If there is none, or it is not of the form.
    """
    if name is None:
        return None
    if name.lower().endswith(".json") or Path(name).is_file():
        return read_baseline(Path(name))
    saved = Baselines(find_locations().baselines)
    found = saved.find(name)
    if found is None:
        known = ", ".join(saved.names())
        mend = f"choose one of {known}" if known else "measure one with `tone-matters baseline`"
        raise InputError(f"There is no baseline “{name}”", mend)
    return found


def _lines(found: Baseline) -> list[str]:
    lines = [f"{found.name}: {_voice(found.usual)}"]
    if found.kind is not None:
        lines.append(f"kind line: {_voice(found.kind)}")
    return lines


def _voice(voice: VoiceMeasures) -> str:
    parts = [f"pitch {voice.pitch_median_hz:.0f} Hz, variation {voice.pitch_variation_st:.1f} st"]
    if voice.loudness_dbfs is not None:
        parts.append(f"active level {voice.loudness_dbfs:.1f} dBFS")
    parts.append(f"alpha ratio {voice.alpha_ratio_db:.1f} dB")
    if voice.articulation_rate_syl_s is not None:
        parts.append(f"articulation rate {voice.articulation_rate_syl_s:.1f} syllables/s")
    if voice.words_per_minute is not None:
        parts.append(f"{voice.words_per_minute:.0f} words/min")
    return ", ".join([*parts, f"{voice.voiced_s:.1f} s of voice"]).replace("-", "−")
