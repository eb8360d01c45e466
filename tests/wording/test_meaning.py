import json
import shutil

import numpy as np
import pytest

from desktop_app.core.errors import WeightsError
from desktop_app.storage.shipped import shipped
from desktop_app.wording.meaning import WINDOW_TOKENS, MeaningModel

MODEL = MeaningModel(shipped("assets", "wording"))


@pytest.fixture
def folder(tmp_path):
    """A copy of the shipped model."""
    for name in ("model.onnx", "model.json", "tokenizer.json"):
        shutil.copyfile(shipped("assets", "wording") / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("name", ["model.onnx", "model.json", "tokenizer.json"])
def test_a_missing_file_is_one_sentence(folder, name):
    (folder / name).unlink()
    with pytest.raises(WeightsError, match="wording model"):
        MeaningModel(folder)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json"])
def test_other_weights_are_refused(folder, name):
    with (folder / name).open("ab") as file:
        file.write(b"x")
    with pytest.raises(WeightsError, match="not the one this version came with"):
        MeaningModel(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"labels": ["sorry"]},
        {"thresholds": {"apologise": 2.0}},
        {"thresholds": {"apologise": 0.5}},
        {"extra": 1},
    ],
)
def test_a_card_that_makes_no_sense_is_refused(folder, change):
    card = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps(card | change))
    with pytest.raises(WeightsError, match="card"):
        MeaningModel(folder)


def test_texts_are_read_the_same_alone_and_together():
    texts = ["I'm sorry.", "", "could you give me the order number please", "That's our policy. " * 4]
    for alone, together in zip((MODEL.read([t])[0] for t in texts), MODEL.read(texts), strict=True):
        # the weights' inputs are scaled by the batch, which moves the last digits
        np.testing.assert_allclose(alone.labels, together.labels, atol=0.1)
        assert alone.offsets.tolist() == together.offsets.tolist()


def test_each_token_has_its_characters_and_its_readings():
    (reading,) = MODEL.read(["I'm sorry about that."])
    tokens = len(reading.offsets)
    assert reading.spans.shape == (tokens, len(MODEL.card.labels))
    assert reading.starts.shape == (tokens,)
    assert np.all((reading.labels >= 0) & (reading.labels <= 1))


def test_a_long_text_is_read_in_windows():
    text = "nothing to report " * 200 + "im so sorry about that " + "nothing to report " * 200
    (reading,) = MODEL.read([text])
    assert len(reading.offsets) > 3 * WINDOW_TOKENS
    assert np.all(np.diff(reading.offsets[:, 0]) > 0)
    place = MODEL.card.labels.index("apologise")
    assert reading.labels[place] > 0.5


def test_nothing_is_read_of_no_texts():
    assert MODEL.read([]) == []
