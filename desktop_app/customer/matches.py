"""What one sentence asks for, offers or reads out, by how near it comes to what the scenario knows."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop_app.core.findings import Label
from desktop_app.core.heard import Meant
from desktop_app.core.scenario import Scenario
from desktop_app.customer import cues
from desktop_app.customer.weights import ACKNOWLEDGING

#: Ids of talk that is about no fact and no solution begin so.
BACKGROUND = "~"
#: A sentence so near a question asks it …
ASKS_FACT = 0.54
#: … a part of one, or a sentence that seems to do something else, must be so near, …
ASKS_FACT_SURELY = 0.62
#: … and further than this from everything known it is about something else.
ODD_BELOW = 0.4
#: A sentence so near an offer makes it; without a word that offers it must be nearer.
MAKES_OFFER, MAKES_OFFER_UNCUED = 0.45, 0.6
#: A sentence that does nothing else and is so near what the customer would tell reads it out to them.
READS_OUT = 0.5
#: Of two offers in one sentence the second is this much further at most.
_CLOSE = 0.1
_FEW_WORDS = 3
_MOST_FACTS = 2
#: Labels that come with an offer.
_OFFERING = frozenset(
    {
        Label.ACT_NOW,
        Label.OFFER_OPTIONS,
        Label.FOLLOW_UP,
        Label.TAKE_OWNERSHIP,
        Label.GOODWILL,
        Label.REASSURE,
    }
)
#: Labels that are no offer, whatever the sentence is near to.
_REFUSING = frozenset(
    {
        Label.POLICY_SHIELD,
        Label.DEFLECT,
        Label.BLAME_CUSTOMER,
        Label.DISMISS,
        Label.HOSTILE,
        Label.DEFEND,
        Label.NON_APOLOGY,
        Label.CALM_DOWN,
        Label.PARAPHRASE,
    }
)
_ASKING = frozenset({Label.OPEN_QUESTION, Label.VERIFY, Label.FIND_NEED})
#: Labels of questions that ask for no fact, unless they are surely near to one.
_ASKS_ELSE = frozenset({Label.CHECK_AGREEMENT, Label.FIND_NEED, Label.OFFER_OPTIONS})
_NEVER_ASKS = frozenset({Label.PARAPHRASE, Label.SET_BOUNDARY})
_PARTS = re.compile(r"[,;:–—]\s*(?:(?:and|so|but|or|then)\s+)?|\s+(?:and|so|but)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Asked:
    """What a sentence asks: for facts, the nearest first, or for the story or the need; or for the moon."""

    facts: tuple[str, ...] = ()
    label: Label | None = None
    odd: bool = False
    nearness: float = 0.0


def asks(text: str, labels: Collection[Label]) -> bool:
    """Tell whether a sentence asks something."""
    several = len(text.split()) > 1
    return several and ("?" in text or not _ASKING.isdisjoint(labels) or bool(questions_in(text)))


def proposes(text: str) -> bool:
    """Tell whether a sentence puts a way forward as a question."""
    return bool(cues.PROPOSES.search(text))


def questions_in(text: str) -> list[str]:
    """Return those parts of a sentence that ask by themselves; a sentence of one part has none but itself."""
    parts = [part.strip() for part in _PARTS.split(text)]
    if len(parts) > 1:
        ends = text.rstrip().endswith("?")
        parts[-1] = parts[-1].rstrip("?") + "?" * ends
    return [
        part
        for part in parts
        if len(part.split()) >= _FEW_WORDS
        and (part.endswith("?") or cues.ASKS.search(part))
        and not proposes(part)
    ]


def without_days(sentence: str) -> str:
    """Return a sentence without days and times of day, which say nothing of what is offered."""
    return re.sub(r"\s+", " ", cues.DAYS.sub("", sentence)).strip()


def asked(text: str, meant: Meant, labels: Collection[Label]) -> Asked:
    """Return what a sentence that asks is after."""
    if not meant.questions or not _NEVER_ASKS.isdisjoint(labels):
        return Asked()
    least = ASKS_FACT if _ASKS_ELSE.isdisjoint(labels) else ASKS_FACT_SURELY
    found: dict[str, float] = {}
    for near, enough in ((meant.questions, least), *((part, ASKS_FACT_SURELY) for part in meant.parts)):
        name, value = _nearest(near)
        if not name.startswith(BACKGROUND) and value > enough:
            found[name] = max(value, found.get(name, 0.0))
    if found:
        names = sorted(found, key=lambda name: -found[name])[:_MOST_FACTS]
        return Asked(tuple(names), nearness=found[names[0]])
    if not _ASKS_ELSE.isdisjoint(labels):
        return Asked()
    nearest, value = _nearest(meant.questions)
    label = {"~open": Label.OPEN_QUESTION, "~need": Label.FIND_NEED}.get(nearest)
    if label is not None and value > ASKS_FACT:
        return Asked(label=label, nearness=value)
    odd = Label.OPEN_QUESTION not in labels and value < ODD_BELOW and len(text.split()) > _FEW_WORDS
    return Asked(odd=odd)


def offered(text: str, meant: Meant, labels: Collection[Label], scenario: Scenario) -> dict[str, float]:
    """Return the solutions a sentence offers, with how near it comes to each."""
    if not _REFUSING.isdisjoint(labels) or not meant.offers:
        return {}
    cued = not _OFFERING.isdisjoint(labels) or bool(cues.OFFERS.search(text))
    if not cued and (asks(text, labels) or not ACKNOWLEDGING.isdisjoint(labels)):
        return {}
    least = MAKES_OFFER if cued else MAKES_OFFER_UNCUED
    strongest, best = _nearest(meant.offers)
    if strongest.startswith(BACKGROUND) or best < least:
        return {}
    known = {solution.id for solution in scenario.solutions}
    close = [
        name for name, value in meant.offers.items() if name in known and value >= max(least, best - _CLOSE)
    ]
    both = cues.ALTERNATIVES.search(text) is not None
    nearest = sorted(close, key=lambda name: -meant.offers[name])[: 2 if both else 1]
    return {name: meant.offers[name] for name in nearest}


def read_out(meant: Meant) -> str | None:
    """Return the fact that a sentence which asks and offers nothing tells the customer, if it does."""
    name, value = _nearest(meant.answers)
    return name if value > READS_OUT else None


def _nearest(near: Mapping[str, float]) -> tuple[str, float]:
    return max(near.items(), key=lambda item: item[1], default=(BACKGROUND, 0.0))
