"""Every human clip analysed: failures, word error, real-time factor.

Run with `python -m tests.bench.recognition`; needs the human voices beside the checkout (../shared/data).
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import jiwer

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.core.errors import ToneMattersError
from desktop_app.practice.engines import build_reviewer, warm
from desktop_app.practice.export.documents import review_document
from desktop_app.speech.weights import WeightsStore
from tests.bench.words import letters_only
from tests.conftest import DATA

#: Word error at most, in percent.
TARGETS = {"librispeech": 15.5, "commonvoice": 11.5}


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    manifest = DATA / "manifest.jsonl"
    if not manifest.is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    reviewer = build_reviewer(WeightsStore())
    warm(reviewer)
    texts: dict[str, list[tuple[str, str]]] = {name: [] for name in TARGETS}
    failures, sound_s, spent_s = [], 0.0, 0.0
    entries: list[dict[str, Any]] = [json.loads(line) for line in manifest.read_text().splitlines()]
    for entry in entries:
        begun = time.perf_counter()
        try:
            clip = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
            review = reviewer.review(clip, entry["file"])
            json.dumps(review_document(review), allow_nan=False)
        except (ToneMattersError, ValueError) as error:
            failures.append(f"{entry['file']}: {error}")
            continue
        spent_s += time.perf_counter() - begun
        sound_s += clip.duration_s
        collection = entry["file"].split("/")[0]
        if collection in texts:
            texts[collection].append((letters_only(entry["text"]), letters_only(review.transcript.text)))
    print(f"analyze: {len(entries)} clips, {len(failures)} failures {failures[:3] or ''}")
    for name, pairs in texts.items():
        word_error = 100.0 * float(jiwer.wer([said for said, _ in pairs], [heard for _, heard in pairs]))
        print(
            f"analyze: word error on {len(pairs)} {name} clips {word_error:.2f} % (at most {TARGETS[name]})"
        )
    print(f"analyze: real-time factor {spent_s / sound_s:.3f} over {sound_s:.0f} s of sound (at most 0.25)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
