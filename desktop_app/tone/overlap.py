"""How the agent's speech lies to the customer's: talk-over, interruptions, response delay."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S, Overlap
from desktop_app.core.transcript import Word
from desktop_app.tone.pacing import phrases
from desktop_app.tone.speech_activity import runs

#: A shorter stretch of at most so many words, "mm-hm" or "I see", is a sign of listening and interrupts
#: nobody (docs/tone.md).
LONGEST_BACKCHANNEL_S, MOST_BACKCHANNEL_WORDS = 0.6, 2
#: Whoever begins to speak this shortly before the other ends is taken to have waited: a shorter overlap is
#: not noticed as one (Heldner 2011, JASA 130, 508-513).
UNNOTICED_S = 0.12

Stretch = tuple[int, int]


def overlap(
    agent: npt.NDArray[np.bool_],
    customer: npt.NDArray[np.bool_],
    words: Sequence[Word] = (),
    words_from_s: float | None = None,
) -> Overlap:
    """Return how the agent's speech lies to the customer's, in s on the clock of the tracks.

    Both are tracks of speech or not, a frame every 10 ms from the same moment. A stretch of speech goes on
    over pauses below 0.25 s. The response delay is None where either of them says nothing.

    Parameters
    ----------
    words
        What the agent said, times on the same clock.
    words_from_s
        From when on the words are known, None where they are not: a short stretch that is not covered is
        told by its length alone.
    """
    frames = min(len(agent), len(customer))
    agent, customer = agent[:frames], customer[:frames]
    both = agent & customer
    lines, said = phrases(customer), phrases(agent)
    told = [stretch for stretch in said if not _is_backchannel(stretch, words, words_from_s)]
    return Overlap(
        response_delay_s=_response_delay_s(told, said, lines),
        talk_over_s=float(np.count_nonzero(both) * FRAME_STEP_S),
        interruptions=sum(_interrupts(start, lines) for start, _ in told),
        stretches=tuple((start * FRAME_STEP_S, end * FRAME_STEP_S) for start, end in runs(both)),
    )


def _is_backchannel(stretch: Stretch, words: Sequence[Word], words_from_s: float | None) -> bool:
    start_s, end_s = (frame * FRAME_STEP_S for frame in stretch)
    if end_s - start_s >= LONGEST_BACKCHANNEL_S:
        return False
    if words_from_s is None or end_s <= words_from_s:
        return True
    inside = [word for word in words if start_s <= (word.start_s + word.end_s) / 2.0 < end_s]
    return len(inside) <= MOST_BACKCHANNEL_WORDS


def _interrupts(start: int, lines: list[Stretch]) -> bool:
    """Return whether speech that begins at a frame begins while the customer speaks, and goes on to."""
    unnoticed = round(UNNOTICED_S / FRAME_STEP_S)
    return any(first < start < end - unnoticed for first, end in lines)


def _response_delay_s(told: list[Stretch], said: list[Stretch], lines: list[Stretch]) -> float | None:
    """Return the time from the end of the customer's speech to the first of the agent's after it.

    It is 0 where the agent speaks across that end, or spoke before and not after. A short sign of listening
    across it is no response yet, unless nothing follows.
    """
    if not lines:
        return None
    end = lines[-1][1]
    for stretches in ([*told, *(short for short in said if short[0] >= end)], said):
        starts = [start for start, until in stretches if until > end]
        if starts:
            return max(0, min(starts) - end) * FRAME_STEP_S
    return 0.0 if told else None
