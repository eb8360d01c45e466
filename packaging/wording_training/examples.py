"""Training examples: sentences as they are, as a recogniser would give them, and run together."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from desktop_app.core.findings import Label
from desktop_app.wording.corpus import LabelledSentence, as_recognised

#: The order of the labels in the model's outputs.
LABELS: tuple[Label, ...] = tuple(Label)
#: How often a well-written sentence is shown as a recogniser would print it.
_AS_RECOGNISED = 0.5
#: How often a sentence is shown run together with one or two others.
_TOGETHER = 0.22
_WORD = re.compile(r"\S+")
#: A label, and the characters from one to before another.
Span = tuple[Label, int, int]


@dataclass(frozen=True)
class Example:
    """A text as the model sees it once.

    Attributes
    ----------
    labels
        What the text carries.
    spans
        Which characters earned which label, marked by hand.
    within
        Where nobody marked them: the stretch that holds them somewhere, a sentence.
    starts
        The characters at which a sentence begins, but the first.
    """

    text: str
    labels: frozenset[Label]
    spans: tuple[Span, ...]
    within: tuple[Span, ...]
    starts: tuple[int, ...]


def one_epoch(sentences: list[LabelledSentence], draw: random.Random) -> list[Example]:
    """Return every sentence once, changed and joined at random."""
    return [_together(taken, draw) for taken in (*_of_trades(sentences, draw), *_of_replies(sentences, draw))]


def _of_trades(sentences: list[LabelledSentence], draw: random.Random) -> list[list[LabelledSentence]]:
    """Return lone sentences, some with one or two others of their trade."""
    by_trade: dict[str, list[LabelledSentence]] = {}
    for sentence in sentences:
        if sentence.reply is None:
            by_trade.setdefault(sentence.domain, []).append(sentence)
    groups = []
    for group in by_trade.values():
        draw.shuffle(group)
        while group:
            count = 1 if draw.random() >= _TOGETHER else draw.choice((2, 2, 3))
            groups.append([group.pop() for _ in range(min(count, len(group)))])
    return groups


def _of_replies(sentences: list[LabelledSentence], draw: random.Random) -> list[list[LabelledSentence]]:
    """Return the sentences of whole replies in runs of one to four, in their order."""
    by_reply: dict[str, list[LabelledSentence]] = {}
    for sentence in sentences:
        if sentence.reply is not None:
            by_reply.setdefault(sentence.reply, []).append(sentence)
    groups = []
    for reply in by_reply.values():
        at = 0
        while at < len(reply):
            count = draw.choice((1, 1, 2, 3, 4))
            groups.append(reply[at : at + count])
            at += count
    return groups


def _together(taken: list[LabelledSentence], draw: random.Random) -> Example:
    recognised = draw.random() < _AS_RECOGNISED
    shown = [_shown(sentence, draw, recognised=recognised) for sentence in taken]
    return shown[0] if len(shown) == 1 else _joined(shown)


def _shown(sentence: LabelledSentence, draw: random.Random, *, recognised: bool) -> Example:
    """Return one sentence as an example."""
    text, spans = sentence.text, sentence.spans or ()
    if recognised and sentence.style != "asr":
        text, spans = _recognised(text, spans)
    elif sentence.style != "asr" and draw.random() < 0.15:
        text = text.rstrip(".") if draw.random() < 0.5 else text.lower()
    within = tuple((label, 0, len(text)) for label in sentence.labels) if sentence.spans is None else ()
    return Example(text, frozenset(sentence.labels), spans, within, ())


def _recognised(text: str, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return the text as a recogniser prints it, with the spans moved along."""
    pieces: list[str] = []
    where: dict[int, tuple[int, int]] = {}
    length = 0
    for word in _WORD.finditer(text):
        plain = as_recognised(word[0])
        if plain:
            start = length + (1 if pieces else 0)
            where.update(dict.fromkeys(range(word.start(), word.end()), (start, start + len(plain))))
            pieces.append(plain)
            length = start + len(plain)
    moved = []
    for label, start, end in spans:
        inside = [where[at] for at in range(start, end) if at in where]
        if inside:
            moved.append((label, inside[0][0], inside[-1][1]))
    return " ".join(pieces), tuple(moved)


def _joined(parts: list[Example]) -> Example:
    """Return several sentences as one text."""
    text, starts = "", []
    spans: list[Span] = []
    within: list[Span] = []
    for part in parts:
        if text:
            text += " "
            starts.append(len(text))
        offset = len(text)
        text += part.text
        spans += [(label, offset + start, offset + end) for label, start, end in part.spans]
        within += [(label, offset + start, offset + end) for label, start, end in part.within]
    labels = frozenset().union(*(part.labels for part in parts))
    return Example(text, labels, tuple(spans), tuple(within), tuple(starts))
