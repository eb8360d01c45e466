"""Which call to practise next, by what is hardest and how it went so far. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from desktop_app.core.scenario import Challenge, Scenario
from desktop_app.practice.progress import Result

#: Endings after which a call is worth another try.
_UNSETTLED = frozenset({"unresolved", "supervisor", "hangs_up", "stopped"})


def next_call(
    scenarios: Sequence[Scenario], results: Mapping[str, Result], hardest: Collection[Challenge]
) -> Scenario | None:
    """Return the scenario to practise next; None where there is none.

    Of those that are about what is hardest (of all, where nothing was named) the ones never played come
    first, the easiest before the harder; then those that ended badly, then the weakest; the longest ago of
    equals.
    """
    fitting = [s for s in scenarios if not set(s.challenges).isdisjoint(hardest)] or list(scenarios)
    return min(fitting, key=lambda scenario: _rank(scenario, results.get(scenario.id)), default=None)


def _rank(scenario: Scenario, result: Result | None) -> tuple[float, ...]:
    if result is None:
        return (0.0, float(scenario.difficulty))
    last = result.last
    score = 100.0 if last.scores.overall is None else float(last.scores.overall)
    return (1.0 if last.ending in _UNSETTLED else 2.0, score, last.started_at.timestamp())
