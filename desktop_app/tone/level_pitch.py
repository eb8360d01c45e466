"""Where the voice holds its pitch: the longest stretches whose pitch keeps within a spread.

Time grows as n log n and memory as n with the length of the take.
"""

from __future__ import annotations

import heapq
from bisect import bisect, insort
from collections import deque

import numpy as np
import numpy.typing as npt

from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.tone.pitch import semitones
from desktop_app.tone.speech_activity import runs, without_short_runs

#: A gap in voicing up to this long does not end a voiced stretch.
BRIDGED_S = 0.03


def level_stretches(
    pitch_hz: npt.NDArray[np.float64], spread_st: float, shortest_s: float
) -> list[tuple[int, int]]:
    """Return (first frame, past the last) of voiced stretches that are long and level enough, in order.

    In each voiced run the longest level stretch is taken first, then what is left on its two sides.

    Parameters
    ----------
    pitch_hz
        shape (n,), NaN where unvoiced.
    spread_st
        Highest minus lowest pitch of a level stretch, at most, in semitones.
    shortest_s
        Shorter stretches are left out.
    """
    shortest = round(shortest_s / FRAME_STEP_S)
    known = np.isfinite(pitch_hz)
    voiced = without_short_runs(known, value=False, shortest=round(BRIDGED_S / FRAME_STEP_S) + 1)
    found = []
    for start, end in runs(voiced):
        if end - start < shortest:
            continue
        inside = np.flatnonzero(known[start:end])
        pitch_st = np.interp(np.arange(end - start), inside, semitones(pitch_hz[start:end][inside], 100.0))
        found += [
            (start + first, start + last) for first, last in _longest_first(pitch_st, spread_st, shortest)
        ]
    return found


def _longest_first(
    pitch_st: npt.NDArray[np.float64], spread_st: float, shortest: int
) -> list[tuple[int, int]]:
    """Return (first, past the last) of level stretches, the longest taken first, in order."""
    ends = _level_from(pitch_st, spread_st)
    widest = [first for first, end in enumerate(ends) if first == 0 or end > ends[first - 1]]
    waiting = [(first - ends[first], first, ends[first]) for first in widest]
    heapq.heapify(waiting)
    taken: list[tuple[int, int]] = []
    while waiting:
        _, first, last = heapq.heappop(waiting)
        # None that was taken is shorter, so it can only cut into an end of this one.
        place = bisect(taken, (first, last))
        clear = max(first, taken[place - 1][1]) if place else first
        until = min(last, taken[place][0]) if place < len(taken) else last
        if until - clear < shortest:
            continue
        if (clear, until) == (first, last):
            insort(taken, (first, last))
        else:
            heapq.heappush(waiting, (clear - until, clear, until))
    return taken


def _level_from(pitch_st: npt.NDArray[np.float64], spread_st: float) -> list[int]:
    """Return for each frame where the level stretch that begins there ends.

    Two queues hold the frames that may yet be the highest and the lowest, so each frame is looked at twice.
    """
    values = pitch_st.tolist()
    highest: deque[int] = deque()
    lowest: deque[int] = deque()
    ends, end = [], 0
    for first in range(len(values)):
        while end < len(values):
            value = values[end]
            above = max(value, values[highest[0]]) if highest else value
            below = min(value, values[lowest[0]]) if lowest else value
            if above - below > spread_st:
                break
            while highest and values[highest[-1]] <= value:
                highest.pop()
            while lowest and values[lowest[-1]] >= value:
                lowest.pop()
            highest.append(end)
            lowest.append(end)
            end += 1
        ends.append(end)
        for queue in (highest, lowest):
            if queue[0] == first:
                queue.popleft()
    return ends
