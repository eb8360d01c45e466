"""The sound of a reply, cut from the call's recording, and how it lies to the customer's line."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.files import resampled
from desktop_app.background.growing_wave import read_stretch
from desktop_app.background.messages import PlayedLine
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip
from desktop_app.core.errors import SoundFileError
from desktop_app.core.ports import VoiceActivity
from desktop_app.core.tone import FRAME_STEP_S, Overlap
from desktop_app.core.transcript import Transcript, Word
from desktop_app.practice.line_sound import line_sound
from desktop_app.tone.overlap import overlap
from desktop_app.tone.turn_taking import exact_speech, turn_taking

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class HeardLine:
    """A customer's line at 16 kHz, and where in it there is speech, a frame every 10 ms."""

    sound: AudioClip
    speech: npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class _Both:
    """The speech of both, a frame every 10 ms; the reply begins ``before_s`` after the first."""

    agent: npt.NDArray[np.bool_]
    customer: npt.NDArray[np.bool_]
    before_s: float

    def overlap(self, words: Sequence[Word], words_from_s: float | None, duration_s: float) -> Overlap:
        found = overlap(self.agent, self.customer, words, words_from_s)
        return _in_the_reply(found, self.before_s, duration_s)


@dataclass(frozen=True, eq=False)
class ReplySound:
    """A reply as it is kept and as it is measured.

    Attributes
    ----------
    kept
        At 48 kHz, as it was recorded.
    measured
        At 16 kHz, without what leaked into it of the customer's line.
    overlap
        How it lies to the line, in s of the reply.
    leak
        The frames of the reply, every 10 ms, in which the rest of a leak outweighs the agent; None where
        nothing leaked.
    both
        Who speaks when, from the line's start on; None where the line's sound is not known.
    """

    kept: AudioClip
    measured: AudioClip
    overlap: Overlap
    leak: npt.NDArray[np.bool_] | None = None
    both: _Both | None = None


def reply_sound(
    path: Path,
    start_s: float,
    end_s: float,
    line: PlayedLine,
    played: HeardLine | None,
    detector: VoiceActivity,
) -> ReplySound:
    """Return the sound of the reply between two times of a recording, before its words are known.

    Parameters
    ----------
    line
        What it answers.
    played
        What ``played_line`` returned for it.
    """
    kept = AudioClip(read_stretch(path, start_s, end_s), RECORDING_RATE_HZ)
    if played is None:
        measured = _at_16k(kept)
        return ReplySound(kept, measured, _delay_alone(start_s, line, measured, detector))
    from_s = min(max(0.0, line.start_s), start_s)
    before_s = start_s - from_s
    whole = _at_16k(AudioClip(read_stretch(path, from_s, end_s), RECORDING_RATE_HZ))
    found = turn_taking(whole, played.sound, line.start_s - from_s, detector, line_speech=played.speech)
    both = _Both(found.agent, found.customer, before_s)
    lies = both.overlap((), None, kept.duration_s)
    if not found.leak.found:
        return ReplySound(kept, _at_16k(kept), lies, None, both)
    measured = found.leak.rest.between(before_s, whole.duration_s)
    outweighs = found.leak.outweighs[round(before_s / FRAME_STEP_S) :]
    return ReplySound(kept, measured, lies, outweighs, both)


def with_words(sound: ReplySound, transcript: Transcript | None) -> ReplySound:
    """Return the same once its words are known: they tell a short answer from a sign of listening."""
    if sound.both is None or transcript is None:
        return sound
    before_s = sound.both.before_s
    words = [_later(word, before_s) for word in transcript.words]
    return replace(sound, overlap=sound.both.overlap(words, before_s, sound.kept.duration_s))


def played_line(line: PlayedLine, detector: VoiceActivity) -> HeardLine | None:
    """Return what a line sounded like, or None where its sound is not kept or cannot be read any more."""
    if not line.audio:
        return None
    try:
        sound = line_sound(line.audio, ANALYSIS_RATE_HZ, line.phone)
    except SoundFileError:
        _log.warning("a line that was played cannot be read", exc_info=True)
        return None
    return HeardLine(sound, exact_speech(sound, detector))


def _delay_alone(start_s: float, line: PlayedLine, measured: AudioClip, detector: VoiceActivity) -> Overlap:
    """Return the response delay from the end of a line whose sound is not known."""
    speech = np.flatnonzero(exact_speech(measured, detector))
    if len(speech) == 0:
        return Overlap(None)
    return Overlap(max(0.0, start_s + speech[0] * FRAME_STEP_S - line.end_s))


def _in_the_reply(found: Overlap, before_s: float, duration_s: float) -> Overlap:
    """Return the same with its stretches in s of a reply that begins ``before_s`` later, cut to it."""
    cut = ((max(0.0, a - before_s), min(duration_s, b - before_s)) for a, b in found.stretches)
    return replace(found, stretches=tuple((start, end) for start, end in cut if end > start))


def _later(word: Word, by_s: float) -> Word:
    return replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)


def _at_16k(clip: AudioClip) -> AudioClip:
    return AudioClip(resampled(clip.samples, clip.sample_rate_hz, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ)
