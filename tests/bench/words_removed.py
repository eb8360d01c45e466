"""A take without its words, and hummed: what is left of words, pitch and level.

Run with `python -m tests.bench.words_removed`; needs the human voices beside the checkout (../shared/data).

    words: word error of Whisper base on what was made, against the text, on LibriSpeech clips.
    pitch: mean absolute deviation of SwiftF0's pitch from the take's, in semitones, over the frames voiced in
        both.
    level: mean absolute deviation of the A-weighted level from the take's; without words over all speech
        frames, hummed over the voiced ones. The figure in brackets is that of the worst clip.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import jiwer
import numpy as np

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.tone import ToneTracks
from desktop_app.practice.engines import build_meter
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.resynthesis.hum import hum
from desktop_app.tone.resynthesis.words_removed import words_removed
from tests.bench.words import letters_only
from tests.conftest import DATA

CLIPS = 30


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    manifest = DATA / "manifest.jsonl"
    if not manifest.is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    entries = [json.loads(line) for line in manifest.read_text(encoding="utf-8").splitlines()]
    read = [entry for entry in entries if entry["file"].startswith("librispeech/")][:CLIPS]
    measure("words removed", words_removed, read)
    measure("hum", hum, read)
    return 0


def measure(
    name: str, make: Callable[[AudioClip, ToneTracks], AudioClip], entries: list[dict[str, str]]
) -> None:
    """Print the figures of one way to leave the words out."""
    meter = build_meter(WeightsStore(), threads=1)
    transcriber = WhisperTranscriber(WeightsStore(), "base", threads=1)
    said, heard, off_st, off_db, cost = [], [], [], [], []
    for entry in entries:
        take = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
        tracks = meter.tracks(take)
        begun = time.process_time()
        made = make(take, tracks)
        cost.append((time.process_time() - begun) / take.duration_s)
        said.append(letters_only(entry["text"]))
        heard.append(letters_only(transcriber.transcribe(made).text))
        pitch_hz = meter.pitch_tracker.track(made)[: len(tracks.pitch_hz)]
        off_st.append(float(np.nanmean(np.abs(12.0 * np.log2(pitch_hz / tracks.pitch_hz)))))
        level_dbfs = loudness_track(spectrogram(made))[: len(tracks.speech)]
        counted = np.isfinite(tracks.pitch_hz) if make is hum else tracks.speech
        off_db.append(float(np.mean(np.abs(level_dbfs - tracks.loudness_dbfs)[counted])))
    word_error = 100.0 * float(jiwer.wer(said, heard))
    print(f"{name}, words: {word_error:.1f} % wrong on {len(said)} LibriSpeech clips (at least 90)")
    print(f"{name}, pitch: {np.mean(off_st):.3f} st off ({max(off_st):.3f}; at most 0.5)")
    print(f"{name}, level: {np.mean(off_db):.2f} dB off ({max(off_db):.2f}; at most 1.5)")
    print(f"{name}, cost: {np.mean(cost):.3f} s of processor time a second of sound", flush=True)


if __name__ == "__main__":
    sys.exit(main())
