"""The customer's line and the reply to it in one recording: who speaks when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.levelling import frame_level_db, gain_to_hear, turned_up
from desktop_app.core.ports import VoiceActivity
from desktop_app.core.tone import FRAME_STEP_S, Overlap
from desktop_app.core.transcript import Word
from desktop_app.tone.leak import Leak, find_leak
from desktop_app.tone.overlap import overlap
from desktop_app.tone.speech_activity import speech_track
from desktop_app.tone.speech_edges import sharpened
from desktop_app.tone.tracks import sound_of


@dataclass(frozen=True, eq=False)
class TurnTaking:
    """How a reply lies to a line. Tracks of speech or not, a frame every 10 ms of the recording."""

    overlap: Overlap
    leak: Leak
    agent: npt.NDArray[np.bool_]
    customer: npt.NDArray[np.bool_]


def turn_taking(
    recording: AudioClip,
    line: AudioClip,
    line_at_s: float,
    detector: VoiceActivity,
    words: Sequence[Word] = (),
    words_from_s: float | None = None,
    line_speech: npt.NDArray[np.bool_] | None = None,
) -> TurnTaking:
    """Return how the agent's speech in a recording lies to the line that played meanwhile.

    Parameters
    ----------
    recording
        The microphone at 16 kHz, from about the line's start to the end of the reply.
    line
        The line at 16 kHz.
    line_at_s
        When it began to play on the recording's clock, as far as is known. Where it leaks into the
        microphone, its arrival there tells better.
    words, words_from_s
        As for ``overlap``.
    line_speech
        What ``exact_speech`` finds in the line, where that is known already.
    """
    recording = sound_of(recording)
    leak = find_leak(recording, line, line_at_s)
    agent = exact_speech(leak.rest, detector, gain_to_hear(recording), leak.outweighs)
    began_s = line_at_s + (leak.delay_s or 0.0)
    line_speech = exact_speech(line, detector) if line_speech is None else line_speech
    customer = _placed(line_speech, round(began_s / FRAME_STEP_S), len(agent))
    return TurnTaking(overlap(agent, customer, words, words_from_s), leak, agent, customer)


def exact_speech(
    clip: AudioClip,
    detector: VoiceActivity,
    gain_db: float | None = None,
    outweighed: npt.NDArray[np.bool_] | None = None,
) -> npt.NDArray[np.bool_]:
    """Return speech or not for every 10 ms of a clip at 16 kHz, its edges sharpened by level.

    Parameters
    ----------
    gain_db
        How far the clip is turned up for the detector; to its usual level where not given.
    outweighed
        Frames that hold another sound above all, which is no speech.
    """
    clip = sound_of(clip)
    gain_db = gain_to_hear(clip) if gain_db is None else gain_db
    return sharpened(speech_track(turned_up(clip, gain_db), detector), frame_level_db(clip), outweighed)


def _placed(track: npt.NDArray[np.bool_], at: int, frames: int) -> npt.NDArray[np.bool_]:
    """Return a track of so many frames in which another one begins at frame ``at``, before 0 or not."""
    result = np.zeros(frames, dtype=np.bool_)
    first, last = max(0, at), min(frames, at + len(track))
    if last > first:
        result[first:last] = track[first - at : last - at]
    return result
