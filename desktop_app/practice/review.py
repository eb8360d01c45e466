"""Review one reply: hear it, read it, coach it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.coaching.advice import advise
from desktop_app.coaching.scoring import wording_score
from desktop_app.core.clip import AudioClip
from desktop_app.core.feedback import Scores
from desktop_app.core.findings import Step, Wording
from desktop_app.core.ports import Transcriber
from desktop_app.core.tone import ToneProfile, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import TurnReview
from desktop_app.tone.profile import ToneMeter
from desktop_app.wording.techniques import label_reply


@dataclass(frozen=True)
class Heard:
    """The words of a reply, before its tone is measured: enough for the customer to answer."""

    transcript: Transcript
    wording: Wording


@dataclass(frozen=True)
class Reviewer:
    """Reviews replies. Built once with its engines."""

    transcriber: Transcriber
    meter: ToneMeter

    def hear(self, clip: AudioClip, speech: npt.NDArray[np.bool_]) -> Heard:
        """Recognise and label a clip at 16 kHz; where its speech track is empty there are no words."""
        if not speech.any():
            return Heard(Transcript(self.transcriber.name, "", None), Wording(()))
        return heard(self.transcriber.transcribe(clip))

    def review(
        self,
        clip: AudioClip,
        file: str,
        words: Heard | None = None,
        *,
        response_delay_s: float | None = None,
        steps_before: frozenset[Step] = frozenset(),
    ) -> TurnReview:
        """Return the review of a clip at 16 kHz.

        Parameters
        ----------
        words
            What ``hear`` returned for the clip, where it has been heard already.
        response_delay_s
            From the end of the customer's line to the first word, where it is known.
        steps_before
            The steps that earlier replies of the call have served.
        """
        tracks = self.meter.tracks(clip)
        words = words or self.hear(clip, tracks.speech)
        tone = self.meter.profile(clip, tracks, words.transcript, response_delay_s)
        return _joined(file, clip.duration_s, words, tone, tracks, steps_before)


def heard(transcript: Transcript) -> Heard:
    """Label what was recognised."""
    return Heard(transcript, label_reply(transcript))


def review_text(text: str, file: str = "", steps_before: frozenset[Step] = frozenset()) -> TurnReview:
    """Return the review of a written reply: the words alone."""
    return _joined(file, 0.0, heard(Transcript("written", text.strip(), None)), None, None, steps_before)


def _joined(
    file: str,
    seconds: float,
    words: Heard,
    tone: ToneProfile | None,
    tracks: ToneTracks | None,
    steps_before: frozenset[Step],
) -> TurnReview:
    nothing_said = not words.transcript.text
    score, receipt = (None, ()) if nothing_said else wording_score(words.wording)
    return TurnReview(
        file=file,
        seconds=seconds,
        transcript=words.transcript,
        wording=words.wording,
        scores=Scores(wording=score),
        advice=advise(words.transcript, words.wording, tone, steps_before),
        receipt=receipt,
        tone=tone,
        tracks=tracks,
    )
