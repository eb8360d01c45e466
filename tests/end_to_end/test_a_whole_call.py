"""A whole call in the real window: real display, real sound server, real models."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jiwer
import numpy as np
import pytest
import soundfile

from desktop_app.audio_io.device_watch import STAND_INS
from desktop_app.audio_io.files import read_clip, write_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, RECORDING_RATE_HZ, AudioClip
from desktop_app.practice.engines import build_meter, build_reviewer
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.bundled_replies import bundled_replies
from desktop_app.tone.voice import VoiceFrames
from tests.bench.words import letters_only
from tests.end_to_end.drive import TITLE
from tests.helpers.display import Display
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sound_server import SoundServer

pytestmark = [
    pytest.mark.engines,
    pytest.mark.sound,
    pytest.mark.timeout(600),
    pytest.mark.xdist_group("sound"),
]
MOST_WORD_ERROR = 0.15
#: How much longer the window may be held up than a process that does nothing, while a review runs.
MOST_STALL_S = 0.1


def drive(
    folder: Path, replies: list[Path], display: Display, sound: SoundServer, reading: Path | None = None
) -> dict[str, Any]:
    """Click through a call with these replies, after a reading where there is one; return what was seen."""
    folder.mkdir()
    environment = {**sound.environment, "DISPLAY": display.name, "QT_QPA_PLATFORM": "xcb"}
    read = [] if reading is None else ["--reading", str(reading)]
    command = [sys.executable, "-m", "tests.end_to_end.drive", str(folder), *read, *map(str, replies)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=500)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads((folder / "seen.json").read_text())  # type: ignore[no-any-return]


def word_error(said: list[str], heard: list[str]) -> float:
    """Return the share of words that were heard wrongly."""
    return float(jiwer.wer(letters_only(" ".join(said)), letters_only(" ".join(heard))))


def as_wav(source: Path, target: Path) -> Path:
    """Return a sound file as the WAV that the virtual microphone takes."""
    write_clip(read_clip(source, RECORDING_RATE_HZ), target)
    return target


def joined_wav(paths: list[Path], target: Path) -> Path:
    """Return some sound files one after the other."""
    samples = np.concatenate([read_clip(path, RECORDING_RATE_HZ).samples for path in paths])
    write_clip(AudioClip(samples, RECORDING_RATE_HZ), target)
    return target


def assert_held_against_the_reading(seen: dict[str, Any], reading: Path) -> None:
    """Hold the baseline against the file that was read, and the call against the baseline."""
    meter = build_meter(WeightsStore())
    direct = VoiceFrames.of(meter.tracks(read_clip(reading, ANALYSIS_RATE_HZ))).measure()
    assert direct is not None
    usual = seen["baseline"]
    assert usual["device"] not in STAND_INS  # the microphone itself, not what stands for it
    assert abs(12.0 * np.log2(usual["pitch_median_hz"] / direct.pitch_median_hz)) < 0.5
    assert usual["loudness_dbfs"] == pytest.approx(direct.loudness_dbfs, abs=1.0)
    assert usual["alpha_ratio_db"] == pytest.approx(direct.alpha_ratio_db, abs=1.5)
    assert usual["articulation_rate_syl_s"] > 2.0
    for turn in seen["turns"]:
        assert turn["baseline"] == "me"
        assert abs(turn["effort"]) < 1.5  # the same voice, so near its own usual
        assert turn["scores"]["calm"] is not None
    assert soundfile.info(seen["kinder"]).duration > 1.0


def assert_measured_as_played(turns: list[dict[str, Any]], played: list[Path]) -> None:
    """Hold each turn's pitch and loudness against the file that was spoken into the microphone."""
    reviewer = build_reviewer(WeightsStore())
    for turn, path in zip(turns, played, strict=False):
        direct = reviewer.review(read_clip(path, ANALYSIS_RATE_HZ), path.name).tone
        assert direct is not None
        semitones = 12.0 * np.log2(turn["pitch_hz"] / direct.measures.pitch_median_hz)
        assert abs(semitones) < 0.5
        assert turn["loudness_dbfs"] == pytest.approx(direct.measures.loudness_dbfs, abs=1.0)
        assert soundfile.info(turn["recording"]).samplerate == RECORDING_RATE_HZ


def test_a_call_with_spoken_replies(tmp_path: Path, x_display: Display, sound: SoundServer) -> None:
    replies = bundled_replies(shipped_scenario())
    played = [as_wav(path, tmp_path / f"{path.stem}.wav") for path in replies.paths]

    reading = joined_wav(played[:2], tmp_path / "reading.wav")

    seen = drive(tmp_path / "call", played, x_display, sound, reading)

    assert_held_against_the_reading(seen, reading)
    assert seen["platform"] == "xcb"
    turns = seen["turns"]
    # the customer may be content a reply earlier, by the course the call takes
    assert len(replies.texts) - 1 <= len(turns) <= len(replies.texts)
    said = list(replies.texts[: len(turns)])
    assert word_error(said, [turn["transcript"] for turn in turns]) <= MOST_WORD_ERROR
    assert_measured_as_played(turns, played)
    assert all(turn["advice"] for turn in turns)
    assert seen["ending"] in ("resolved_with_goodwill", "resolved", "resolved_warily")
    assert seen["history"] == [TITLE]
    assert seen["playhead_s"] > 1.0
    assert all(window_s - idle_s <= MOST_STALL_S for window_s, idle_s in seen["longest_stalls_s"])

    reviewer = build_reviewer(WeightsStore())
    customer = [*(turn["customer"] for turn in turns), seen["closing"]]
    heard = reviewer.transcriber.transcribe(read_clip(tmp_path / "call" / "heard.wav", ANALYSIS_RATE_HZ))
    assert word_error(customer, [heard.text]) <= MOST_WORD_ERROR


def test_a_call_with_human_replies(
    tmp_path: Path,
    x_display: Display,
    sound: SoundServer,
    human_clips: Callable[[str], list[dict[str, Any]]],
) -> None:
    clips = [clip for clip in human_clips("commonvoice") if 5.0 <= clip["seconds"] <= 7.0][:3]
    played = [as_wav(clip["path"], tmp_path / f"{clip['id']}.wav") for clip in clips]

    seen = drive(tmp_path / "call", played, x_display, sound)

    turns = seen["turns"]
    assert len(turns) == len(clips)
    texts = [clip["text"] for clip in clips]
    assert word_error(texts, [turn["transcript"] for turn in turns]) <= MOST_WORD_ERROR
    assert_measured_as_played(turns, played)
    assert seen["history"] == [TITLE]
