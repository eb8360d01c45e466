"""The sound of a reply, cut from the call's recording, and how it lies to the customer's line."""

from __future__ import annotations

import logging
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
from desktop_app.tone.turn_taking import exact_speech, turn_taking

_log = logging.getLogger(__name__)


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
    """

    kept: AudioClip
    measured: AudioClip
    overlap: Overlap
    leak: npt.NDArray[np.bool_] | None = None


def reply_sound(
    path: Path,
    start_s: float,
    end_s: float,
    line: PlayedLine,
    transcript: Transcript | None,
    detector: VoiceActivity,
) -> ReplySound:
    """Return the sound of the reply between two times of a recording.

    Parameters
    ----------
    line
        What it answers.
    transcript
        Its words, where they are known.
    """
    kept = AudioClip(read_stretch(path, start_s, end_s), RECORDING_RATE_HZ)
    played = _played(line)
    if played is None:
        measured = _at_16k(kept)
        return ReplySound(kept, measured, _delay_alone(start_s, line, measured, detector))
    from_s = min(max(0.0, line.start_s), start_s)
    before_s = start_s - from_s
    whole = _at_16k(AudioClip(read_stretch(path, from_s, end_s), RECORDING_RATE_HZ))
    words = () if transcript is None else transcript.words
    found = turn_taking(
        whole,
        played,
        line.start_s - from_s,
        detector,
        [_later(word, before_s) for word in words],
        None if transcript is None else before_s,
    )
    overlap = _in_the_reply(found.overlap, before_s, kept.duration_s)
    if not found.leak.found:
        return ReplySound(kept, _at_16k(kept), overlap)
    measured = found.leak.rest.between(before_s, whole.duration_s)
    return ReplySound(kept, measured, overlap, found.leak.outweighs[round(before_s / FRAME_STEP_S) :])


def _played(line: PlayedLine) -> AudioClip | None:
    """Return the line's sound at 16 kHz, or None where it is not kept or cannot be read any more."""
    if not line.audio:
        return None
    try:
        return line_sound(line.audio, ANALYSIS_RATE_HZ, line.phone)
    except SoundFileError:
        _log.warning("a line that was played cannot be read", exc_info=True)
        return None


def _delay_alone(start_s: float, line: PlayedLine, measured: AudioClip, detector: VoiceActivity) -> Overlap:
    """Return the response delay from the end of a line whose sound is not known."""
    speech = np.flatnonzero(exact_speech(measured, detector))
    if len(speech) == 0:
        return Overlap(None)
    return Overlap(max(0.0, start_s + speech[0] * FRAME_STEP_S - line.end_s))


def _in_the_reply(overlap: Overlap, before_s: float, duration_s: float) -> Overlap:
    """Return the same with its stretches in s of a reply that begins ``before_s`` later, cut to it."""
    cut = ((max(0.0, a - before_s), min(duration_s, b - before_s)) for a, b in overlap.stretches)
    return replace(overlap, stretches=tuple((start, end) for start, end in cut if end > start))


def _later(word: Word, by_s: float) -> Word:
    return replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)


def _at_16k(clip: AudioClip) -> AudioClip:
    return AudioClip(resampled(clip.samples, clip.sample_rate_hz, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ)
