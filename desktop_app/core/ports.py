"""The small ports that engines stand behind. Use cases know these, never an engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from desktop_app.core.clip import AudioClip
from desktop_app.core.transcript import Transcript


class Transcriber(Protocol):
    """Speech to words."""

    @property
    def name(self) -> str:
        """The engine's name as it stands in a review."""
        ...

    def transcribe(self, clip: AudioClip) -> Transcript:
        """Recognise a clip at 16 kHz; an empty transcript where nothing was said.

        Raises
        ------
        EngineError
            If the engine fails.
        """
        ...


@dataclass(frozen=True)
class VoiceInfo:
    """A voice as it is listed. ``gender`` is ``woman``, ``man`` or ``unknown``."""

    id: str
    name: str
    accent: str
    gender: str
    engine: str


class Voice(Protocol):
    """Words to speech, with an anger dial."""

    def speak(
        self, text: str, voice: str, anger: float = 0.0, *, phone: bool = False, seed: int = 0
    ) -> AudioClip:
        """Return the text spoken by ``voice``; the same arguments give the same samples.

        Parameters
        ----------
        anger
            0 (calm) to 1 (furious).
        phone
            Send the sound down a narrow telephone line.

        Raises
        ------
        EngineError
            If the voice is unknown, the text holds nothing to say, or the engine fails.
        """
        ...


class PitchTracker(Protocol):
    """Fundamental frequency."""

    def track(self, clip: AudioClip) -> npt.NDArray[np.float64]:
        """Return F0 in Hz, shape (n,), every 10 ms from 0 s; NaN where unvoiced. Clip at 16 kHz."""
        ...


class VoiceActivity(Protocol):
    """Speech or not, in chunks of 32 ms."""

    #: Samples a chunk, at 16 kHz.
    chunk_samples: int

    def reset(self) -> None:
        """Forget what was heard."""
        ...

    def probability(self, chunk: npt.NDArray[np.float32]) -> float:
        """Return the probability of speech, 0-1, in the next chunk of ``chunk_samples`` at 16 kHz."""
        ...

    def probabilities(self, samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """Return the probability of speech, 0-1, of each chunk of a whole take, shape (chunks,).

        Parameters
        ----------
        samples
            At 16 kHz, a whole number of chunks. What was heard before or is being heard is left alone.
        """
        ...
