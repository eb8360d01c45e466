from dataclasses import replace

import numpy as np
import pytest

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.tone.frames import Spectrogram, spectrogram
from desktop_app.tone.loudness import loudness_track
from desktop_app.tone.resynthesis.tilt import NODES_HZ, Tilt, tilt_towards
from tests.helpers.sounds import clip, silence, voice

BANDS = {
    "body": ((400, 1000), (50, 400)),
    "presence": ((1000, 2500), (400, 1000)),
    "alpha": ((1000, 5000), (50, 1000)),
}


def balances(spectrum: Spectrogram) -> VoiceMeasures:
    found = {
        name: 10 * np.log10(spectrum.band(*high).mean() / spectrum.band(*low).mean())
        for name, (high, low) in BANDS.items()
    }
    return VoiceMeasures(
        120.0, 130.0, 2.0, -20.0, found["alpha"], found["body"], found["presence"], None, None, 3.0
    )


def spectrum(slope_db: float, hz: float = 150.0) -> Spectrogram:
    whole = spectrogram(clip(voice(hz, 1.0, slope_db=slope_db)))
    return Spectrogram(whole.power[10:-10], whole.frequency_hz)


def tilted(spectrum: Spectrogram, tilt: Tilt) -> Spectrogram:
    return Spectrogram(spectrum.power * 10 ** (tilt.at(spectrum.frequency_hz) / 10), spectrum.frequency_hz)


@pytest.mark.parametrize(("own", "wanted"), [(-6.0, -9.0), (-6.0, -11.0), (-9.0, -9.0), (-9.0, -8.5)])
def test_the_balances_come_to_the_targets(own, wanted):
    pressed, target = spectrum(own), balances(spectrum(wanted))
    found = balances(tilted(pressed, tilt_towards(pressed, target)))
    assert found.body_balance_db == pytest.approx(target.body_balance_db, abs=0.3)
    assert found.presence_balance_db == pytest.approx(target.presence_balance_db, abs=0.3)
    assert found.alpha_ratio_db == pytest.approx(target.alpha_ratio_db, abs=0.3)


def test_a_voice_at_its_target_is_left_alone():
    there = spectrum(-9.0)
    assert np.max(np.abs(tilt_towards(there, balances(there)).gains_db)) < 0.01


def test_the_weighted_level_stays():
    pressed = spectrum(-6.0)
    softer = tilted(pressed, tilt_towards(pressed, balances(spectrum(-12.0))))
    assert np.mean(loudness_track(softer) - loudness_track(pressed)) == pytest.approx(0.0, abs=0.1)


def test_the_gain_is_smooth_so_that_formants_stay_where_they_are():
    pressed = spectrum(-4.0)
    gain = tilt_towards(pressed, balances(spectrum(-14.0))).at(np.geomspace(50.0, 8000.0, 500))
    assert np.max(np.abs(np.diff(gain))) / np.log2(160) * 499 < 15.0  # dB an octave


@pytest.mark.parametrize("far_db", [-90.0, 90.0])
def test_the_farthest_target_moves_it_only_so_far(far_db):
    target = replace(
        balances(spectrum(-9.0)), body_balance_db=far_db, presence_balance_db=far_db, alpha_ratio_db=far_db
    )
    assert np.ptp(tilt_towards(spectrum(-9.0), target).gains_db) <= 24.0


def test_silence_is_no_fault():
    quiet = spectrogram(clip(silence(0.5)))
    assert np.all(np.isfinite(tilt_towards(quiet, balances(spectrum(-9.0))).gains_db))


def test_between_its_frequencies_the_gain_is_straight_in_octaves_and_beyond_them_it_holds():
    tilt = Tilt(np.array([0.0, -6.0, -10.0, -12.0]))
    middle = np.sqrt(NODES_HZ[0] * NODES_HZ[1])
    np.testing.assert_allclose(tilt.at(np.array([0.0, 50.0, middle, 600.0, 20_000.0])), [0, 0, -3, -6, -12])
