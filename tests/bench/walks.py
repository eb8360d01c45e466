"""What can be reached in the library: random calls through every scenario.

Run with `python -m tests.bench.walks [CALLS [SCENARIO …]]` (2,000 calls a scenario by default, some minutes).
It prints a figure a line: the share of clauses that were said, which endings came, whether a clause was ever
repeated within a call, how often nothing fitted any more, and the clauses that were never said.
"""

from __future__ import annotations

import sys
from collections import Counter

from desktop_app.core.scenario import EndingKind, Scenario
from desktop_app.storage.scenario_files import shipped_library
from tests.helpers.walks import walk

#: Clauses that come in the agent's turn, not in an answer.
_IN_THE_AGENT_S_TURN = ("murmur", "still_there")


def main() -> int:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    library = shipped_library()
    for scenario in library.all():
        if scenario.id in sys.argv[2:] or not sys.argv[2:]:
            _walk(scenario, count)
    return 0


def _walk(scenario: Scenario, count: int) -> None:
    said: Counter[str] = Counter()
    endings: Counter[str] = Counter()
    repeats = circles = turns = 0
    for seed in range(count):
        words: list[str] = []
        for answer in walk(scenario, seed):
            turns += 1
            words += [part.id for part in answer.line.parts]
            circles += any(reason.code == "circles" for reason in answer.change.reasons)
            if answer.ending is not None:
                endings[answer.ending.value] += 1
        repeats += len(words) != len(set(words))
        said.update(words)
    sayings = [
        c for c in scenario.sayings if c.occasion not in _IN_THE_AGENT_S_TURN and c.slot.value != "opening"
    ]
    never = [clause for clause in sayings if clause.id not in said]
    wanted = {kind.value for kind in EndingKind}
    wanted -= set() if scenario.abusive else {EndingKind.BOUNDARY_HELD.value}
    print(
        f"{scenario.id}: {1 - len(never) / len(sayings):.1%} of {len(sayings)} clauses said (at least 95 %), "
        f"{len(wanted & set(endings))} of {len(wanted)} endings, {repeats} calls with a repeat, "
        f"nothing left to say in {circles} of {turns} turns"
    )
    for kind in sorted(wanted - set(endings)):
        print(f"  no ending {kind}")
    for clause in never:
        print(
            f"  never said: {clause.slot.value} {clause.occasion} ({clause.heat.value}): {clause.text[:70]}"
        )


if __name__ == "__main__":
    raise SystemExit(main())
