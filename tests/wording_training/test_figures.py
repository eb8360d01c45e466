import numpy as np
import pytest
from wording_training.figures import f1, raised, thresholds


def test_f1_of_a_known_table():
    truth = np.array([[1, 0], [1, 0], [0, 1], [0, 0]], dtype=bool)
    given = np.array([[1, 0], [0, 0], [1, 1], [0, 0]], dtype=bool)
    assert f1(truth, given).tolist() == [0.5, 1.0]


def test_a_threshold_lies_where_the_two_kinds_part():
    draw = np.random.default_rng(1)
    truth = np.arange(2_000) % 2 == 0
    scores = np.where(truth, draw.uniform(0.7, 1.0, 2_000), draw.uniform(0.0, 0.6, 2_000))
    (found,) = thresholds(truth[:, None], scores[:, None])
    assert found == pytest.approx(0.65, abs=0.06)


def test_thresholds_are_raised_until_few_are_falsely_labelled():
    draw = np.random.default_rng(2)
    scores = draw.uniform(0.0, 0.8, (1_000, 2))
    start = np.array([0.5, 0.6])
    found = raised(start, scores, 0.05)
    assert (scores >= found).any(1).mean() <= 0.05
    assert np.all(found > start)
    assert raised(start, scores, 1.0).tolist() == pytest.approx(start.tolist())
