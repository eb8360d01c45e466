"""A human voice through the real process: heard while it is recorded, then reviewed."""

import queue
import wave
from typing import Any

import numpy as np
import pytest

from desktop_app.audio_io.files import read_clip
from desktop_app.background.messages import (
    Listen,
    ListeningFailed,
    LiveTone,
    Meet,
    PlayedLine,
    ReplyBegan,
    ReplyHeard,
    ReviewReply,
    SpeechSettings,
    Warm,
)
from desktop_app.background.speech_process import SpeechProcess
from desktop_app.core.so_far import CallSoFar
from tests.helpers.shipped_scenarios import shipped_scenario
from tests.helpers.sounds import joined, silence

pytestmark = pytest.mark.engines
PATIENCE_S = 200.0


def test_a_reply_is_heard_and_reviewed(tmp_path, human_clips):
    entry = human_clips("librispeech")[2]
    voice = read_clip(entry["path"], 48_000)
    path = tmp_path / "call.wav"
    events: queue.Queue[Any] = queue.Queue()
    process = SpeechProcess(
        SpeechSettings(models=(), voices=tmp_path, recogniser="tiny.en"), events.put, lambda again: None
    )
    try:
        assert process.ask(Warm()).result(PATIENCE_S) == "whisper-tiny.en"
        with wave.open(str(path), "wb") as writer:
            writer.setnchannels(1)
            writer.setsampwidth(2)
            writer.setframerate(48_000)
            sound = joined(silence(1.0, 48_000), voice.samples, silence(2.0, 48_000))
            writer.writeframes((sound * 32767).astype("<i2").tobytes())
        line = PlayedLine((), 0.0, 0.5)
        process.ask(Meet(shipped_scenario())).result(PATIENCE_S)
        process.tell(Listen(1, path, 0.0, 1.0, line))
        seen: list[Any] = []
        while not (seen and isinstance(seen[-1], (ReplyHeard, ListeningFailed))):
            seen.append(events.get(timeout=PATIENCE_S))
        heard = seen[-1]
        assert isinstance(heard, ReplyHeard)
        assert "silly" in heard.transcript.text.lower()
        (began,) = (event for event in seen if isinstance(event, ReplyBegan))
        assert began.start_s == pytest.approx(1.0, abs=0.5)
        live = np.array([pair for event in seen if isinstance(event, LiveTone) for pair in event.pitch])
        assert np.count_nonzero(np.isfinite(live[:, 1])) > 20
        take = tmp_path / "takes" / "1.flac"
        assert len(heard.heard.meant) == len(heard.heard.wording.sentences) > 0
        assert heard.heard.manner.silence_s == pytest.approx(0.75, abs=0.04)
        request = ReviewReply(path, heard.start_s, heard.end_s, take, heard.transcript, line, CallSoFar())
        review = process.ask(request).result(PATIENCE_S)
        assert review.transcript == heard.transcript
        # the clip's first word begins after 0.25 s
        assert review.tone.measures.response_delay_s == pytest.approx(0.75, abs=0.04)
        assert review.tone.quality.voiced_s > 0.5
        assert read_clip(take, 48_000).duration_s == pytest.approx(heard.end_s - heard.start_s, abs=0.01)
    finally:
        process.close()
