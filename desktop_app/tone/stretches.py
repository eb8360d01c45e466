"""The tone on each word and on every two seconds, so that a moment can be named."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.tone import FRAME_STEP_S, StretchTone
from desktop_app.core.transcript import Transcript, Word
from desktop_app.tone import effort
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.tone.voice import VoiceFrames

#: A moment is this long, and looked for at every so many seconds.
MOMENT_S, STEP_S = 2.0, 0.25
#: Two seconds with less voice are not compared.
LEAST_VOICED_S = 0.5
#: Over less voice the pitch may stand still by chance.
LEAST_FOR_VARIATION_S = 1.2
#: Rates over less speech are chance.
LEAST_SPEECH_S = 0.5


@dataclass(frozen=True)
class StretchMeter:
    """Measures stretches of one take.

    Attributes
    ----------
    frames, transcript
        Of the take.
    usual
        What the stretches are held against.
    """

    frames: VoiceFrames
    transcript: Transcript
    usual: VoiceMeasures
    syllables: SyllableCounter

    def words(self) -> tuple[StretchTone, ...]:
        """Return the tone on each word."""
        return tuple(self._word(word) for word in self.transcript.words)

    def moments(self) -> tuple[StretchTone, ...]:
        """Return the tone on every two seconds that hold enough voice; on the whole take if it is shorter."""
        speech = np.flatnonzero(self.frames.speech)
        if len(speech) == 0:
            return ()
        first, last = int(speech[0]), int(speech[-1]) + 1
        length, step = round(MOMENT_S / FRAME_STEP_S), round(STEP_S / FRAME_STEP_S)
        starts = range(first, max(first, last - length) + 1, step)
        found = (self._moment(start, min(last, start + length)) for start in starts)
        return tuple(stretch for stretch in found if stretch is not None)

    def between(self, start_s: float, end_s: float) -> StretchTone:
        """Return the tone between two times of the take."""
        start, end = round(start_s / FRAME_STEP_S), round(end_s / FRAME_STEP_S)
        return self._measured(start, end, self.transcript.words_between(start_s, end_s))

    def _word(self, word: Word) -> StretchTone:
        return self._measured(round(word.start_s / FRAME_STEP_S), round(word.end_s / FRAME_STEP_S), (word,))

    def _moment(self, start: int, end: int) -> StretchTone | None:
        if self.frames.voiced_s(start, end) < LEAST_VOICED_S:
            return None
        words = self.transcript.words_between(start * FRAME_STEP_S, end * FRAME_STEP_S)
        return self._measured(start, end, words)

    def _measured(self, start: int, end: int, words: tuple[Word, ...]) -> StretchTone:
        voice = self.frames.measure(start, end)
        level_dbfs = self.frames.level_dbfs(start, end)
        text = " ".join(word.text for word in words)
        times = (start * FRAME_STEP_S, end * FRAME_STEP_S)
        if voice is None:
            known = level_dbfs is not None and self.usual.loudness_dbfs is not None
            louder_db = level_dbfs - self.usual.loudness_dbfs if known else None  # type: ignore[operator]
            return StretchTone(text, *times, loudness_db=louder_db)
        return StretchTone(
            text,
            *times,
            pitch_level_st=effort.pitch_level_st(voice, self.usual),
            pitch_variation_ratio=(
                voice.pitch_variation_st / max(0.1, self.usual.pitch_variation_st)
                if voice.voiced_s >= LEAST_FOR_VARIATION_S
                else None
            ),
            loudness_db=effort.loudness_db(voice, self.usual),
            spectral_balance_db=effort.spectral_balance_db(voice, self.usual),
            vocal_effort=effort.vocal_effort(voice, self.usual),
            articulation_rate_ratio=self._rate_ratio(start, end, words),
        )

    def _rate_ratio(self, start: int, end: int, words: tuple[Word, ...]) -> float | None:
        speech_s = float(np.count_nonzero(self.frames.speech[start:end])) * FRAME_STEP_S
        if not words or not self.usual.articulation_rate_syl_s or speech_s < LEAST_SPEECH_S:
            return None
        count = sum(self.syllables.count(word.text) for word in words)
        return count / speech_s / self.usual.articulation_rate_syl_s
