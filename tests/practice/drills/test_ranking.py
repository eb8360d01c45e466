from collections import Counter
from itertools import permutations

import pytest

from desktop_app.core.drill import Delivery, Drill, DrillItem
from desktop_app.practice.drills.ranking import judge_ranking, shuffled

WARM, FLAT, RUSHED, CURT = Delivery.WARM, Delivery.FLAT, Delivery.RUSHED, Delivery.CURT


@pytest.mark.parametrize(
    ("order", "reason", "named"),
    [
        ((WARM, FLAT, RUSHED, CURT), "ranked", ""),
        ((WARM, RUSHED, FLAT, CURT), "ranked", ""),
        ((FLAT, WARM, RUSHED, CURT), "warm_not_first", "flat"),
        ((CURT, RUSHED, FLAT, WARM), "warm_not_first", "curt"),
        ((WARM, CURT, FLAT, RUSHED), "curt_not_last", "rushed"),
    ],
)
def test_the_warm_one_goes_first_and_the_curt_one_last(order, reason, named):
    verdict = judge_ranking(order)
    assert (verdict.passed, verdict.reason, verdict.words) == (reason == "ranked", reason, named)


def test_two_of_the_orders_pass():
    assert sum(judge_ranking(order).passed for order in permutations(Delivery)) == 2


def test_every_delivery_comes_first_now_and_then_and_the_same_seed_gives_the_same_order():
    item = DrillItem("line", Drill.RANK, "A line.")
    first = Counter(shuffled(item, seed)[0] for seed in range(200))
    assert set(first) == set(Delivery)
    assert max(first.values()) < 80
    assert shuffled(item, 7) == shuffled(item, 7)
