"""A stretch of a take put in place of another, without clicks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Sound = npt.NDArray[np.float64]


def spliced(take: Sound, start: int, end: int, part: Sound, fade: int) -> Sound:
    """Return the take with ``part`` in place of its samples from ``start`` to ``end``.

    At both joins ``fade`` samples are crossfaded, inside the two stretches, by weights that add up to 1, so
    that nothing becomes louder than the louder of the two. There is no fade at the take's own ends.

    Parameters
    ----------
    part
        shape (m,), of any length; what it holds at its ends is the same moment as at ``start`` and ``end``.
    """
    fade = min(fade, (end - start) // 2, len(part) // 2)
    rise = 0.5 - 0.5 * np.cos(np.pi * (np.arange(fade) + 0.5) / max(1, fade))
    part = part.copy()
    if start > 0:
        part[:fade] = rise * part[:fade] + rise[::-1] * take[start : start + fade]
    if end < len(take):
        part[len(part) - fade :] = rise[::-1] * part[len(part) - fade :] + rise * take[end - fade : end]
    return np.concatenate([take[:start], part, take[end:]])
