"""The trainee's own take in their own voice, as kind as the line they read for it.

A voice taken apart (``vocoder``) is moved to the target's pitch level and variation, tilted to its spectral
balances, slowed to its pace and set to its level; the words, the formants and the melody's shape stay the
trainee's own. What is measured of the result stands in ``python -m tests.bench.kinder``.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import AudioClip
from desktop_app.core.tone import FRAME_STEP_S, ToneTracks, Track
from desktop_app.tone.frames import Spectrogram
from desktop_app.tone.loudness import active_level, loudness_track
from desktop_app.tone.pitch import semitones, variation_st
from desktop_app.tone.resynthesis.made_sound import Sound, finite, made_clip, measured, need_voice, resampled
from desktop_app.tone.resynthesis.splice import spliced
from desktop_app.tone.resynthesis.tilt import Tilt, tilt_towards
from desktop_app.tone.resynthesis.vocoder import LOWEST_RATE_HZ, Vocoded, spoken, vocoded

#: Without a kind line, the usual voice a little more varied and slower (McHenry 2012 and Spooner 2025 agree
#: on these two).
MODEST_WIDEN, MODEST_SLOW = 1.15, 1.08
#: The pitch goes all the way up to so many semitones and half the way beyond: the voice of a shout has few
#: harmonics, and moved to where many are heard, its vowels and onsets are taken for others.
WHOLE_WAY_ST, BEYOND_SHARE = 5.0, 0.5
#: Change beyond these would be another voice or another text.
WIDEN_RANGE = (0.5, 1.6)
SLOW_RANGE = (1.0, 1.25)
GAIN_RANGE_DB = (-40.0, 6.0)
#: A voice that varies less than this is as good as level, and its ripples are not blown up.
LEAST_VARIATION_ST = 0.3
#: Pitch is kept within what speaking voices reach.
PITCH_RANGE_HZ = (55.0, 650.0)
#: Above 12 kHz a voice holds next to nothing: twice this rate would cost twice the time and memory for it.
WORK_RATE_HZ = 24_000
#: Length of the crossfade where a changed stretch joins the rest of the take.
JOIN_S = 0.02
#: The tilt comes and goes with voicing over so many of the vocoder's frames.
VOICING_FRAMES = 5


def kind_target(baseline: Baseline) -> VoiceMeasures:
    """Return what a take is moved to: the kind line, or the usual voice a little more varied and slower."""
    if baseline.kind is not None:
        return baseline.kind
    usual = baseline.usual
    rate = usual.articulation_rate_syl_s
    return replace(
        usual,
        pitch_variation_st=usual.pitch_variation_st * MODEST_WIDEN,
        articulation_rate_syl_s=None if rate is None else rate / MODEST_SLOW,
    )


def kinder(
    clip: AudioClip,
    tracks: ToneTracks,
    target: VoiceMeasures,
    start_s: float | None = None,
    end_s: float | None = None,
    *,
    articulation_rate_syl_s: float | None = None,
) -> AudioClip:
    """Return a take, or one stretch of it, in the speaker's own voice at the target's tone.

    Parameters
    ----------
    clip, tracks
        The take at any rate, and its tracks.
    target
        From ``kind_target``. Where its level is not known, the take's own stays.
    start_s, end_s
        The stretch to change, to 10 ms; the rest stays sample by sample, and what comes after a stretch that
        is slowed comes later. Left out, from the take's start and to its end.
    articulation_rate_syl_s
        The take's own; where it or the target's is not known, the take is slowed modestly.

    Returns
    -------
    AudioClip
        At the clip's own rate, below full scale wherever it was changed.

    Raises
    ------
    SpeechError
        If there is too little voice in the stretch.
    """
    rate_hz, take = clip.sample_rate_hz, finite(clip)
    frames = min(len(tracks.speech), 1 + int(clip.duration_s / FRAME_STEP_S))
    first = max(0, round((start_s or 0.0) / FRAME_STEP_S))
    last = frames if end_s is None else max(first, min(frames, round(end_s / FRAME_STEP_S)))
    tracks = _cut(tracks, first, last)
    need_voice(tracks)
    start = min(len(take), round(first * FRAME_STEP_S * rate_hz))
    end = len(take) if end_s is None else min(len(take), round(last * FRAME_STEP_S * rate_hz))
    slow = _slowing(articulation_rate_syl_s, target.articulation_rate_syl_s)
    part = resampled(take[start:end], rate_hz, _work_rate_hz(rate_hz))
    made = _moved(part, _work_rate_hz(rate_hz), tracks, target, slow)
    made = resampled(made, _work_rate_hz(rate_hz), rate_hz)
    length = round((end - start) * slow)
    made = np.pad(made, (0, max(0, length - len(made))))[:length]
    made = made_clip(made, rate_hz).samples.astype(np.float64)
    whole = spliced(take, start, end, made, round(JOIN_S * rate_hz))
    return AudioClip(whole.astype(np.float32), rate_hz)


def _moved(part: Sound, rate_hz: int, tracks: ToneTracks, target: VoiceMeasures, slow: float) -> Sound:
    """Return a sound at the target's pitch, balance and level, ``slow`` times as long."""
    voice = vocoded(part, rate_hz, tracks.pitch_hz)
    voice = replace(voice, pitch_hz=_moved_pitch(voice.pitch_hz, target)).slowed(slow)
    spectrum = measured(spoken(voice), rate_hz)
    source = np.round(np.arange(len(spectrum.power)) / slow).astype(np.intp)
    source = np.minimum(source, len(tracks.speech) - 1)
    voiced, speech = np.isfinite(tracks.pitch_hz)[source], tracks.speech[source]
    tilt = tilt_towards(Spectrogram(spectrum.power[voiced], spectrum.frequency_hz), target)
    sound = spoken(_tilted(voice, tilt))
    made_dbfs = active_level(loudness_track(measured(sound, rate_hz)), speech)
    wanted_dbfs = target.loudness_dbfs
    if wanted_dbfs is None:
        wanted_dbfs = active_level(tracks.loudness_dbfs, tracks.speech)
    if made_dbfs is None or wanted_dbfs is None:
        return sound
    return np.asarray(sound * 10.0 ** (np.clip(wanted_dbfs - made_dbfs, *GAIN_RANGE_DB) / 20.0))


def _moved_pitch(pitch_hz: Track, target: VoiceMeasures) -> Track:
    """Return a pitch at the target's level and variation, its shape kept."""
    pitch_st = semitones(pitch_hz, target.pitch_median_hz)
    own_st = float(np.nanmedian(pitch_st))
    spread_st = max(LEAST_VARIATION_ST, variation_st(pitch_hz) or 0.0)
    widen = np.clip(target.pitch_variation_st / spread_st, *WIDEN_RANGE)
    left_st = (1.0 - BEYOND_SHARE) * (own_st - np.clip(own_st, -WHOLE_WAY_ST, WHOLE_WAY_ST))
    moved_st = left_st + widen * (pitch_st - own_st)
    return np.asarray(np.clip(target.pitch_median_hz * 2.0 ** (moved_st / 12.0), *PITCH_RANGE_HZ))


def _tilted(voice: Vocoded, tilt: Tilt) -> Vocoded:
    """Return the voice with its voiced frames tilted; consonants without voice stay as crisp as they are."""
    window = np.hanning(VOICING_FRAMES + 2)[1:-1]
    share = np.convolve(np.isfinite(voice.pitch_hz), window / window.sum(), "same")[: len(voice.pitch_hz)]
    gain_db = share[:, None] * tilt.at(voice.frequency_hz)
    return replace(voice, envelope=voice.envelope * 10.0 ** (gain_db / 10.0))


def _slowing(own_syl_s: float | None, target_syl_s: float | None) -> float:
    """Return how many times as long the take is to be."""
    if not own_syl_s or not target_syl_s:
        return MODEST_SLOW
    return float(np.clip(own_syl_s / target_syl_s, *SLOW_RANGE))


def _cut(tracks: ToneTracks, first: int, last: int) -> ToneTracks:
    """Return the frames from ``first`` to ``last`` of the tracks."""
    return ToneTracks(
        tracks.pitch_hz[first:last],
        tracks.loudness_dbfs[first:last],
        tracks.spectral_balance_db[first:last],
        tracks.speech[first:last],
    )


def _work_rate_hz(rate_hz: int) -> int:
    return rate_hz if LOWEST_RATE_HZ <= rate_hz <= WORK_RATE_HZ else WORK_RATE_HZ
