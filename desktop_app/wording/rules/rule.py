"""What a rule is, and how its pattern is written.

Patterns are regular expressions in a spoken hand: a space stands for whatever may lie between two
words of speech (spaces, commas, fillers such as "um"), an apostrophe may be missing, and matching
knows no capitals.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from desktop_app.core.findings import Label

_FILLER = r"(?:um+|uh+|er+m?|ehm?|like|you know|well|so)"
_GAP = r"[\s,;:–—…-]+"
_BETWEEN_WORDS = rf"{_GAP}(?:{_FILLER}{_GAP})*"
#: Where a pattern takes any word: not after a letter, which would make it the rest of a word.
_ANY_WORD = re.compile(r"(?<![\w\]])(?:\\w|\[\\w[^\]]*\])\+")
#: An apostrophe that is not one of the characters in square brackets.
_APOSTROPHE_ALONE = re.compile(r"'(?![^\[\]]*\])")
#: More fillers than this in a row are one stammer, or a recogniser that has lost its way.
_MOST_FILLERS = 3
_STAMMER = re.compile(
    rf"(?<![\w'’])(?:{_FILLER}{_GAP}){{{_MOST_FILLERS}}}(?P<more>(?:{_FILLER}{_GAP})+)", re.IGNORECASE
)


@dataclass(frozen=True)
class Rule:
    """A pattern that earns a label; compiled at its first use, because all together take a second.

    Attributes
    ----------
    written
        The pattern in the spoken hand.
    exception
        A pattern in the same hand that, found anywhere in the sentence, cancels the match.
    confidence
        How often the pattern is right when it matches, 0-1.
    """

    label: Label
    written: str
    exception: str | None = None
    confidence: float = 0.9

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return spoken(self.written)

    @property
    def unless(self) -> re.Pattern[str] | None:
        """The exception, compiled, or None."""
        return None if self.exception is None else spoken(self.exception)


@functools.cache
def spoken(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in the spoken hand."""
    # A filler lies between words and is never "any word": were it both, every one would double the ways
    # in which a sentence can be tried, and a rambling one would take for ever.
    loose = _ANY_WORD.sub(lambda word: rf"(?!{_FILLER}(?!\w)){word[0]}", pattern)
    loose = _APOSTROPHE_ALONE.sub("['’]?", loose).replace(" ", _BETWEEN_WORDS)
    return re.compile(rf"(?<![\w'’])(?:{loose})(?![\w])", re.IGNORECASE)


def without_stammer(text: str) -> str:
    """Return the text with long runs of fillers blanked out, every other character in its place."""
    return _STAMMER.sub(lambda run: run[0][: -len(run["more"])] + " " * len(run["more"]), text)


def rules(
    label: Label, *patterns: str, unless: str | None = None, confidence: float = 0.9
) -> tuple[Rule, ...]:
    """Return a rule for every pattern, all with the same exception."""
    return tuple(Rule(label, pattern, unless, confidence) for pattern in patterns)
