"""Kokoro's one graph, cut in two: prosody (durations, F0, energy) and decoder (sound).

Between the two, F0, energy and the duration of each phoneme are plain arrays that can be edited. With
nothing edited the result is the whole graph's, bit for bit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from desktop_app.core.errors import EngineError
from desktop_app.speech.weights import KOKORO, WeightsStore

SAMPLE_RATE_HZ = 24_000
#: Prosody comes in frames of 600 samples; F0 and energy twice a frame.
SAMPLES_PER_PITCH_FRAME = 300
STYLE_SIZE = 256

_DURATION, _PITCH, _ENERGY, _ALIGNED = (
    "/encoder/Clip_output_0",
    "/encoder/Reshape_output_0",
    "/encoder/Reshape_1_output_0",
    "/encoder/MatMul_1_output_0",
)

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Prosody:
    """What the first graph says of a sentence.

    Attributes
    ----------
    durations
        Prosody frames of each token, shape (tokens,).
    pitch_hz, energy
        shape (pitch frames,), two to a prosody frame; pitch near 0 where unvoiced.
    aligned
        The text's features laid on the frames, for the decoder, shape (1, 512, frames).
    """

    durations: npt.NDArray[np.int64]
    pitch_hz: FloatArray
    energy: FloatArray
    aligned: FloatArray


class KokoroGraphs:
    """The two graphs, loaded.

    Raises
    ------
    WeightsError
        If the weights are missing or not the published ones.
    EngineError
        If the engine is not installed or refuses the graphs.
    """

    def __init__(self, weights: WeightsStore, threads: int = 2) -> None:
        try:
            import onnx
            import onnxruntime
        except ImportError as error:
            raise EngineError("The Kokoro voice is not installed", "install Tone Matters again") from error
        whole = onnx.load_from_string(weights.read(KOKORO))
        prosody, decoder = split(whole)
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        options.log_severity_level = 3
        try:
            self._prosody, self._decoder = (
                onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
                for graph in (prosody, decoder)
            )
        except Exception as error:
            raise EngineError(
                f"The Kokoro voice does not load ({type(error).__name__})", "install Tone Matters again"
            ) from error

    def prosody(self, tokens: list[int], style: FloatArray, speed: FloatArray) -> Prosody:
        """Return how a sentence would be said.

        Parameters
        ----------
        tokens
            Phoneme numbers, without the silent token at either end.
        style
            shape (256,): the voice.
        speed
            Speed of each token, the silent ones included, shape (tokens + 2,).
        """
        padded = np.array([[0, *tokens, 0]], dtype=np.int64)
        durations, pitch, energy, aligned = self._prosody.run(
            None, {"tokens": padded, "style": _row(style), "speed": speed.astype(np.float32)}
        )
        return Prosody(durations.ravel().astype(np.int64), pitch[0], energy[0], aligned)

    def decode(self, prosody: Prosody, style: FloatArray) -> FloatArray:
        """Return the sound of some prosody at 24 kHz, shape (samples,)."""
        feed = {
            _PITCH: prosody.pitch_hz[None, :].astype(np.float32),
            _ENERGY: prosody.energy[None, :].astype(np.float32),
            _ALIGNED: prosody.aligned,
            "style": _row(style),
        }
        sound = self._decoder.run(None, feed)[0]
        return np.asarray(sound, dtype=np.float32).ravel()


def split(whole: Any) -> tuple[bytes, bytes]:  # noqa: ANN401 - the library has no types
    """Return the prosody graph and the decoder graph of the whole model, serialised."""
    from onnx import TensorProto, helper

    def value(name: str, kind: int, shape: list[Any] | None) -> Any:  # noqa: ANN401
        return helper.make_tensor_value_info(name, kind, shape)

    floats, whole_numbers = TensorProto.FLOAT, TensorProto.INT64
    prosody = _cut(
        whole,
        [
            value("tokens", whole_numbers, [1, "t"]),
            value("style", floats, [1, STYLE_SIZE]),
            value("speed", floats, ["s"]),
        ],
        [value(name, floats, None) for name in (_DURATION, _PITCH, _ENERGY, _ALIGNED)],
        "kokoro_prosody",
    )
    decoder = _cut(
        whole,
        [
            value(_PITCH, floats, ["b", "f"]),
            value(_ENERGY, floats, ["b", "f"]),
            value(_ALIGNED, floats, [1, 512, "l"]),
            value("style", floats, [1, STYLE_SIZE]),
        ],
        [value("audio", floats, ["a"])],
        "kokoro_decoder",
    )
    return prosody, decoder


def _cut(whole: Any, inputs: list[Any], outputs: list[Any], name: str) -> bytes:  # noqa: ANN401
    """Return the part of the model that leads from ``inputs`` to ``outputs``, serialised."""
    from onnx import helper

    graph = whole.graph
    maker = {output: index for index, node in enumerate(graph.node) for output in node.output}
    constants = {tensor.name: tensor for tensor in graph.initializer}
    given = {tensor.name for tensor in inputs}
    wanted = [tensor.name for tensor in outputs]
    nodes: set[int] = set()
    used: set[str] = set()
    while wanted:
        tensor = wanted.pop()
        if not tensor or tensor in given or tensor in used:
            continue
        if tensor in constants:
            used.add(tensor)
        elif tensor not in maker:
            raise EngineError(f"The Kokoro voice has an unexpected form (no {tensor})", "install it again")
        elif maker[tensor] not in nodes:
            nodes.add(maker[tensor])
            wanted += graph.node[maker[tensor]].input
    part = helper.make_graph(
        [graph.node[index] for index in sorted(nodes)],
        name,
        inputs,
        outputs,
        [constants[tensor] for tensor in sorted(used)],
    )
    model = helper.make_model(part, opset_imports=list(whole.opset_import))
    model.ir_version = whole.ir_version
    return bytes(model.SerializeToString())


def _row(style: FloatArray) -> FloatArray:
    return style.reshape(1, STYLE_SIZE).astype(np.float32)
