import numpy as np
import pytest

from desktop_app.core.levelling import (
    HEARD_AT_DBFS,
    MOST_GAIN_DB,
    frame_level_db,
    gain_to_hear,
    levelled,
    loud_frames_dbfs,
    turned_up,
)
from tests.helpers.sounds import clip, joined, silence, sine


@pytest.mark.parametrize("samples", [0, 1, 159, 160, 161, 16_000])
def test_there_is_a_level_every_10_ms(samples):
    assert len(frame_level_db(clip(np.zeros(samples)))) == 1 + samples // 160


def test_a_tone_has_its_own_level():
    level = frame_level_db(clip(sine(1000, 1.0, 0.2)))
    np.testing.assert_allclose(level[:-1], 20 * np.log10(0.2) - 3.01, atol=0.05)


def test_the_last_part_of_a_frame_counts_as_a_frame():
    assert frame_level_db(clip(np.full(240, 0.5)))[1] == pytest.approx(10 * np.log10(0.25 / 2), abs=0.01)


@pytest.mark.parametrize("peak", [0.02, 0.2, 0.9])
def test_every_take_is_heard_at_one_level(peak):
    take = clip(joined(silence(0.5), sine(300, 2.0, peak), silence(0.5)))
    assert loud_frames_dbfs(frame_level_db(levelled(take))) == pytest.approx(HEARD_AT_DBFS, abs=0.1)


def test_gain_is_bounded_and_exact():
    assert gain_to_hear(clip(silence(1.0))) == MOST_GAIN_DB
    np.testing.assert_allclose(
        turned_up(clip(sine(300, 0.1, 0.1)), 6.0206).samples, sine(300, 0.1, 0.2), atol=1e-5
    )
