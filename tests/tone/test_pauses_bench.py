"""How the pace bench matches pauses with gaps."""

import numpy as np
import pytest

from tests.bench.pace import matched, pauses_s


def test_pauses_lie_between_phrases():
    found = pauses_s([(10, 50), (80, 100), (130, 140)])
    np.testing.assert_allclose(found, [(0.5, 0.8), (1.0, 1.3)])


@pytest.mark.parametrize(
    ("found", "gaps", "pairs"),
    [
        ([(1.0, 2.0)], ((1.1, 2.1),), 1),
        ([(1.0, 2.0)], ((1.6, 2.6),), 0),
        ([(1.0, 3.0)], ((1.0, 1.4), (2.6, 3.0)), 1),
        ([(1.0, 1.2), (1.3, 1.9)], ((1.0, 2.0),), 1),
        ([], ((1.0, 2.0),), 0),
    ],
)
def test_a_pause_is_matched_once_and_by_half_its_length(found, gaps, pairs):
    assert len(matched(found, gaps)) == pairs
