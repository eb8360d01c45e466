"""Random calls through every shipped scenario; ``python -m tests.bench.walks`` takes thousands."""

import pytest

from desktop_app.core.scenario import EndingKind, Slot
from desktop_app.customer.endings import LONGEST_CALL
from desktop_app.storage.scenario_files import shipped_library
from tests.helpers.walks import walk

LIBRARY = shipped_library()
CALLS = 60


@pytest.mark.parametrize("name", [path.name for path in LIBRARY.paths()])
def test_any_call_comes_to_an_end_and_says_nothing_twice(name):
    scenario = LIBRARY.get(name)
    endings = set()
    for seed in range(CALLS):
        answers = list(walk(scenario, seed))
        words = [part.id for answer in answers for part in answer.line.parts]
        assert len(words) == len(set(words))
        assert len(answers) <= LONGEST_CALL
        assert all(answer.line.parts for answer in answers)
        endings.add(answers[-1].ending)
    assert {EndingKind.HANGS_UP, EndingKind.UNRESOLVED} <= endings
    assert any(ending is not None and ending.resolved for ending in endings)


@pytest.mark.parametrize("name", [path.name for path in LIBRARY.paths()])
def test_no_sound_is_left_of_what_is_no_longer_said(name):
    scenario = LIBRARY.get(name)
    known = {clause.id for clause in scenario.sayings}
    left = [
        path.name for path in (scenario.folder / "lines").glob("*") if path.name.split(".")[0] not in known
    ]
    assert left == []
    assert any(clause.slot is Slot.OPENING for clause in scenario.clauses)
