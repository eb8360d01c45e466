"""From a take to its tracks and its tone profile."""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np

from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import PitchTracker, VoiceActivity
from desktop_app.core.tone import FRAME_STEP_S, NotMeasured, ToneMeasures, ToneProfile, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.tone import loudness, pacing, pitch, spectrum
from desktop_app.tone.frames import spectrogram
from desktop_app.tone.quality import measure_quality
from desktop_app.tone.speech_activity import speech_track
from desktop_app.tone.syllables import SyllableCounter

#: Measures that only mean something against the speaker's own baseline.
AGAINST_BASELINE = ("pitch_level_st", "loudness_db", "spectral_balance_db", "vocal_effort")
#: Measures that a later version brings.
NOT_YET = ("filled_pauses_per_min", "talk_over_s", "interruptions")
#: What an unusable recording hides, by problem.
HIDDEN_BY = {
    "no_speech": (
        "pitch_median_hz",
        "pitch_variation_st",
        "loudness_dbfs",
        "loudness_swell_db",
        "alpha_ratio_db",
    ),
    "too_short": ("pitch_variation_st", "loudness_swell_db"),
    "noisy": ("pitch_variation_st", "loudness_dbfs", "loudness_swell_db", "alpha_ratio_db"),
    "clipped": ("loudness_dbfs", "loudness_swell_db", "alpha_ratio_db"),
}


@dataclass(frozen=True)
class ToneMeter:
    """Measures takes. Built once with its engines."""

    pitch_tracker: PitchTracker
    voice_activity: VoiceActivity
    syllables: SyllableCounter

    def tracks(self, clip: AudioClip) -> ToneTracks:
        """Return the frame tracks of a clip at 16 kHz, all of the same length."""
        frames = spectrogram(clip)
        speech = speech_track(clip, self.voice_activity)
        hz = self.pitch_tracker.track(clip)
        count = min(len(frames.power), len(speech), len(hz))
        frames = frames.first(count)
        hz = np.where(speech[:count], hz[:count], np.nan)
        balance = spectrum.alpha_ratio_track(frames, np.isfinite(hz))
        return ToneTracks(hz, loudness.loudness_track(frames), balance, speech[:count])

    def profile(
        self,
        clip: AudioClip,
        tracks: ToneTracks,
        transcript: Transcript,
        response_delay_s: float | None = None,
    ) -> ToneProfile:
        """Return the measures of one take.

        Parameters
        ----------
        response_delay_s
            From the end of the customer's line to the first word, where it is known.
        """
        phrase_frames = pacing.phrases(tracks.speech)
        quality = measure_quality(clip, tracks.loudness_dbfs, tracks.speech, tracks.pitch_hz)
        hidden = {
            measure: problem.code
            for problem in quality.problems
            for measure in HIDDEN_BY.get(problem.code, ())
        }
        found = {
            "pitch_median_hz": pitch.median_hz(tracks.pitch_hz),
            "pitch_variation_st": pitch.variation_st(tracks.pitch_hz),
            "loudness_dbfs": loudness.active_level(tracks.loudness_dbfs, tracks.speech),
            "loudness_swell_db": loudness.swell(tracks.loudness_dbfs, phrase_frames, FRAME_STEP_S),
            "alpha_ratio_db": spectrum.alpha_ratio(tracks.spectral_balance_db),
            "words_per_minute": pacing.words_per_minute(transcript, phrase_frames),
            "articulation_rate_syl_s": pacing.articulation_rate(transcript, phrase_frames, self.syllables),
            "pauses": pacing.pauses(phrase_frames) if phrase_frames else None,
            "response_delay_s": response_delay_s,
        }
        kept = {measure: None if measure in hidden else value for measure, value in found.items()}
        measures = ToneMeasures(**kept)  # type: ignore[arg-type]
        pace = pacing.pace_track(transcript, phrase_frames, self.syllables)
        return ToneProfile(measures, quality, _not_measured(measures, hidden), pace=pace)


def _not_measured(measures: ToneMeasures, hidden: dict[str, str]) -> tuple[NotMeasured, ...]:
    """Return a reason for every measure that is None."""
    reasons = dict.fromkeys(AGAINST_BASELINE, "no_baseline") | dict.fromkeys(NOT_YET, "not_yet")
    reasons |= {"response_delay_s": "not_in_a_call", "loudness_swell_db": "too_few_phrases"} | hidden
    return tuple(
        NotMeasured(field.name, reasons.get(field.name, "too_short"))
        for field in fields(measures)
        if getattr(measures, field.name) is None
    )
