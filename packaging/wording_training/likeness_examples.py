"""What the model of sentences learns from: the examples of the library's scenarios, and other talk."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROJECT = Path(__file__).resolve().parents[2]
_LEADS = ("Okay, ", "So, ", "And ", "Right, ", "Um, ", "Well, ", "I see. ", "Please, ")
_TAILS = (", please?", " for me?", ", sir?", ", if I may ask?")


@dataclass(frozen=True)
class Talk:
    """Sentences of one kind: groups that mean the same, and those that are like none of them."""

    groups: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]

    def drawn(self, each: int, others: int, draw: random.Random) -> tuple[list[str], list[int]]:
        """Return some of the sentences, varied as people vary them, and the group of each; others have -1."""
        texts: list[str] = []
        marks: list[int] = []
        for mark, group in enumerate(self.groups):
            for text in draw.sample(group, min(each, len(group))):
                texts.append(varied(text, draw))
                marks.append(mark)
        for text in draw.sample(self.others, min(others, len(self.others))):
            texts.append(varied(text, draw))
            marks.append(-1)
        return texts, marks


def varied(text: str, draw: random.Random) -> str:
    """Return a sentence as a recogniser or another speaker might have put it."""
    if draw.random() < 0.25:
        text = text.rstrip("?.!")
    if draw.random() < 0.2:
        text = text.lower()
    if draw.random() < 0.15:
        text = draw.choice(_LEADS) + text[:1].lower() + text[1:]
    if draw.random() < 0.1:
        text = text.rstrip("?.") + draw.choice(_TAILS)
    return text


def library(leave_out: Sequence[str] = ()) -> list[tuple[Talk, Talk]]:
    """Return the questions and the statements of each scenario."""
    assets = _PROJECT / "assets" / "customer" / "background.toml"
    background = tomllib.loads(assets.read_text("utf-8"))
    asked = tuple(text for texts in background["questions"].values() for text in texts)
    said = tuple(text for texts in background["offers"].values() for text in texts)
    paths = sorted((_PROJECT / "audio_scenarios").glob("*/scenario.toml"))
    return [
        _of_scenario(tomllib.loads(path.read_text("utf-8")), asked, said)
        for path in paths
        if path.parent.name not in leave_out
    ]


def _of_scenario(entry: dict, asked: tuple[str, ...], said: tuple[str, ...]) -> tuple[Talk, Talk]:  # type: ignore[type-arg]
    facts = tuple((*fact["questions"], _text(fact["answer"]), _text(fact["again"])) for fact in entry["fact"])
    offers = tuple(tuple(solution["offers"]) for solution in entry["solution"])
    beside = entry.get("beside", {})
    return (
        Talk(facts, (*asked, *beside.get("questions", ()))),
        Talk((*offers, *_pairs(entry.get("news", ()))), (*said, *beside.get("statements", ()))),
    )


def _pairs(news: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the news two by two: each is told in two wordings, one after the other."""
    yield from (tuple(news[at : at + 2]) for at in range(0, len(news) - 1, 2))


def _text(said: str | dict[str, str]) -> str:
    return said if isinstance(said, str) else said["say"]
