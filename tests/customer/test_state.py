from hypothesis import given

from desktop_app.core.scenario import BANDS
from desktop_app.customer.state import band_of
from tests.helpers.calls import SHARES


def test_the_voice_follows_the_mood_without_flickering():
    bands = [2]
    for anger in (0.56, 0.54, 0.49, 0.56, 0.61, 0.84, 0.86, 0.1):
        bands.append(band_of(anger, bands[-1]))
    assert bands == [2, 2, 2, 1, 1, 2, 2, 3, 0]


@given(SHARES, SHARES)
def test_every_anger_has_a_band(anger, before):
    assert band_of(anger, band_of(before)) in range(len(BANDS))
