"""How many of a sentence's telling words another text holds, rarer words counting more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping

_STOP = frozenset(
    re.findall(
        r"\w+",
        """a an the i im ill ive id you your youre it its is was be to of in on at for and or so do
        does did can could would will what whats that this me my we well were us our if with as
        have has had just let please there them they then got get going out up about from when
        which who how where been are not no by any all some""",
    )
)
_SUFFIXES = ("ing", "ment", "ed", "es", "s", "e")
_SHORTEST_STEM = 3


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's telling words."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s\b|['’]", "", text.lower()))
    return frozenset(_stem(word) for word in words if word not in _STOP)


def _stem(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word


class KeywordOverlap:
    """Compares sentences with a few texts by name."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._stems = {name: stems(text) for name, text in texts.items()}
        counts = Counter(stem for found in self._stems.values() for stem in found)
        total = len(self._stems) + 1
        self._weights = {stem: math.log(total / count) for stem, count in counts.items()}
        self._unknown = math.log(total)

    def shares(self, sentence: str) -> dict[str, float]:
        """Return for each text which share, 0-1, of the sentence's weight in words it holds."""
        found = stems(sentence)
        whole = sum(self._weights.get(stem, self._unknown) for stem in found) or 1.0
        return {
            name: sum(self._weights[stem] for stem in found & known) / whole
            for name, known in self._stems.items()
        }
