"""Review one reply: hear it, read it, coach it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from desktop_app.coaching.advice import advise
from desktop_app.coaching.delivery import delivery_scores, overall_score
from desktop_app.coaching.flags import flags
from desktop_app.coaching.moments import moments
from desktop_app.coaching.scoring import wording_score
from desktop_app.coaching.tone_meets_words import is_good_news, tone_meets_words
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import AudioClip
from desktop_app.core.feedback import Scores, ToneOnWords
from desktop_app.core.findings import Wording
from desktop_app.core.ports import Transcriber
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.tone import Overlap, StretchTone, ToneProfile, ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import TurnReview
from desktop_app.tone.leak import with_leak, without_leak
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.quiet_voice import without_loudness
from desktop_app.wording.techniques import TechniqueFinder, concreteness


@dataclass(frozen=True)
class ReplyWords:
    """The words of a reply, before its tone is measured: enough for the customer to answer."""

    transcript: Transcript
    wording: Wording


@dataclass(frozen=True)
class Context:
    """What is known of a reply besides its sound.

    Attributes
    ----------
    baseline
        What the speaker usually sounds like.
    overlap
        How the reply lies to the customer's line.
    before
        The call up to the reply.
    leak
        The frames, every 10 ms, in which the customer's voice from the loudspeaker outweighs the speaker's,
        None where nothing leaked into the microphone.
    quiet_voice
        The speaker practises in a quiet voice: nothing about loudness is told.
    """

    baseline: Baseline | None = None
    overlap: Overlap | None = None
    before: CallSoFar = field(default_factory=CallSoFar)
    leak: npt.NDArray[np.bool_] | None = None
    quiet_voice: bool = False


#: A reply of which nothing is known but its sound.
ALONE = Context()


@dataclass(frozen=True)
class Reviewer:
    """Reviews replies. Built once with its engines."""

    transcriber: Transcriber
    meter: ToneMeter
    techniques: TechniqueFinder

    def hear(self, clip: AudioClip, speech: npt.NDArray[np.bool_]) -> ReplyWords:
        """Recognise and label a clip at 16 kHz; where its speech track is empty there are no words."""
        if not speech.any():
            return ReplyWords(Transcript(self.transcriber.name, "", None), Wording(()))
        return reply_words(self.transcriber.transcribe(clip), self.techniques)

    def review(
        self,
        clip: AudioClip,
        file: str,
        words: ReplyWords | None = None,
        *,
        context: Context = ALONE,
    ) -> TurnReview:
        """Return the review of a clip at 16 kHz.

        Parameters
        ----------
        words
            What ``hear`` returned for the clip, where it has been heard already.
        context
            What is known besides the clip.
        """
        tracks = self._tracks(clip, context)
        words = words or self.hear(clip, tracks.speech)
        tone = self._profile(clip, tracks, words.transcript, context)
        tone = replace(tone, moments=moments(tone.stretches))
        on_words = tone_meets_words(
            words.wording,
            self._tones(words, tracks, tone, context.baseline),
            tone,
            customer_rises=context.before.customer_rises,
        )
        return _joined(file, clip.duration_s, words, context.before, tone, tracks, on_words)

    def tone(
        self, clip: AudioClip, transcript: Transcript, context: Context, tracks: ToneTracks | None = None
    ) -> ToneProfile:
        """Return the tone of a clip at 16 kHz alone, for whoever cannot wait for the whole review.

        Parameters
        ----------
        tracks
            Its tracks, where they are measured already.
        """
        return self._profile(clip, self._tracks(clip, context, tracks), transcript, context)

    def _tracks(self, clip: AudioClip, context: Context, measured: ToneTracks | None = None) -> ToneTracks:
        tracks = self.meter.tracks(clip) if measured is None else measured
        return tracks if context.leak is None else without_leak(tracks, context.leak)

    def _profile(
        self, clip: AudioClip, tracks: ToneTracks, transcript: Transcript, context: Context
    ) -> ToneProfile:
        tone = self.meter.profile(clip, tracks, transcript, context.baseline, context.overlap)
        if context.leak is not None:
            tone = replace(tone, quality=with_leak(tone.quality))
        return without_loudness(tone) if context.quiet_voice else tone

    def _tones(
        self, words: ReplyWords, tracks: ToneTracks, tone: ToneProfile, baseline: Baseline | None
    ) -> tuple[StretchTone | None, ...]:
        """Return the tone on each sentence against the baseline, None where there is no telling."""
        sentences = words.wording.sentences
        if baseline is None or tone.voice is None:
            return (None,) * len(sentences)
        times = [(sentence.start_s or 0.0, sentence.end_s or 0.0) for sentence in sentences]
        return self.meter.on_stretches(tracks, words.transcript, baseline, times)


def reply_words(transcript: Transcript, techniques: TechniqueFinder) -> ReplyWords:
    """Label what was recognised."""
    return ReplyWords(transcript, techniques.label_reply(transcript))


def review_text(text: str, techniques: TechniqueFinder, before: CallSoFar | None = None) -> TurnReview:
    """Return the review of a written reply: the words alone."""
    words = reply_words(Transcript("written", text.strip(), None), techniques)
    return _joined("", 0.0, words, before or CallSoFar())


def _joined(
    file: str,
    seconds: float,
    words: ReplyWords,
    before: CallSoFar,
    tone: ToneProfile | None = None,
    tracks: ToneTracks | None = None,
    on_words: tuple[ToneOnWords, ...] = (),
) -> TurnReview:
    transcript = words.transcript
    found = replace(words.wording, concreteness=concreteness(before.customer, transcript.text))
    wording, receipt = wording_score(found, before) if transcript.text else (None, ())
    good_news = is_good_news(found)
    delivery, lines, missing = ({}, (), ()) if tone is None else delivery_scores(tone, good_news=good_news)
    overall, overall_lines = overall_score(delivery, wording)
    flagged = () if tone is None else flags(tone.measures)
    return TurnReview(
        file=file,
        seconds=seconds,
        transcript=transcript,
        wording=found,
        scores=Scores(**delivery, wording=wording, overall=overall),
        advice=advise(transcript, found, tone, before, on_words, flagged),
        receipt=(*receipt, *lines, *overall_lines),
        tone=tone,
        flags=flagged,
        tone_meets_words=on_words,
        not_scored=missing,
        tracks=tracks,
    )
