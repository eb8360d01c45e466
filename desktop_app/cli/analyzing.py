"""``analyze`` and ``tracks``: recorded replies to reviews and to frame tracks."""

from __future__ import annotations

import argparse
import csv
import math
import sys

from desktop_app.audio_io.files import read_clip
from desktop_app.cli.baselines import named_baseline
from desktop_app.cli.engines import reviewer, weights_store
from desktop_app.cli.output import print_json, progress, review_lines
from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.core.errors import SoundFileError
from desktop_app.practice.engines import build_meter
from desktop_app.practice.export.documents import review_document
from desktop_app.practice.review import Context


def analyze(chosen: argparse.Namespace) -> int:
    """Review each file; a file that cannot be read is named and the others go on."""
    baseline = named_baseline(chosen.baseline)
    for path in chosen.files[:1] if len(chosen.files) == 1 else ():
        read_clip(path, ANALYSIS_RATE_HZ)  # a wrong name is told before the engines load
    with_engines = reviewer(chosen)
    documents, faults = [], 0
    with progress("Analysing", len(chosen.files)) as bar:
        for path in chosen.files:
            try:
                clip = read_clip(path, ANALYSIS_RATE_HZ)
                review = with_engines.review(clip, str(path), context=Context(baseline))
            except SoundFileError as error:
                print(f"tone-matters: {error}", file=sys.stderr)
                faults += 1
                continue
            finally:
                bar.advance(path.name)
            document = review_document(review)
            if chosen.customer is not None:
                document["customer"] = chosen.customer
            documents.append(document)
            if not chosen.json:
                print("\n".join(review_lines(review)), flush=True)
    if chosen.json and documents:
        print_json(documents[0] if len(chosen.files) == 1 else documents)
    return 1 if faults else 0


def tracks(chosen: argparse.Namespace) -> int:
    """Print the frame tracks as comma-separated values; what is not voiced stays empty."""
    clip = read_clip(chosen.file, ANALYSIS_RATE_HZ)
    found = build_meter(weights_store(chosen.models)).tracks(clip)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(("time_s", "pitch_hz", "loudness_dbfs", "spectral_balance_db", "speech"))
    rows = zip(
        found.time_s,
        found.pitch_hz,
        found.loudness_dbfs,
        found.spectral_balance_db,
        found.speech,
        strict=True,
    )
    for time_s, pitch_hz, loudness_dbfs, balance_db, speech in rows:
        writer.writerow(
            (f"{time_s:.2f}", _number(pitch_hz), _number(loudness_dbfs), _number(balance_db), int(speech))
        )
    return 0


def _number(value: float) -> str:
    return f"{value:.2f}" if math.isfinite(value) else ""
