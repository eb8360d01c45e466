"""The customer's mood, and every change of it with its reasons."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Mood:
    """Anger, trust and patience, each 0-1."""

    anger: float
    trust: float
    patience: float


@dataclass(frozen=True)
class MoodReason:
    """One reason for a change: which dimension moved, by how much, and the words or event behind it."""

    code: str
    dimension: str
    amount: float
    evidence: str = ""


@dataclass(frozen=True)
class MoodChange:
    """A mood before and after one reply. The reasons of each dimension sum to its change."""

    before: Mood
    after: Mood
    reasons: tuple[MoodReason, ...]
