"""Notice that a stream has stopped bringing blocks, which PortAudio does not say."""

from __future__ import annotations

#: A working stream brings a block every 20 ms; one second without any is a fault.
LIMIT_S = 1.0


class Watchdog:
    """Compare the last sign of life with the clock.

    Parameters
    ----------
    now_s
        The monotonic clock when watching starts.
    limit_s
        Silence longer than this is a stall.
    """

    def __init__(self, now_s: float, limit_s: float = LIMIT_S) -> None:
        self._last_s = now_s
        self._limit_s = limit_s

    def beat(self, now_s: float) -> None:
        """Note a sign of life."""
        self._last_s = now_s

    def stalled(self, now_s: float) -> bool:
        """Tell whether the last sign of life is too long ago."""
        return now_s - self._last_s > self._limit_s
