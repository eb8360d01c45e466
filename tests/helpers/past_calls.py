"""Calls as the history lists them, made for tests."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desktop_app.core.feedback import Scores
from desktop_app.storage.history import PastCall

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def past_call(
    number: int = 1,
    scenario: str = "test",
    overall: int | None = 50,
    ending: str = "resolved",
    *,
    days: float = 0.0,
) -> PastCall:
    """A call so many days after noon of the first of March."""
    started_at = NOON + timedelta(days=days)
    return PastCall(
        number, scenario, scenario.title(), started_at, ending, "angry", 3, None, Scores(overall=overall)
    )
