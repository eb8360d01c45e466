"""From a take to its tracks and its tone profile."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

import numpy as np

from desktop_app.core.baseline import Baseline, VoiceMeasures
from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import PitchTracker, VoiceActivity
from desktop_app.core.tone import (
    FRAME_STEP_S,
    NotMeasured,
    Overlap,
    PhraseEnding,
    StretchTone,
    ToneMeasures,
    ToneProfile,
    ToneTracks,
)
from desktop_app.core.transcript import Transcript
from desktop_app.tone import effort, loudness, pacing
from desktop_app.tone.endings import phrase_endings
from desktop_app.tone.filled_pauses import filled_pauses
from desktop_app.tone.kind_line import kind_distance
from desktop_app.tone.quality import clipped_frames, measure_quality
from desktop_app.tone.stretches import StretchMeter
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.tone.tracks import measure_tracks
from desktop_app.tone.voice import VoiceFrames

#: Measures that only mean something against the speaker's own baseline.
AGAINST_BASELINE = (
    "pitch_level_st",
    "pitch_variation_ratio",
    "loudness_db",
    "spectral_balance_db",
    "vocal_effort",
    "kind_distance",
    "words_per_minute_ratio",
    "articulation_rate_ratio",
)
_LEVEL = ("loudness_dbfs", "loudness_db", "loudness_swell_db", "level_spread_db")
_SPECTRUM = ("alpha_ratio_db", "spectral_balance_db", "vocal_effort", "kind_distance")
_PITCH = (
    "pitch_median_hz",
    "pitch_level_st",
    "pitch_variation_st",
    "pitch_variation_ratio",
    "phrase_ending_st_s",
)
_RATES = (
    "words_per_minute",
    "words_per_minute_ratio",
    "articulation_rate_syl_s",
    "articulation_rate_ratio",
)
_TIMES = ("pauses", "filled_pauses_per_min")
#: What a recording hides, by problem.
HIDDEN_BY = {
    "damaged": (*_LEVEL, *_SPECTRUM, *_PITCH, *_RATES, *_TIMES),
    "no_speech": (*_LEVEL, *_SPECTRUM, *_PITCH, *_RATES, *_TIMES),
    "noisy": (*_LEVEL, *_SPECTRUM, *_PITCH, *_RATES, *_TIMES),
    "too_short": (
        "pitch_variation_st",
        "pitch_variation_ratio",
        "phrase_ending_st_s",
        "loudness_swell_db",
        "level_spread_db",
        "words_per_minute_ratio",
        "articulation_rate_ratio",
    ),
    "clipped": _LEVEL,
    "narrow_band": _SPECTRUM,
    "other_voices": (
        "pitch_variation_st",
        "pitch_variation_ratio",
        "phrase_ending_st_s",
        "loudness_swell_db",
        "level_spread_db",
        *_RATES,
        *_TIMES,
    ),
    "words_unsure": _RATES,
    "leak": (),
}
#: Where more of the voice than this is clipped, too little is left of its spectrum.
MOST_CLIPPED_SPECTRUM = 0.5
_NOT_IN_A_CALL = ("response_delay_s", "talk_over_s", "interruptions")


@dataclass(frozen=True)
class ToneMeter:
    """Measures takes. Built once with its engines."""

    pitch_tracker: PitchTracker
    voice_activity: VoiceActivity
    syllables: SyllableCounter

    def tracks(self, clip: AudioClip) -> ToneTracks:
        """Return the frame tracks of a clip at 16 kHz, all of the same length."""
        return measure_tracks(clip, self.pitch_tracker, self.voice_activity)

    def profile(
        self,
        clip: AudioClip,
        tracks: ToneTracks,
        transcript: Transcript,
        baseline: Baseline | None = None,
        overlap: Overlap | None = None,
    ) -> ToneProfile:
        """Return the measures of one take.

        Parameters
        ----------
        baseline
            What the speaker usually sounds like; without it nothing is compared.
        overlap
            How the take lies to the customer's line, where that is known.
        """
        phrases = pacing.phrases(tracks.speech)
        quality = measure_quality(clip, tracks, transcript)
        hidden = {
            measure: problem.code
            for problem in reversed(quality.problems)
            for measure in HIDDEN_BY.get(problem.code, ())
        }
        frames = VoiceFrames.of(tracks, clipped_frames(clip, len(tracks.speech)))
        if frames.clipped_share > MOST_CLIPPED_SPECTRUM:
            hidden |= dict.fromkeys(_SPECTRUM, "clipped")
        words_per_minute = pacing.words_per_minute(transcript, phrases)
        articulation_rate = pacing.articulation_rate(transcript, phrases, self.syllables)
        voice = frames.measure()
        if voice is not None:
            voice = replace(
                voice,
                loudness_dbfs=None if "loudness_dbfs" in hidden else voice.loudness_dbfs,
                articulation_rate_syl_s=articulation_rate,
                words_per_minute=words_per_minute,
            )
        endings = phrase_endings(tracks.pitch_hz, phrases)
        fillers = filled_pauses(clip, tracks, transcript)
        found = {
            "loudness_swell_db": loudness.swell(tracks.loudness_dbfs, phrases, FRAME_STEP_S),
            "level_spread_db": loudness.spread(tracks.loudness_dbfs, phrases, FRAME_STEP_S),
            "phrase_ending_st_s": _typical(endings),
            "words_per_minute": words_per_minute,
            "articulation_rate_syl_s": articulation_rate,
            "pauses": pacing.pauses(phrases) if phrases else None,
            "filled_pauses_per_min": pacing.per_minute(len(fillers), phrases),
        }
        if voice is not None:
            found |= _absolute(voice) | ({} if baseline is None else _relative(voice, baseline))
        if overlap is not None:
            found |= {name: getattr(overlap, name) for name in _NOT_IN_A_CALL}
        kept = {measure: None if measure in hidden else value for measure, value in found.items()}
        measures = ToneMeasures(**kept)  # type: ignore[arg-type]
        hides_voice = hidden.get("vocal_effort") in ("damaged", "no_speech", "noisy", "clipped")
        usual = None if hides_voice else voice if baseline is None else baseline.usual
        stretches = None if usual is None else StretchMeter(frames, transcript, usual, self.syllables)
        return ToneProfile(
            measures,
            quality,
            _not_measured(measures, hidden, baseline),
            baseline=baseline,
            pace=pacing.pace_track(transcript, phrases, self.syllables),
            endings=endings,
            words=() if stretches is None else stretches.words(),
            stretches=() if stretches is None else stretches.moments(),
            filled_pauses=() if "filled_pauses_per_min" in hidden else fillers,
            overlaps=() if overlap is None else overlap.stretches,
            voice=None if hides_voice else voice,
        )

    def on_stretches(
        self,
        tracks: ToneTracks,
        transcript: Transcript,
        baseline: Baseline,
        times_s: Iterable[tuple[float, float]],
    ) -> tuple[StretchTone, ...]:
        """Return the tone on some stretches of a take, (start, end) in s, against a baseline."""
        meter = StretchMeter(VoiceFrames.of(tracks), transcript, baseline.usual, self.syllables)
        return tuple(meter.between(start_s, end_s) for start_s, end_s in times_s)


def _typical(endings: tuple[PhraseEnding, ...]) -> float | None:
    """Return the median slope of the phrases' ends; one end alone tells nothing."""
    return float(np.median([end.slope_st_s for end in endings])) if len(endings) > 1 else None


def _absolute(voice: VoiceMeasures) -> dict[str, float | None]:
    return {
        "pitch_median_hz": voice.pitch_median_hz,
        "pitch_variation_st": voice.pitch_variation_st,
        "loudness_dbfs": voice.loudness_dbfs,
        "alpha_ratio_db": voice.alpha_ratio_db,
    }


def _relative(voice: VoiceMeasures, baseline: Baseline) -> dict[str, float | None]:
    usual = baseline.usual
    return {
        "kind_distance": None if baseline.kind is None else kind_distance(voice, baseline.kind),
        "pitch_level_st": effort.pitch_level_st(voice, usual),
        "pitch_variation_ratio": _ratio(voice.pitch_variation_st, usual.pitch_variation_st),
        "loudness_db": effort.loudness_db(voice, usual),
        "spectral_balance_db": effort.spectral_balance_db(voice, usual),
        "vocal_effort": effort.vocal_effort(voice, usual),
        "words_per_minute_ratio": _ratio(voice.words_per_minute, usual.words_per_minute),
        "articulation_rate_ratio": _ratio(voice.articulation_rate_syl_s, usual.articulation_rate_syl_s),
    }


def _ratio(value: float | None, usual: float | None) -> float | None:
    return None if value is None or not usual else value / usual


def _not_measured(
    measures: ToneMeasures, hidden: dict[str, str], baseline: Baseline | None
) -> tuple[NotMeasured, ...]:
    """Return a reason for every measure that is None."""
    reasons = dict.fromkeys(_NOT_IN_A_CALL, "not_in_a_call")
    few = ("loudness_swell_db", "level_spread_db", "phrase_ending_st_s")
    reasons |= dict.fromkeys(few, "too_few_phrases")
    if baseline is None:
        reasons |= dict.fromkeys(AGAINST_BASELINE, "no_baseline")
    else:
        if baseline.usual.loudness_dbfs is None:
            reasons["loudness_db"] = "other_device"
        if baseline.kind is None:
            reasons["kind_distance"] = "no_kind_line"
    reasons |= hidden
    return tuple(
        NotMeasured(field.name, reasons.get(field.name, "too_short"))
        for field in fields(measures)
        if getattr(measures, field.name) is None
    )
