"""Sort deliveries by ear. Pure functions."""

from __future__ import annotations

import random
from collections.abc import Sequence

from desktop_app.core.drill import Delivery, DrillItem, Verdict


def shuffled(item: DrillItem, seed: int) -> tuple[Delivery, ...]:
    """Return the deliveries in the order in which they are numbered for this item and seed."""
    order = list(Delivery)
    random.Random(f"{item.id} {seed}").shuffle(order)  # noqa: S311 - not for secrets
    return tuple(order)


def judge_ranking(order: Sequence[Delivery]) -> Verdict:
    """Return whether an order, warmest first, is right: the warm one first, the curt one last.

    Which of flat and rushed is the warmer one is left open.
    """
    if order[0] is not Delivery.WARM:
        return Verdict(passed=False, reason="warm_not_first", words=order[0])
    if order[-1] is not Delivery.CURT:
        return Verdict(passed=False, reason="curt_not_last", words=order[-1])
    return Verdict(passed=True, reason="ranked")
