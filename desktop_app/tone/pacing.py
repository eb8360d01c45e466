"""Pace: words a minute, articulation rate, and pauses."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S, Pauses, PhrasePace
from desktop_app.core.transcript import Transcript
from desktop_app.tone.speech_activity import runs
from desktop_app.tone.syllables import SyllableCounter

#: A silence this long between words is a pause (docs/tone.md).
SHORTEST_PAUSE_S = 0.25
#: Rates from less speech than this say nothing.
SHORTEST_SPEECH_S = 1.0
#: What happens now and then is counted per minute over this and more.
SHORTEST_FOR_RATE_S = 40.0
#: A shorter phrase is a word or two, and its rate is chance.
SHORTEST_PHRASE_S = 0.5


def phrases(speech: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return (first frame, past the last) of each stretch of speech between pauses."""
    joined: list[tuple[int, int]] = []
    for start, end in runs(speech):
        if joined and (start - joined[-1][1]) * FRAME_STEP_S < SHORTEST_PAUSE_S:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def pauses(phrase_frames: list[tuple[int, int]]) -> Pauses:
    """Return the pauses between phrases, in seconds."""
    lengths = [(after[0] - before[1]) * FRAME_STEP_S for before, after in itertools.pairwise(phrase_frames)]
    if not lengths:
        return Pauses(0, None, None)
    return Pauses(len(lengths), float(np.mean(lengths)), max(lengths))


def words_per_minute(transcript: Transcript, phrase_frames: list[tuple[int, int]]) -> float | None:
    """Return words a minute from the first sound of speech to the last, pauses included."""
    if not phrase_frames or not transcript.words:
        return None
    seconds = (phrase_frames[-1][1] - phrase_frames[0][0]) * FRAME_STEP_S
    if seconds < SHORTEST_SPEECH_S:
        return None
    return 60.0 * len(transcript.words) / seconds


def articulation_rate(
    transcript: Transcript, phrase_frames: list[tuple[int, int]], syllables: SyllableCounter
) -> float | None:
    """Return syllables a second of speech, pauses left out."""
    seconds = sum(end - start for start, end in phrase_frames) * FRAME_STEP_S
    if seconds < SHORTEST_SPEECH_S or not transcript.words:
        return None
    return sum(syllables.count(word.text) for word in transcript.words) / seconds


def per_minute(count: int, phrase_frames: list[tuple[int, int]]) -> float | None:
    """Return a count per minute from the first sound of speech to the last, pauses included.

    A shorter stretch counts as ``SHORTEST_FOR_RATE_S``: one chance sound makes no rate.
    """
    if not phrase_frames:
        return None
    seconds = (phrase_frames[-1][1] - phrase_frames[0][0]) * FRAME_STEP_S
    return None if seconds < SHORTEST_SPEECH_S else 60.0 * count / max(seconds, SHORTEST_FOR_RATE_S)


def pace_track(
    transcript: Transcript, phrase_frames: list[tuple[int, int]], syllables: SyllableCounter
) -> tuple[PhrasePace, ...]:
    """Return the articulation rate of each phrase that is long enough and in which words were recognised."""
    track = []
    for first, last in phrase_frames:
        start_s, end_s = first * FRAME_STEP_S, last * FRAME_STEP_S
        count = sum(syllables.count(word.text) for word in transcript.words_between(start_s, end_s))
        if count and end_s - start_s >= SHORTEST_PHRASE_S:
            track.append(PhrasePace(start_s, end_s, count / (end_s - start_s)))
    return tuple(track)
