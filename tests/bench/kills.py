"""Kill the app, and its speech process, at random moments of a call, and count what is lost.

Run with `python -m tests.bench.kills [MOMENTS]`; needs Xvfb and PulseAudio; twenty moments of each take about
a quarter of an hour.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import RECORDING_RATE_HZ
from desktop_app.storage.bundled_replies import bundled_replies
from tests.helpers.display import Display
from tests.helpers.killing import goes_on, kill_app, lines, start
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer, missing

MOMENTS = 20
#: Within three lines and three replies.
LONGEST_S = 36.0


def main() -> None:
    """Kill, look, and print one line a figure."""
    if absent := missing():
        raise SystemExit(f"not installed: {', '.join(absent)}")
    moments = int(sys.argv[1]) if len(sys.argv) > 1 else MOMENTS
    chance = random.Random(0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        replies = []
        for path in bundled_replies(shipped_scenario()).paths[:3]:
            replies.append(folder / f"{path.stem}.wav")
            write_clip(read_clip(path, RECORDING_RATE_HZ), replies[-1])
        display, sound = Display(), SoundServer(folder / "sound")
        environment = {**sound.environment, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
        try:
            app(folder, moments, chance, replies, environment)
            speech(folder, moments, chance, replies, environment)
        finally:
            sound.stop()
            display.stop()


def app(
    folder: Path, moments: int, chance: random.Random, replies: list[Path], environment: dict[str, str]
) -> None:
    """Kill the app."""
    lost_s, whole, offered, short = [], 0, 0, 0
    for number in range(moments):
        is_time = _some_time_in_a_call(chance.uniform(0.0, LONGEST_S))
        left = kill_app(folder / f"app-{number}", is_time, replies, environment)
        lost_s.append(left.lost_s)
        whole += left.database_is_whole
        offered += goes_on(left)
        short += left.course is None or len(left.course.replies) < left.told["replies"]
    print(f"app killed: {max(lost_s):.3f} s of sound lost at most over {moments} moments (0)")
    print(f"app killed: database whole {whole}/{moments}, can be gone on with {offered}/{moments}")
    print(f"app killed: {short}/{moments} times the last reply was not written down yet; its sound is there")


def _some_time_in_a_call(after_s: float) -> Callable[[dict[str, Any]], bool]:
    return lambda told: bool(told["since_begun_s"] > after_s)


def speech(
    folder: Path, moments: int, chance: random.Random, replies: list[Path], environment: dict[str, str]
) -> None:
    """Kill the speech process."""
    done = 0
    for number in range(moments):
        after_s = chance.uniform(0.0, LONGEST_S)
        said = lines(start(folder / f"speech-{number}", "speech", after_s, replies, environment))
        turns = said[-1].get("turns", []) if said else []
        done += len(turns) == len(replies) and all(turns)
    print(f"speech process killed: every reply heard and reviewed {done}/{moments}")


if __name__ == "__main__":
    main()
