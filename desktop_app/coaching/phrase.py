"""What a piece of advice is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrase:
    """What the coach says for a code, and several ways of saying it better.

    Attributes
    ----------
    say_instead
        Ways that fit any customer.
    say_concrete
        Ways that hold ``{told}`` or ``{Told}``, something this customer told; taken first where there is one.
    """

    text: str
    say_instead: tuple[str, ...]
    say_concrete: tuple[str, ...] = ()
