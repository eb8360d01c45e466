"""The hand-over from the audio callback to the feeder thread: copy, count, leave."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import numpy as np

from desktop_app.core.clip import Samples


@dataclass(frozen=True, eq=False)
class Block:
    """What one audio callback brought: mono float32 samples, and whether the driver says it lost some."""

    samples: Samples
    overflowed: bool


class BlockBuffer:
    """A queue of blocks between two threads; neither ever waits for the other.

    Appending to and popping from a deque are atomic, so no lock is held in the callback.
    """

    def __init__(self) -> None:
        self._blocks: deque[Block] = deque()
        self.frames_in = 0

    def put(self, samples: Samples, *, overflowed: bool = False) -> None:
        """Add a block; called by the audio callback, which owns ``samples`` only during the call."""
        self._blocks.append(Block(np.array(samples, dtype=np.float32), overflowed))
        self.frames_in += len(samples)

    def drain(self) -> list[Block]:
        """Return every block that has come in since the last call, oldest first."""
        taken = []
        while self._blocks:
            taken.append(self._blocks.popleft())
        return taken
