"""Engines that do as they are told, behind the ports of core."""

from __future__ import annotations

import threading

import numpy as np

from desktop_app.core.clip import AudioClip, Samples
from desktop_app.core.errors import EngineError
from desktop_app.core.transcript import Transcript, Word


class LoudIsSpeech:
    """Voice activity that takes whatever is loud for speech."""

    chunk_samples = 512

    def __init__(self, threshold: float = 0.01) -> None:
        self._threshold = threshold
        self.resets = 0

    def reset(self) -> None:
        self.resets += 1

    def probability(self, chunk: Samples) -> float:
        assert chunk.shape == (self.chunk_samples,)
        return 1.0 if np.sqrt(np.mean(np.square(chunk))) > self._threshold else 0.0

    def probabilities(self, samples: Samples) -> np.ndarray:
        return np.array([self.probability(chunk) for chunk in samples.reshape(-1, self.chunk_samples)])


class SamePitch:
    """A pitch tracker that always finds the same pitch."""

    def __init__(self, hz: float = 200.0) -> None:
        self._hz = hz

    def track(self, clip: AudioClip) -> np.ndarray:
        return np.full(1 + len(clip.samples) // 160, self._hz)


class LiveSamePitch:
    """A live pitch tracker that finds 200 Hz at the end of every push."""

    def __init__(self) -> None:
        self._samples = 0

    def push(self, samples: Samples) -> list[tuple[float, float]]:
        self._samples += len(samples)
        return [(self._samples / 16_000, 200.0)]


class ScriptedTranscriber:
    """Returns one transcript after the other, or raises one error after the other."""

    name = "scripted"

    def __init__(self, *script: str | Exception) -> None:
        self._script = list(script)
        self.clips: list[AudioClip] = []
        self.called = threading.Event()

    def transcribe(self, clip: AudioClip) -> Transcript:
        self.clips.append(clip)
        self.called.set()
        step = self._script.pop(0) if len(self._script) > 1 else self._script[0]
        if isinstance(step, Exception):
            raise step
        return spoken(step, seconds=clip.duration_s)


class CountingTranscriber:
    """Hears one word a second: its text is the clip's length, so cuts can be checked."""

    name = "counting"

    def __init__(self) -> None:
        self.durations_s: list[float] = []

    def transcribe(self, clip: AudioClip) -> Transcript:
        self.durations_s.append(clip.duration_s)
        return spoken(" ".join(f"word{n}" for n in range(int(clip.duration_s))), clip.duration_s)


class HummingVoice:
    """A voice that hums for a second, and notes what it was given; it chokes on some texts."""

    def __init__(self, chokes_on: str = "unspeakable") -> None:
        self.spoken: list[tuple[str, str, float, bool]] = []
        self._chokes_on = chokes_on

    def speak(
        self, text: str, voice: str, anger: float = 0.0, *, phone: bool = False, seed: int = 0
    ) -> AudioClip:
        if self._chokes_on in text:
            raise EngineError("The voice fell silent", "try again")
        self.spoken.append((text, voice, anger, phone))
        return AudioClip(np.full(24_000, 0.1, dtype=np.float32), 24_000)


def spoken(text: str, seconds: float = 3.0, start_s: float = 0.0, confidence: float = 0.9) -> Transcript:
    """A transcript of ``text`` with its words spread evenly over some seconds."""
    parts = text.split()
    step = seconds / max(1, len(parts))
    words = tuple(
        Word(part, start_s + n * step, start_s + (n + 0.9) * step, confidence) for n, part in enumerate(parts)
    )
    return Transcript("scripted", " ".join(parts), confidence if words else None, words)
