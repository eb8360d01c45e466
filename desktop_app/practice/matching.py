"""What the sentences of a reply ask of a customer, and offer: compared with what the scenario knows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from desktop_app.core.findings import Wording
from desktop_app.core.heard import Meant
from desktop_app.core.scenario import Scenario
from desktop_app.customer.taking_in import BACKGROUND, tail_of, without_days
from desktop_app.storage.background import Background
from desktop_app.wording.keywords import KeywordOverlap
from desktop_app.wording.likeness import LikenessModel

#: What shared words add to an offer's likeness.
_WORDS_SHARE = 0.35


class ScenarioMatcher:
    """Compares sentences with one scenario's questions, offers and facts. Built once a call."""

    def __init__(self, scenario: Scenario, model: LikenessModel, background: Background) -> None:
        questions = {fact.id: fact.questions for fact in scenario.facts}
        offers = {solution.id: solution.offers for solution in scenario.solutions}
        told = {fact.id: (fact.answer.text, fact.again.text) for fact in scenario.facts}
        self._model = model
        self._questions = _Examples({**questions, **_marked(background.questions)}, model)
        self._offers = _Examples({**offers, **_marked(background.offers)}, model)
        self._told = _Examples(told, model)
        words = {s.id: " ".join((*s.offers, s.words)) for s in scenario.solutions}
        others = {name: " ".join(texts) for name, texts in _marked(background.offers).items()}
        self._overlap = KeywordOverlap({**words, **others})

    def meant(self, wording: Wording) -> tuple[Meant, ...]:
        """Return what each sentence comes near to."""
        return tuple(self._meant(sentence.text) for sentence in wording.sentences)

    def _meant(self, sentence: str) -> Meant:
        tail, plain = tail_of(sentence), without_days(sentence)
        whole, dayless, end = self._model.vectors([sentence, plain or sentence, tail or sentence])
        questions = self._questions.nearest(whole)
        for part in _parts(sentence):
            near = self._questions.nearest(self._model.vectors([part])[0])
            questions = {name: max(value, near[name]) for name, value in questions.items()}
        if tail is not None:  # the question is the end of a long sentence
            ending = self._questions.nearest(end)
            questions = ending if max(ending.values()) > max(questions.values()) else questions
        shared = self._overlap.shares(plain)
        offers = {
            name: value + _WORDS_SHARE * shared.get(name, 0.0)
            for name, value in self._offers.nearest(dayless).items()
        }
        return Meant(questions, offers, self._told.nearest(whole))


def _parts(question: str) -> list[str]:
    """Return the parts of a question that asks for two things in one breath."""
    parts = question.split(" and ")
    return parts if len(parts) > 1 and "?" in question and all(len(p.split()) > 1 for p in parts) else []


class _Examples:
    """The vectors of examples by name."""

    def __init__(self, texts: Mapping[str, Sequence[str]], model: LikenessModel) -> None:
        self._names = [name for name, examples in texts.items() for _ in examples]
        self._vectors = model.vectors([example for examples in texts.values() for example in examples])

    def nearest(self, vector: np.ndarray) -> dict[str, float]:
        """Return for each name the cosine of its nearest example."""
        found: dict[str, float] = {}
        for name, value in zip(self._names, self._vectors @ vector, strict=True):
            found[name] = max(found.get(name, -1.0), float(value))
        return found


def _marked(kinds: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    return {f"{BACKGROUND}{name}": texts for name, texts in kinds.items()}
