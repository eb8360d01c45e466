"""What hearing costs the wording: sentences spoken by the app's voices, recognised by Whisper, labelled.

Run with `python -m tests.bench.wording_spoken [SENTENCES]`; needs nothing but the checkout, and some 4 s a
sentence. Sentences of the development split are taken in turn for every label and for none, spoken by each
of the voices in turn, clean and over the telephone line, and recognised by Whisper base. Printed are the
macro-F1 of the same sentences as they are written and as they are heard, and the word error.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict

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


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 280
    weights = WeightsStore()
    voice, transcriber = KokoroVoice(weights, shipped("assets", "voices")), WhisperTranscriber(weights)
    techniques = build_techniques()
    sentences = chosen(read_corpus(CORPUS / "development.jsonl"), count)
    names = [info.id for info in voice.voices]
    texts: dict[str, list[str]] = {"written": [s.text for s in sentences], "clean": [], "telephone": []}
    for number, sentence in enumerate(sentences):
        for line in ("clean", "telephone"):
            sound = voice.speak(sentence.text, names[number % len(names)], 0.1, phone=line == "telephone")
            samples = resampled(sound.samples, sound.sample_rate_hz, ANALYSIS_RATE_HZ)
            clip = AudioClip(joined(silence(0.3), samples, silence(0.3)), ANALYSIS_RATE_HZ)
            texts[line].append(transcriber.transcribe(clip).text)
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
