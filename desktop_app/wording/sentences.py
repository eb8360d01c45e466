"""Cut a reply into sentences, and lay the transcript's times on them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.core.findings import Sentence
from desktop_app.core.transcript import Word

#: A pause this long ends a sentence where the transcript has no punctuation.
SENTENCE_PAUSE_S = 0.9
_END = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”')\]]))\s+")
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|st|no|e\.g|i\.e)\.$", re.IGNORECASE)


def split_text(text: str) -> list[str]:
    """Return the sentences of a written reply, each trimmed and not empty."""
    sentences: list[str] = []
    for piece in _END.split(text.strip()):
        if sentences and _ABBREVIATION.search(sentences[-1]):
            sentences[-1] += " " + piece
        elif piece.strip():
            sentences.append(piece.strip())
    return sentences


def written_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a written reply, without times."""
    return tuple(Sentence(sentence) for sentence in split_text(text))


def spoken_sentences(words: Sequence[Word]) -> tuple[Sentence, ...]:
    """Return the sentences of a transcript with their times.

    A sentence ends at closing punctuation or at a pause of ``SENTENCE_PAUSE_S``.
    """
    sentences: list[Sentence] = []
    current: list[Word] = []
    for index, word in enumerate(words):
        current.append(word)
        last = index + 1 == len(words)
        closes = bool(re.search(r"[.!?…][\"”')\]]*$", word.text)) and not _ABBREVIATION.search(word.text)
        if last or closes or words[index + 1].start_s - word.end_s >= SENTENCE_PAUSE_S:
            text = " ".join(w.text for w in current)
            sentences.append(Sentence(text, (), current[0].start_s, current[-1].end_s))
            current = []
    return tuple(sentences)
