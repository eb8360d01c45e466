"""What the sentences of a reply ask of a customer, and offer: compared with what the scenario knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from desktop_app.core.findings import Wording
from desktop_app.core.heard import Meant
from desktop_app.core.scenario import Scenario
from desktop_app.customer.matches import (
    BACKGROUND,
    NEWS,
    offering_parts,
    questions_in,
    telling_parts,
    without_days,
)
from desktop_app.storage.background import Background
from desktop_app.wording.encoder import Floats
from desktop_app.wording.keywords import KeywordOverlap
from desktop_app.wording.likeness import LikenessModel

#: What shared words add to an offer's likeness, and to a question's, or to that of other talk.
_OFFER_WORDS, _QUESTION_WORDS, _OTHER_WORDS = 0.35, 0.3, 0.2
_BESIDE = "beside"
#: Other talk that is so near to what this scenario knows is not other talk here.
_SAME = 0.75


class Matching:
    """Makes a matcher for each scenario; the model and the background talk are loaded once."""

    def __init__(self, model: LikenessModel, background: Background) -> None:
        self._model = model
        self._background = background

    def matcher(self, scenario: Scenario) -> ScenarioMatcher:
        """Return what tells what a reply asks of a scenario's customer, and offers."""
        return ScenarioMatcher(scenario, self._model, self._background)


class ScenarioMatcher:
    """Compares sentences with one scenario's questions, offers and facts. Made once a call."""

    def __init__(self, scenario: Scenario, model: LikenessModel, background: Background) -> None:
        questions = {fact.id: fact.questions for fact in scenario.facts}
        offers = {solution.id: solution.offers for solution in scenario.solutions}
        told = {fact.id: (fact.answer.text, fact.again.text) for fact in scenario.facts}
        other_questions, other_offers = _marked(background.questions), _marked(background.offers)
        other_questions |= _marked({_BESIDE: scenario.beside.questions})
        other_offers |= {NEWS: scenario.news} | _marked({_BESIDE: scenario.beside.statements})
        self._model = model
        self._questions = _Examples(questions, other_questions, model)
        self._offers = _Examples(offers, other_offers, model)
        self._told = _Examples(told, {}, model)
        asking = {f.id: (*f.questions, f.words, f.answer.text) for f in scenario.facts}
        offering = {s.id: (*s.offers, s.words) for s in scenario.solutions}
        self._asking_words = _overlap({**asking, **other_questions})
        self._offering_words = _overlap({**offering, **other_offers})

    def meant(self, wording: Wording) -> tuple[Meant, ...]:
        """Return what each sentence comes near to."""
        sentences = [sentence.text for sentence in wording.sentences]
        parts = {text: [part for part in questions_in(text) if part != text] for text in sentences}
        plain = {text: [without_days(part) or part for part in offering_parts(text)] for text in sentences}
        told = {text: telling_parts(text) for text in sentences}
        texts = list(dict.fromkeys(t for s in sentences for t in (s, *plain[s], *parts[s], *told[s])))
        vectors = dict(zip(texts, self._model.vectors(texts), strict=True))
        return tuple(
            Meant(
                self._near_questions(text, vectors[text]),
                _nearest_of(
                    [self._near_offers(part, vectors[part]) for part in plain[text]]
                    + [self._near_news(part, vectors[part]) for part in told[text]]
                ),
                self._told.nearest(vectors[text]),
                tuple(self._near_questions(part, vectors[part]) for part in parts[text]),
            )
            for text in sentences
        )

    def _near_questions(self, text: str, vector: Floats) -> dict[str, float]:
        shared = self._asking_words.shares(text)
        return {
            name: value
            + (_OTHER_WORDS if name.startswith(BACKGROUND) else _QUESTION_WORDS) * shared.get(name, 0.0)
            for name, value in self._questions.nearest(vector).items()
        }

    def _near_news(self, part: str, vector: Floats) -> dict[str, float]:
        return {name: value for name, value in self._near_offers(part, vector).items() if name == NEWS}

    def _near_offers(self, plain: str, vector: Floats) -> dict[str, float]:
        shared = self._offering_words.shares(plain)
        return {
            name: value + _OFFER_WORDS * shared.get(name, 0.0)
            for name, value in self._offers.nearest(vector).items()
        }


class _Examples:
    """The vectors of examples by name: a scenario's own, and those of other talk that come near to none."""

    def __init__(
        self, own: Mapping[str, Sequence[str]], others: Mapping[str, Sequence[str]], model: LikenessModel
    ) -> None:
        texts = [(name, text) for name, examples in own.items() for text in examples]
        other = [(name, text) for name, examples in others.items() for text in examples]
        vectors = model.vectors([text for _, text in (*texts, *other)])
        known, rest = vectors[: len(texts)], vectors[len(texts) :]
        apart = [not len(known) or float(np.max(known @ vector)) < _SAME for vector in rest]
        self._names = [name for name, _ in texts] + [
            name for (name, _), a in zip(other, apart, strict=True) if a
        ]
        self._vectors = np.concatenate([known, rest[np.array(apart, dtype=bool)]])

    def nearest(self, vector: Floats) -> dict[str, float]:
        """Return for each name the cosine of its nearest example."""
        found: dict[str, float] = {}
        for name, value in zip(self._names, self._vectors @ vector, strict=True):
            found[name] = max(found.get(name, -1.0), float(value))
        return found


def _nearest_of(nears: Iterable[Mapping[str, float]]) -> dict[str, float]:
    """Return how near the nearest comes to each name."""
    found: dict[str, float] = {}
    for near in nears:
        for name, value in near.items():
            found[name] = max(value, found.get(name, value))
    return found


def _overlap(texts: Mapping[str, Sequence[str]]) -> KeywordOverlap:
    return KeywordOverlap({name: " ".join(examples) for name, examples in texts.items()})


def _marked(kinds: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    return {f"{BACKGROUND}{name}": texts for name, texts in kinds.items()}
