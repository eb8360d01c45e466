"""The customer's own facts, and whether a reply plays them back (training text B).

A reply that says "the sales records from the last nine weeks" was listening; "your issue" could be anybody's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.wording.common_words import COMMON
from desktop_app.wording.numbers import numbers_in


class FactKind(StrEnum):
    """What a fact is."""

    AMOUNT = "amount"
    TIME = "time"
    NAME = "name"
    THING = "thing"


@dataclass(frozen=True)
class Fact:
    """Something the customer told.

    Attributes
    ----------
    words
        As the customer said it.
    key
        By which it is known again: a number's value, or the word without its ending.
    """

    kind: FactKind
    words: str
    key: str


_TIME_WORDS = """
monday tuesday wednesday thursday friday saturday sunday january february march april june july august
september october november december yesterday today tomorrow tonight morning afternoon evening night
weekend christmas easter week weeks month months year years hour hours day days fortnight minutes noon
midnight lunchtime birthday
"""
_TIMES = frozenset(_TIME_WORDS.split())
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_SENTENCE_START = re.compile(r"(?:^|[.!?…:]\s*[\"“]?)$")
#: Words shorter than this are hardly ever what a call is about.
_SHORTEST_THING = 4


def facts_of(text: str) -> tuple[Fact, ...]:
    """Return the facts in what a customer said, each once, in the order of the words."""
    found: dict[tuple[FactKind, str], tuple[int, Fact]] = {}

    def keep(kind: FactKind, words: str, key: str, at: int) -> None:
        found.setdefault((kind, key), (at, Fact(kind, words, key)))

    inside: set[int] = set()
    for number in numbers_in(text):
        # "one" is a pronoun more often than a number.
        if number.value != 1:
            keep(FactKind.AMOUNT, text[number.start : number.end], f"{number.value:g}", number.start)
        inside.update(range(number.start, number.end))
    for word in _WORD.finditer(text):
        plain = word[0].lower().replace("’", "'").removesuffix("'s")
        if word.start() in inside or "'" in plain:
            continue
        if plain in _TIMES:
            keep(FactKind.TIME, word[0], _stem(plain), word.start())
        elif _is_name(text, word):
            keep(FactKind.NAME, word[0], _stem(plain), word.start())
        elif len(plain) >= _SHORTEST_THING and plain not in COMMON and _stem(plain) not in COMMON:
            keep(FactKind.THING, word[0], _stem(plain), word.start())
    return tuple(fact for _, fact in sorted(found.values(), key=lambda entry: entry[0]))


def held(facts: tuple[Fact, ...], reply: str) -> tuple[Fact, ...]:
    """Return those of the customer's facts that a reply plays back, however it writes them."""
    values = {f"{number.value:g}" for number in numbers_in(reply)}
    stems = {_stem(word[0].lower().replace("’", "'").removesuffix("'s")) for word in _WORD.finditer(reply)}
    return tuple(f for f in facts if (f.key in values if f.kind is FactKind.AMOUNT else f.key in stems))


def _is_name(text: str, word: re.Match[str]) -> bool:
    """Tell whether a word is written as a name: a capital inside a sentence, or capitals throughout."""
    if word[0].isupper() and len(word[0]) > 1:
        return True
    starts = bool(_SENTENCE_START.search(text[: word.start()].rstrip() if word.start() else ""))
    return word[0][0].isupper() and len(word[0]) > 1 and not starts


def _stem(word: str) -> str:
    """Return a word without its commonest endings, so that "records" and "recorded" are known again."""
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "es", "ed", "er", "s", "y", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word
