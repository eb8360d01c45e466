"""Label the sentences of a reply: the learned part reads them, the guide's rules settle the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from desktop_app.core.findings import WORSENING, Concreteness, Finding, Label, Sentence, Wording
from desktop_app.core.transcript import Transcript
from desktop_app.wording.admission import owns_failure
from desktop_app.wording.facts import facts_of, held
from desktop_app.wording.formula import formulae
from desktop_app.wording.meaning import MeaningModel, Reading
from desktop_app.wording.sentences import cut, pauses_of, starts_of, text_of, timed
from desktop_app.wording.spans import earned_by, trimmed
from desktop_app.wording.stock import stock_label
from desktop_app.wording.their_words import played_back

#: When both are found on a sentence, the likelier of the two stands (the guide's rules 6, 8, 9, 12 and 15).
RIVALS: tuple[tuple[Label, Label], ...] = (
    (Label.FIND_NEED, Label.OPEN_QUESTION),
    (Label.OFFER_OPTIONS, Label.CHECK_AGREEMENT),
)
#: Harm that plain words about what happened are easily taken for.
DOUBTED: frozenset[Label] = frozenset(
    {Label.HOSTILE, Label.DEFEND, Label.BLAME_CUSTOMER, Label.DISMISS, Label.OVERPROMISE}
)
#: How sure it must be beside so many techniques that help; beside more it is not believed.
_SURE_BESIDE = {2: 0.95}
#: A line of more words is cut into sentences before it is labelled.
_LONG_LINE_WORDS = 45


class TechniqueFinder:
    """Finds the techniques of docs/wording.md in words. Built once with its model.

    Parameters
    ----------
    folder
        ``assets/wording``.
    """

    def __init__(self, folder: Path) -> None:
        self._model = MeaningModel(folder)

    def label_line(self, text: str) -> Sentence:
        """Return a line as one sentence with its findings; a long line is read sentence by sentence."""
        if len(text.split()) <= _LONG_LINE_WORDS:
            return self._labelled([Sentence(text)])[0]
        pieces = cut(text, self._starts(text))
        best: dict[Label, Finding] = {}
        labelled = self._labelled([Sentence(text[start:end]) for start, end in pieces])
        for (start, _), sentence in zip(pieces, labelled, strict=True):
            for finding in sentence.findings:
                moved = replace(finding, start=finding.start + start, end=finding.end + start)
                if finding.label not in best or best[finding.label].confidence < moved.confidence:
                    best[finding.label] = moved
        return Sentence(text, _in_order(best.values()))

    def label_reply(self, transcript: Transcript) -> Wording:
        """Return the labelled sentences of a reply; pauses help to find them where words have times."""
        text, words = text_of(transcript.words) if transcript.words else (transcript.text, {})
        pieces = cut(text, self._starts(text), pauses_of(words))
        sentences = self._labelled([timed(text, piece, words) for piece in pieces])
        return Wording(in_context(sentences), owns_failure=owns_failure(text), formulae=formulae(text))

    def _starts(self, text: str) -> dict[int, float]:
        reading = self._model.read([text])[0]
        return starts_of(reading.offsets, reading.starts)

    def _labelled(self, sentences: Sequence[Sentence]) -> list[Sentence]:
        readings = self._model.read([sentence.text for sentence in sentences])
        return [
            replace(sentence, findings=self._findings(sentence.text, reading))
            for sentence, reading in zip(sentences, readings, strict=True)
        ]

    def _findings(self, text: str, reading: Reading) -> tuple[Finding, ...]:
        if not any(character.isalnum() for character in text):
            return ()
        stock = stock_label(text)
        if stock is not None:
            return (Finding(stock, 1.0, *trimmed(text, 0, len(text))),)
        found: dict[Label, Finding] = {}
        carried = np.flatnonzero(reading.labels >= self._model.thresholds)
        for place in carried:
            others = reading.spans[:, carried[carried != place]]
            start, end = earned_by(text, reading.offsets, reading.spans[:, place], others)
            label = self._model.card.labels[place]
            likely = _confidence(float(reading.labels[place]), float(self._model.thresholds[place]))
            found[label] = Finding(label, likely, start, end)
        for one, other in RIVALS:
            if one in found and other in found:
                del found[other if found[one].confidence >= found[other].confidence else one]
        return _in_order(found.values())


def in_context(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences of a reply without the harm that the rest of it makes unlikely.

    "You were quoted three hundred and nobody rang you" blames nobody in a reply that apologises and acts. So
    beside two techniques that help, contempt, blame and the like must be all but sure; beside three they are
    not believed.
    """
    helpful = {f.label for s in sentences for f in s.findings if f.label not in WORSENING}
    least = _SURE_BESIDE.get(len(helpful), 0.0 if len(helpful) < min(_SURE_BESIDE) else 1.01)
    return tuple(
        replace(s, findings=tuple(f for f in s.findings if f.label not in DOUBTED or f.confidence >= least))
        for s in sentences
    )


def concreteness(customer: str, reply: str) -> Concreteness:
    """Return what the customer told and what of it a reply plays back; nothing where the line is unknown."""
    facts = facts_of(customer)
    return Concreteness(
        tuple(fact.words for fact in facts),
        tuple(fact.words for fact in held(facts, reply)),
        played_back(customer),
    )


def _confidence(probability: float, threshold: float) -> float:
    """Return a probability so that the threshold of every label lies at 0.5."""
    return round(0.5 + 0.5 * (probability - threshold) / (1.0 - threshold), 3)


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda f: (f.start, f.end, f.label)))
