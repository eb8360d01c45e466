"""What hearing costs the wording: sentences spoken by the app's voices, recognised by Whisper, labelled.

Run with `python -m tests.bench.wording_spoken [SENTENCES [FILE]]`; needs nothing but the checkout, and some
5 s a sentence. What was heard is kept in FILE, where one is named, and not heard again. Sentences of the
development split are taken in turn for every label and for none, spoken by each of the voices in turn, clean
and over the telephone line, and recognised by Whisper base. Printed are the macro-F1 of the same sentences
as they are written and as they are heard, and the word error.
"""

from __future__ import annotations

import json
import random
import sys
from collections import defaultdict
from pathlib import Path

import jiwer
import numpy as np

from desktop_app.audio_io.files import resampled
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.practice.engines import build_techniques
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.shipped import shipped
from desktop_app.wording.corpus import LabelledSentence, read_corpus
from tests.bench.wording import CORPUS, LABELS, f1, matrix
from tests.bench.words import letters_only
from tests.helpers.sounds import joined, silence

MOST_FALL = 0.05
LINES = ("clean", "telephone")


def chosen(development: list[LabelledSentence], count: int) -> list[LabelledSentence]:
    """Take sentences in turn for every label, and some without one; those with punctuation alone."""
    draw = random.Random(3)
    by_label: dict[object, list[LabelledSentence]] = defaultdict(list)
    for sentence in development:
        if sentence.style != "asr":
            for label in sentence.labels or (None,):
                by_label[label].append(sentence)
    for group in by_label.values():
        draw.shuffle(group)
    order = [*LABELS, *[None] * (len(LABELS) // 4)]
    taken: dict[str, LabelledSentence] = {}
    while len(taken) < count and any(by_label.values()):
        for label in order:
            while by_label[label]:
                sentence = by_label[label].pop()
                if sentence.text not in taken:
                    taken[sentence.text] = sentence
                    break
    return list(taken.values())[:count]


class Heard:
    """What Whisper makes of the sentences; kept in a file, if there is one.

    Parameters
    ----------
    kept
        JSON lines, an object a sentence: what was spoken, and what was heard on each line.
    """

    def __init__(self, kept: Path | None) -> None:
        self._kept = kept
        self._weights = WeightsStore()
        self._voice = KokoroVoice(self._weights, shipped("assets", "voices"))
        self._transcriber = WhisperTranscriber(self._weights)
        self._known: dict[str, dict[str, str]] = {}
        if kept is not None and kept.is_file():
            entries = [json.loads(line) for line in kept.read_text("utf-8").splitlines()]
            self._known = {entry["text"]: entry for entry in entries}

    def of(self, sentence: str, number: int) -> dict[str, str]:
        """Return what is heard of a sentence on each line; voices take turns by number."""
        if sentence not in self._known:
            heard = {"text": sentence} | {line: self._recognised(sentence, number, line) for line in LINES}
            self._known[sentence] = heard
            if self._kept is not None:
                with self._kept.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(heard) + "\n")
        return self._known[sentence]

    def _recognised(self, sentence: str, number: int, line: str) -> str:
        voice = self._voice.voices[number % len(self._voice.voices)].id
        sound = self._voice.speak(sentence, voice, 0.1, phone=line == "telephone")
        samples = resampled(sound.samples, sound.sample_rate_hz, ANALYSIS_RATE_HZ)
        clip = AudioClip(joined(silence(0.3), samples, silence(0.3)), ANALYSIS_RATE_HZ)
        return self._transcriber.transcribe(clip).text


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 280
    hearing = Heard(Path(sys.argv[2]) if len(sys.argv) > 2 else None)
    techniques = build_techniques()
    sentences = chosen(read_corpus(CORPUS / "development.jsonl"), count)
    heard_of = [hearing.of(sentence.text, number) for number, sentence in enumerate(sentences)]
    texts = {"written": [s.text for s in sentences]} | {line: [h[line] for h in heard_of] for line in LINES}
    truth = matrix([sentence.labels for sentence in sentences])
    written = 0.0
    for name, heard in texts.items():
        given = matrix([tuple(f.label for f in techniques.label_line(text).findings) for text in heard])
        macro = float(f1(truth, given).mean())
        written = written or macro
        error = jiwer.wer([letters_only(t) for t in texts["written"]], [letters_only(t) for t in heard])
        fall = "" if name == "written" else f", a fall of {written - macro:.3f} (at most {MOST_FALL})"
        print(f"{name}: macro-F1 {macro:.3f} on {len(sentences)} sentences, word error {error:.1%}{fall}")
        print(f"{name}: mean of labels right in a sentence {np.mean((truth == given).all(1)):.1%}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
