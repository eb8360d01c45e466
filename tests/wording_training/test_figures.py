import numpy as np
import pytest
from wording_training.figures import f1, thresholds


def test_f1_of_a_known_table():
    truth = np.array([[1, 0], [1, 0], [0, 1], [0, 0]], dtype=bool)
    given = np.array([[1, 0], [0, 0], [1, 1], [0, 0]], dtype=bool)
    assert f1(truth, given).tolist() == [0.5, 1.0]


def known(seed: int, overlap: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    """Labels on every other sentence, and scores that part at about 0.65."""
    draw = np.random.default_rng(seed)
    truth = (np.arange(2_000) % 2 == 0)[:, None]
    scores = np.where(
        truth[:, 0], draw.uniform(0.7 - overlap, 1.0, 2_000), draw.uniform(0.0, 0.6 + overlap, 2_000)
    )
    return truth, scores[:, None]


def test_a_threshold_lies_where_the_two_kinds_part():
    truth, scores = known(1)
    (found,) = thresholds(truth, scores, np.zeros(2_000, dtype=bool) | ~truth[:, 0], 0.5)
    assert found == pytest.approx(0.65, abs=0.06)


def test_thresholds_rise_until_few_are_falsely_labelled_and_give_up_little_for_it():
    truth, scores = known(2, overlap=0.08)
    loose = thresholds(truth, scores, ~truth[:, 0], 1.0)
    strict = thresholds(truth, scores, ~truth[:, 0], 0.03)
    assert strict > loose
    assert (scores[~truth[:, 0]] >= strict).mean() < (scores[~truth[:, 0]] >= loose).mean()
    assert f1(truth, scores >= strict)[0] >= f1(truth, scores >= loose)[0] - 0.03
