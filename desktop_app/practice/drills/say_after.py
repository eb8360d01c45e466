"""Say a line after a model: how the melody follows, and the one thing to say of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

import numpy as np

from desktop_app.coaching.targets import (
    MELODY_CORRELATION,
    MELODY_DIFFERENCE_ST,
    MODEL_RATE_RATIO,
    PITCH_VARIATION_RATIO,
    SAME_WORDS,
)
from desktop_app.core.clip import AudioClip
from desktop_app.core.drill import ContourLikeness, Verdict, WordDifference
from desktop_app.core.errors import SpeechError
from desktop_app.core.ports import Transcriber
from desktop_app.core.tone import FRAME_STEP_S, Track
from desktop_app.core.transcript import Word
from desktop_app.tone.melody_likeness import melody_likeness
from desktop_app.tone.profile import ToneMeter

#: With fewer frames voiced in both, nothing is said of a word: 60 ms.
_FEWEST_FRAMES = 6


@dataclass(frozen=True)
class MelodyComparer:
    """Compares takes with models. Built once with its engines."""

    meter: ToneMeter
    transcriber: Transcriber

    def compare(self, take: AudioClip, model: AudioClip, text: str) -> ContourLikeness:
        """Return how a take of a line follows a model of it, both at 16 kHz.

        Raises
        ------
        SpeechError
            If there is no speech in one of them.
        """
        found = melody_likeness(self.meter.tracks(model), self.meter.tracks(take))
        if found is None:
            raise SpeechError(
                "No speech was found in this take", "check the microphone and say the line again"
            )
        start_s = found.start * FRAME_STEP_S
        heard, models = self.transcriber.transcribe(take), self.transcriber.transcribe(model)
        differences = np.asarray(found.take_st - found.model_st)
        return ContourLikeness(
            found.model_st,
            found.take_st,
            found.correlation,
            found.rms_st,
            found.variation_ratio,
            found.rate_ratio,
            same_words(text, heard.text),
            tuple(_difference(word, start_s, differences) for word in models.words),
        )


def same_words(text: str, heard: str) -> float:
    """Return the share, 0-1, of a text's words that were heard in its order."""
    wanted, found = _words(text), _words(heard)
    blocks = SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(wanted))


def judge_melody(likeness: ContourLikeness) -> Verdict:
    """Return the one thing to say of a take: other words, another melody, flatter, faster; or passed."""
    if SAME_WORDS.below(likeness.same_words):
        return Verdict(passed=False, reason="other_words")
    if likeness.correlation is None:
        return Verdict(passed=False, reason="too_little_voice")
    if PITCH_VARIATION_RATIO.below(likeness.variation_ratio):
        return Verdict(passed=False, reason="flatter", value=likeness.variation_ratio)
    if MELODY_CORRELATION.below(likeness.correlation):
        word = farthest_word(likeness)
        if word is None or word.difference_st is None:
            return Verdict(passed=False, reason="other_melody")
        reason = "word_higher" if word.difference_st > 0 else "word_lower"
        return Verdict(passed=False, reason=reason, words=word.text, value=abs(word.difference_st))
    if MODEL_RATE_RATIO.above(likeness.rate_ratio):
        return Verdict(passed=False, reason="faster", value=likeness.rate_ratio)
    return Verdict(passed=True, reason="followed", value=likeness.correlation)


def farthest_word(likeness: ContourLikeness) -> WordDifference | None:
    """Return the word on which take and model lie farthest apart, None where all are near enough."""
    far = [
        word
        for word in likeness.words
        if word.difference_st is not None and abs(word.difference_st) > MELODY_DIFFERENCE_ST
    ]
    return max(far, key=lambda word: abs(word.difference_st or 0.0), default=None)


def _difference(word: Word, start_s: float, differences: Track) -> WordDifference:
    """Return a word on the clock that begins with the model's speech."""
    from_s, until_s = max(0.0, word.start_s - start_s), max(0.0, word.end_s - start_s)
    on_it = differences[round(from_s / FRAME_STEP_S) : round(until_s / FRAME_STEP_S)]
    on_it = on_it[np.isfinite(on_it)]
    mean_st = float(np.mean(on_it)) if len(on_it) >= _FEWEST_FRAMES else None
    return WordDifference(word.text.strip(" .,!?;:"), from_s, until_s, mean_st)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))
