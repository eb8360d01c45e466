"""Kill the app, or its speech process, in the middle of a call, and look at what is left."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import soundfile

from desktop_app.practice.call import Call
from desktop_app.practice.kept_call import UnfinishedCall, unfinished_call
from desktop_app.storage.recordings import CallFolder, Recordings
from tests.helpers.shipped_scenarios import shipped_scenario

#: The recorder writes every 20 ms; what is told lags a little behind what is written.
MOST_LOST_S = 0.05
#: A reply is written down by another thread a moment after it is taken.
WRITTEN_AFTER_S = 0.5


@dataclass(frozen=True)
class Left:
    """What a killed call left behind."""

    told: dict[str, Any]
    recorded_s: float
    course: UnfinishedCall | None
    database_is_whole: bool

    @property
    def lost_s(self) -> float:
        """Seconds that were recorded and are not there."""
        return max(0.0, float(self.told["recorded_s"]) - self.recorded_s)


def start(
    folder: Path, how: str, after_s: float, replies: list[Path], environment: dict[str, str]
) -> subprocess.Popen[str]:
    """Start a call in a process of its own."""
    command = [sys.executable, "-m", "tests.end_to_end.kill_drive", str(folder), how, str(after_s)]
    return subprocess.Popen(
        [*command, *map(str, replies)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def lines(process: subprocess.Popen[str]) -> list[dict[str, Any]]:
    """Return what a process says until its end."""
    assert process.stdout is not None
    with process:
        return [json.loads(line) for line in process.stdout if line.startswith("{")]


def kill_app(
    folder: Path,
    is_time: Callable[[dict[str, Any]], bool],
    replies: list[Path],
    environment: dict[str, str],
) -> Left:
    """Kill the app once it tells that the time has come; return what is left."""
    told: dict[str, Any] = {}
    with start(folder, "app", 0.0, replies, environment) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if not line.startswith("{"):
                continue
            told = json.loads(line)
            if is_time(told):
                break
        process.kill()
    (call,) = Recordings(folder / "data" / "recordings").interrupted()
    return Left(told, _seconds(call), _course(call), _is_whole(folder / "data" / "history.sqlite3"))


def goes_on(left: Left) -> bool:
    """Tell whether a call can be gone on with from what is left of it."""
    course = left.course
    if course is None:
        return False
    call = Call(shipped_scenario(), course.seed, course.intensity)
    call.catch_up(reply.heard for reply in course.replies)
    return len(call.exchanges) == len(course.replies)


def _seconds(call: CallFolder) -> float:
    return float(soundfile.info(call.running).duration)


def _course(call: CallFolder) -> UnfinishedCall | None:
    if not call.course.is_file():
        return None
    return unfinished_call(call.course.read_text(encoding="utf-8"))


def _is_whole(path: Path) -> bool:
    if not path.is_file():
        return True
    with closing(sqlite3.connect(path)) as database:
        return bool(database.execute("PRAGMA integrity_check").fetchone() == ("ok",))
