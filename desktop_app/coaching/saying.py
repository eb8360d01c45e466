"""How a sentence is said: in plain English, unless the window hands down another language."""

from __future__ import annotations

from typing import Protocol


class Say(Protocol):
    """Says a text, with ``{name}`` where a value goes, in some language."""

    def __call__(self, text: str, /, **values: object) -> str:
        """Return the text as it is read."""
        ...


def in_english(text: str, /, **values: object) -> str:
    """Say a text as it is written."""
    return text.format(**values) if values else text


def inside(name: str, say: Say) -> str:
    """Return a name as it stands inside a sentence; a language that is not English keeps its capitals."""
    said = say(name)
    return said.lower() if said == name else said
