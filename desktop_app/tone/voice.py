"""The voice of a take, or of any stretch of it: the plain numbers that are held against a baseline."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks
from desktop_app.tone.bands import (
    FEWEST_BACKGROUND_FRAMES,
    background_frames,
    ratio_db,
    without_background,
)
from desktop_app.tone.loudness import to_db
from desktop_app.tone.pitch import semitones

#: The share of voiced frames below the "upper" pitch: rises with effort, where the lowest pitch stays.
UPPER_PERCENTILE = 80.0
#: Less voiced speech than this (in frames, 0.08 s) has no pitch level or spectrum worth naming.
FEWEST_VOICED_FRAMES = 8
#: Voiced frames this far (12 dB) below the active level are creaks, echoes and other people's voices.
SOFTEST_SHARE = 10.0**-1.2
#: Pitch is counted in semitones from here; only differences matter.
REFERENCE_HZ = 100.0


@dataclass(frozen=True, eq=False)
class VoiceFrames:
    """The frames of a take, ready to be measured in any stretch; all arrays of n frames.

    Attributes
    ----------
    pitch_st
        In semitones over 100 Hz, NaN where unvoiced or no speech.
    speech
        Speech or not.
    power
        A-weighted mean square.
    bands
        Mean square in the bands of ``BAND_EDGES_HZ``, shape (n, 9).
    background_power, background_bands
        The same of the background, 0 where the take holds too little of it.
    whole
        Frames whose spectrum was recorded whole, without clipping.
    """

    pitch_st: npt.NDArray[np.float64]
    speech: npt.NDArray[np.bool_]
    power: npt.NDArray[np.float64]
    bands: npt.NDArray[np.float64]
    background_power: float
    background_bands: npt.NDArray[np.float64]
    whole: npt.NDArray[np.bool_]

    @classmethod
    def of(cls, tracks: ToneTracks, clipped: npt.NDArray[np.bool_] | None = None) -> VoiceFrames:
        """Return the frames of a take whose tracks hold their band power.

        Parameters
        ----------
        clipped
            The frames that touch full scale; their spectrum, and their neighbours', is not the voice's own.
        """
        whole = np.ones(len(tracks.speech), dtype=np.bool_)
        if clipped is not None:
            whole = np.convolve(clipped, np.ones(3), "same")[: len(whole)] == 0
        speech = tracks.speech
        power = 10.0 ** (tracks.loudness_dbfs / 10.0)
        near = power >= SOFTEST_SHARE * power[speech].mean() if speech.any() else speech
        pitch_st = np.where(speech & near, semitones(tracks.pitch_hz, REFERENCE_HZ), np.nan)
        bands = tracks.band_power.astype(np.float64)
        background = background_frames(speech)
        if np.count_nonzero(background) < FEWEST_BACKGROUND_FRAMES:
            return cls(pitch_st, speech, power, bands, 0.0, np.zeros(bands.shape[1]), whole)
        return cls(
            pitch_st,
            speech,
            power,
            bands,
            float(np.median(power[background])),
            np.asarray(np.median(bands[background], axis=0)),
            whole,
        )

    def voiced_s(self, start: int = 0, end: int | None = None) -> float:
        """Return the seconds of voiced speech between two frames."""
        return float(np.count_nonzero(np.isfinite(self.pitch_st[start:end])) * FRAME_STEP_S)

    @property
    def clipped_share(self) -> float:
        """The share of voiced frames whose spectrum was cut by clipping."""
        voiced = np.isfinite(self.pitch_st)
        return float(np.mean(~self.whole[voiced])) if voiced.any() else 0.0

    def level_dbfs(self, start: int = 0, end: int | None = None) -> float | None:
        """Return the active level in dBFS between two frames, without the background; None without speech."""
        power = self.power[start:end][self.speech[start:end]]
        if len(power) == 0:
            return None
        return float(
            to_db(without_background(np.array([power.mean()]), np.array([self.background_power])))[0]
        )

    def measure(self, start: int = 0, end: int | None = None) -> VoiceMeasures | None:
        """Return what the voice is like between two frames, or None where too little of it is voiced.

        Rates are left None: they need the words.
        """
        pitch_st = self.pitch_st[start:end]
        voiced = np.isfinite(pitch_st)
        level_dbfs = self.level_dbfs(start, end)
        if np.count_nonzero(voiced) < FEWEST_VOICED_FRAMES or level_dbfs is None:
            return None
        pitch_st = pitch_st[voiced]
        kept = self.whole[start:end][voiced]
        heard = self.bands[start:end][voiced][kept if kept.any() else slice(None)]
        bands = without_background(heard.mean(axis=0), self.background_bands)
        median_st, upper_st = np.median(pitch_st), np.percentile(pitch_st, UPPER_PERCENTILE)
        return VoiceMeasures(
            pitch_median_hz=float(REFERENCE_HZ * 2.0 ** (median_st / 12.0)),
            pitch_upper_hz=float(REFERENCE_HZ * 2.0 ** (upper_st / 12.0)),
            pitch_variation_st=float(np.std(pitch_st)),
            loudness_dbfs=level_dbfs,
            alpha_ratio_db=float(ratio_db(bands, (1000.0, 5000.0), (50.0, 1000.0))),
            body_balance_db=float(ratio_db(bands, (400.0, 1000.0), (50.0, 400.0))),
            presence_balance_db=float(ratio_db(bands, (1000.0, 2500.0), (400.0, 1000.0))),
            articulation_rate_syl_s=None,
            words_per_minute=None,
            voiced_s=float(len(pitch_st) * FRAME_STEP_S),
        )
