"""What a rule is, and how its pattern is written.

Patterns are regular expressions in a spoken hand: a space stands for whatever may lie between two
words of speech (spaces, commas, fillers such as "um"), an apostrophe may be missing, and matching
knows no capitals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop_app.core.findings import Label

_BETWEEN_WORDS = r"[\s,;:–—…-]+(?:(?:um+|uh+|er+m?|ehm?|like|you know|well|so)[\s,;:–—…-]+)*"


@dataclass(frozen=True)
class Rule:
    """A pattern that earns a label.

    Attributes
    ----------
    unless
        A pattern that, found anywhere in the sentence, cancels the match.
    confidence
        How often the pattern is right when it matches, 0-1.
    """

    label: Label
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    confidence: float = 0.9


def spoken(pattern: str) -> re.Pattern[str]:
    """Compile a pattern written in the spoken hand."""
    loose = pattern.replace("'", "['’]?").replace(" ", _BETWEEN_WORDS)
    return re.compile(rf"(?<![\w'’])(?:{loose})(?![\w])", re.IGNORECASE)


def rules(
    label: Label, *patterns: str, unless: str | None = None, confidence: float = 0.9
) -> tuple[Rule, ...]:
    """Return a rule for every pattern, all with the same exception."""
    exception = spoken(unless) if unless else None
    return tuple(Rule(label, spoken(pattern), exception, confidence) for pattern in patterns)
