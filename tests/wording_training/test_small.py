import numpy as np
import onnx
import onnxruntime
from onnx import helper, numpy_helper
from wording_training.small import with_small_weights


def model() -> onnx.ModelProto:
    """A table of words looked up, and a matrix they are multiplied by."""
    draw = np.random.default_rng(3)
    table = draw.normal(0, 1, (300, 64)).astype(np.float32)
    matrix = draw.normal(0, 0.2, (64, 200)).astype(np.float32)
    graph = helper.make_graph(
        [
            helper.make_node("Gather", ["table", "words"], ["rows"], axis=0),
            helper.make_node("MatMul", ["rows", "matrix"], ["out"]),
        ],
        "g",
        [helper.make_tensor_value_info("words", onnx.TensorProto.INT64, ["n"])],
        [helper.make_tensor_value_info("out", onnx.TensorProto.FLOAT, ["n", 200])],
        [numpy_helper.from_array(table, "table"), numpy_helper.from_array(matrix, "matrix")],
    )
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


def run(made: onnx.ModelProto) -> np.ndarray:
    session = onnxruntime.InferenceSession(made.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(None, {"words": np.arange(50)})[0])


def test_small_weights_are_a_quarter_of_the_size_and_give_nearly_the_same():
    before = model()
    large, size = run(before), before.ByteSize()
    small = with_small_weights(before)
    assert small.ByteSize() < 0.3 * size
    assert np.abs(run(small) - large).max() < 0.02 * np.abs(large).max()
