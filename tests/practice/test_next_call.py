from dataclasses import replace

from desktop_app.core.scenario import Challenge
from desktop_app.practice.next_call import next_call
from desktop_app.practice.progress import results
from tests.helpers.calls import scenario
from tests.helpers.past_calls import past_call

LOUD = replace(scenario(), id="loud", difficulty=3, challenges=(Challenge.LOUD,))
LOUDER = replace(LOUD, id="louder", difficulty=4)
COLD = replace(LOUD, id="cold", difficulty=1, challenges=(Challenge.COLD,))
ALL = (LOUDER, LOUD, COLD)


def test_the_easiest_that_was_never_played_comes_first():
    assert next_call(ALL, {}, ()) is COLD
    assert next_call(ALL, {}, {Challenge.LOUD}) is LOUD
    assert next_call(ALL, results([past_call(scenario="loud")]), {Challenge.LOUD}) is LOUDER


def test_what_nothing_in_the_library_is_about_leaves_all():
    assert next_call(ALL, {}, {Challenge.ACCENT}) is COLD
    assert next_call((), {}, ()) is None


def test_of_those_played_what_ended_badly_comes_first_then_the_weakest():
    badly = [past_call(1, "loud", 80, "hangs_up"), past_call(2, "louder", 30), past_call(3, "cold", 20)]
    assert next_call(ALL, results(badly), ()) is LOUD
    weak = [past_call(1, "loud", 80), past_call(2, "louder", 30), past_call(3, "cold", 90)]
    assert next_call(ALL, results(weak), ()) is LOUDER


def test_of_equals_the_longest_ago_comes_first():
    calls = [past_call(1, "loud", days=2), past_call(2, "louder", days=1), past_call(3, "cold", days=3)]
    assert next_call(ALL, results(calls), ()) is LOUDER
