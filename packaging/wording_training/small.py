"""Store a model's weights with 8 bits each, for size alone: what is computed stays in floating point.

Every matrix is kept as whole numbers with a scale a column (a scale a row for the table of words), and made
floating again as it is loaded. On two cores and short sentences that is as fast as computing with whole
numbers, and as exact as the weights before.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import onnx
from onnx import helper, numpy_helper

#: Smaller tables are not worth it.
_FEWEST_VALUES = 10_000


def with_small_weights(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return the model with its large weights stored in 8 bits."""
    graph = model.graph
    large = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    large = {name: w for name, w in large.items() if w.ndim == 2 and w.size >= _FEWEST_VALUES}
    before: list[onnx.NodeProto] = []
    nodes: list[onnx.NodeProto] = []
    kept = [i for i in graph.initializer if i.name not in large]
    tables = {n.input[0] for n in graph.node if n.op_type == "Gather"}
    kept.append(numpy_helper.from_array(np.array([-1], dtype=np.int64), "last_axis"))
    for name, weights in large.items():
        whole, scale = _in_8_bits(weights, axis=1 if name in tables else 0)
        kept.append(numpy_helper.from_array(whole, f"{name}.whole"))
        kept.append(numpy_helper.from_array(scale, f"{name}.scale"))
        if name not in tables:
            kept.append(numpy_helper.from_array(np.zeros(scale.shape, dtype=np.int8), f"{name}.zero"))
            inputs = [f"{name}.whole", f"{name}.scale", f"{name}.zero"]
            before.append(helper.make_node("DequantizeLinear", inputs, [name], axis=1))
    for node in graph.node:
        if node.op_type == "Gather" and node.input[0] in large:
            nodes += _looked_up(node)
        else:
            nodes.append(node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(kept)
    graph.node.extend([*before, *nodes])
    onnx.checker.check_model(model)
    return model


def _in_8_bits(
    weights: npt.NDArray[np.float32], axis: int
) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.float32]]:
    """Return whole numbers and their scales: a scale for each index of the other axis than ``axis``."""
    most = np.maximum(np.abs(weights).max(axis=axis, keepdims=True), 1e-12)
    whole = np.round(weights / most * 127.0).astype(np.int8)
    return whole, (most / 127.0).squeeze(axis).astype(np.float32)


def _looked_up(node: onnx.NodeProto) -> list[onnx.NodeProto]:
    """Return nodes that look up a row in whole numbers and make only that row floating."""
    table, places, output = node.input[0], node.input[1], node.output[0]
    return [
        helper.make_node("Gather", [f"{table}.whole", places], [f"{output}.whole"], axis=0),
        helper.make_node("Cast", [f"{output}.whole"], [f"{output}.cast"], to=onnx.TensorProto.FLOAT),
        helper.make_node("Gather", [f"{table}.scale", places], [f"{output}.scale"], axis=0),
        helper.make_node("Unsqueeze", [f"{output}.scale", "last_axis"], [f"{output}.scales"]),
        helper.make_node("Mul", [f"{output}.cast", f"{output}.scales"], [output]),
    ]
