"""Speech or not, by Silero's detector (MIT): as it comes in, and over whole takes at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from desktop_app.core.errors import EngineError
from desktop_app.speech.weights import SILERO, WeightsStore

#: Samples a chunk, at 16 kHz; the network sees the end of the chunk before as well, and remembers this much.
CHUNK_SAMPLES, CONTEXT_SAMPLES, MEMORY_SIZE = 512, 64, 128
#: Chunks in one go: five minutes, so that an hour takes no more memory.
MOST_CHUNKS = 10_000

_Samples = npt.NDArray[np.float32]


class SileroVoiceActivity:
    """Probability of speech in chunks of 512 samples at 16 kHz, behind the port ``VoiceActivity``.

    Raises
    ------
    WeightsError
        If the model is missing or not the published one.
    EngineError
        If the engine is not installed.
    """

    chunk_samples = CHUNK_SAMPLES

    def __init__(self, weights: WeightsStore) -> None:
        model = weights.read(SILERO)
        try:
            import onnxruntime
        except ImportError as error:
            raise EngineError("ONNX Runtime is not installed", "install Tone Matters again") from error
        options = onnxruntime.SessionOptions()
        options.inter_op_num_threads = options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self._live = _Memory()

    def reset(self) -> None:
        """Forget what was heard."""
        self._live = _Memory()

    def probability(self, chunk: _Samples) -> float:
        """Return the probability of speech, 0-1, in the next chunk of ``chunk_samples`` at 16 kHz."""
        return float(self._heard(chunk.reshape(1, self.chunk_samples), self._live)[0])

    def probabilities(self, samples: _Samples) -> npt.NDArray[np.float64]:
        """Return the probability of speech, 0-1, of each chunk of a whole take, shape (chunks,)."""
        chunks = samples.reshape(-1, self.chunk_samples)
        memory = _Memory()
        parts = [
            self._heard(chunks[at : at + MOST_CHUNKS], memory) for at in range(0, len(chunks), MOST_CHUNKS)
        ]
        return np.concatenate([np.zeros(0), *parts])

    def _heard(self, chunks: _Samples, memory: _Memory) -> npt.NDArray[np.float64]:
        """Return the probability of each chunk, shape (n,), after what ``memory`` holds."""
        ends = np.concatenate([memory.context[None], chunks[:-1, -CONTEXT_SAMPLES:]])
        output, memory.state, memory.cell = self._session.run(
            None, {"input": np.concatenate([ends, chunks], axis=1), "h": memory.state, "c": memory.cell}
        )
        memory.context = chunks[-1, -CONTEXT_SAMPLES:].copy()
        return np.asarray(output, dtype=np.float64).ravel()


class _Memory:
    """What the network knows of the sound before a chunk."""

    def __init__(self) -> None:
        self.context: _Samples = np.zeros(CONTEXT_SAMPLES, dtype=np.float32)
        self.state: _Samples = np.zeros((1, 1, MEMORY_SIZE), dtype=np.float32)
        self.cell: _Samples = np.zeros((1, 1, MEMORY_SIZE), dtype=np.float32)
