"""A loop that does nothing but come round, beside the app: how long the machine itself holds a process up.

Runs in a process of its own, ``python -m tests.end_to_end.idle_loop FILE``, and writes a line
``end_s gap_s`` for every gap above 20 ms, on the clock that all processes share.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

STEP_S, WORTH_TELLING_S = 0.005, 0.02


def main() -> None:
    """Come round until ended."""
    with Path(sys.argv[1]).open("w", buffering=1) as told:
        last = time.monotonic()
        while True:
            time.sleep(STEP_S)
            now = time.monotonic()
            if now - last > WORTH_TELLING_S:
                told.write(f"{now:.4f} {now - last:.4f}\n")
            last = now


def longest_gap(file: Path, begin_s: float, end_s: float) -> float:
    """Return the longest gap, in seconds, that ended between two times."""
    gaps = [tuple(map(float, line.split())) for line in file.read_text().splitlines() if line.count(" ") == 1]
    return max((gap for end, gap in gaps if begin_s <= end <= end_s + STEP_S), default=STEP_S)


if __name__ == "__main__":
    main()
