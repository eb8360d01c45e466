"""What a piece of advice is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """What the coach says for a code, and several ways of saying it better."""

    text: str
    say_instead: tuple[str, ...]
