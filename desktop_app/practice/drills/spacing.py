"""When an item that was failed comes back. Pure functions.

Each time it is passed when due it waits longer (boxes after Leitner 1972; that spaced practice lasts:
Cepeda et al. 2006). What was passed at once does not come back by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desktop_app.core.drill import Attempt, Drill

#: Days an item waits after it was passed once, twice and so on since it was last failed.
BOX_DAYS: Final = (1, 3, 7, 16)
#: In a sitting, an item that was failed comes back after so many others.
OTHERS_BETWEEN: Final = 2


@dataclass(frozen=True)
class Standing:
    """How often an item was passed when due since it was last failed, and when it is due.

    ``due`` is None where it does not come back: it was never failed, or passed often enough.
    """

    box: int = 0
    due: date | None = None


def after(standing: Standing, *, passed: bool, today: date) -> Standing:
    """Return the standing after one more attempt."""
    if not passed:
        return Standing(0, today)
    if standing.due is None or today < standing.due:
        return standing
    if standing.box == len(BOX_DAYS):
        return Standing()
    return Standing(standing.box + 1, today + timedelta(days=BOX_DAYS[standing.box]))


def standings(attempts: Iterable[Attempt]) -> dict[tuple[Drill, str], Standing]:
    """Return the standing of every item that was tried; the attempts come in order."""
    found: dict[tuple[Drill, str], Standing] = {}
    for attempt in attempts:
        key = (attempt.drill, attempt.item)
        day = attempt.at.astimezone().date()
        found[key] = after(found.get(key, Standing()), passed=attempt.passed, today=day)
    return found


def due_items(drill: Drill, known: Mapping[tuple[Drill, str], Standing], today: date) -> tuple[str, ...]:
    """Return the items of a drill that are to be done again today, longest due first."""
    due = [
        (standing.due, item)
        for (of, item), standing in known.items()
        if of is drill and standing.due is not None and standing.due <= today
    ]
    return tuple(item for _, item in sorted(due))


def sitting(
    items: Sequence[str],
    drill: Drill,
    attempts: Sequence[Attempt],
    today: date,
    most: int,
) -> tuple[str, ...]:
    """Return the items of a sitting in order: what is due, what is new, then what was done longest ago."""
    known = standings(attempts)
    last = {attempt.item: number for number, attempt in enumerate(attempts) if attempt.drill is drill}
    due = [item for item in due_items(drill, known, today) if item in items]
    new = [item for item in items if item not in last]
    rest = sorted((item for item in items if item in last and item not in due), key=lambda item: last[item])
    return tuple([*due, *new, *rest][:most])


def after_others(queue: Sequence[str], item: str) -> tuple[str, ...]:
    """Return what is still to come in a sitting, with an item that was failed after two others."""
    others = [other for other in queue if other != item]
    return (*others[:OTHERS_BETWEEN], item, *others[OTHERS_BETWEEN:])
