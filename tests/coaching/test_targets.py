import pytest

from desktop_app.coaching.targets import BANDS, WORDING_POINTS, Band
from desktop_app.core.findings import WORSENING, Label


def test_every_band_names_its_unit_and_source():
    for band in BANDS.values():
        assert band.unit
        assert band.source
        assert band.low is None or band.high is None or band.low < band.high


@pytest.mark.parametrize(
    ("value", "below", "above"),
    [(None, False, False), (0.9, True, False), (1.0, False, False), (2.0, False, False), (2.1, False, True)],
)
def test_inside_the_band_nothing_is_said(value, below, above):
    band = Band("x", "s", 1.0, 2.0, "here")
    assert (band.below(value), band.above(value)) == (below, above)


def test_an_open_side_is_never_passed():
    assert not Band("x", "s", None, 2.0, "here").below(-1e9)
    assert not Band("x", "s", 1.0, None, "here").above(1e9)


def test_every_label_has_points_of_the_right_sign():
    assert set(WORDING_POINTS) == set(Label)
    assert all((points < 0) is (label in WORSENING) for label, points in WORDING_POINTS.items())
