import functools
import json
import shutil

import numpy as np
import pytest

from desktop_app.core.errors import WeightsError
from desktop_app.storage.shipped import shipped
from desktop_app.wording.likeness import LikenessModel


@functools.cache
def model() -> LikenessModel:
    return LikenessModel(shipped("assets", "likeness"))


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(shipped("assets", "likeness"), tmp_path / "likeness")


def test_vectors_have_length_one_and_do_not_depend_on_their_company():
    texts = ["Where is my parcel?", "", "Could you tell me where the parcel has got to by now?"]
    together = model().vectors(texts)
    assert together.shape == (3, 384)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1.0, abs=1e-3)
    alone = np.concatenate([model().vectors([text]) for text in texts])
    assert together == pytest.approx(alone, abs=2e-3)


def test_what_means_the_same_is_nearer_than_what_shares_words():
    asked, same, other = model().vectors(
        ["When did you buy the mixer?", "What was the date of purchase?", "When will you mix the cake?"]
    )
    assert asked @ same > 0.35
    far = model().vectors(["Our office is closed on Sundays."])[0]
    assert asked @ far < asked @ same
    assert other @ far < 0.3


def test_a_long_text_is_read_as_far_as_it_goes():
    assert model().vectors(["word " * 2_000]).shape == (1, 384)


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "model.json"])
def test_a_missing_file_is_a_sentence(folder, name):
    (folder / name).unlink()
    with pytest.raises(WeightsError, match=r"is missing.*install the app again"):
        LikenessModel(folder)


def test_other_weights_than_the_cards_are_refused(folder):
    card = json.loads((folder / "model.json").read_text())
    (folder / "model.json").write_text(json.dumps(card | {"sha256": "0" * 64}))
    with pytest.raises(WeightsError, match="is not the one this version came with"):
        LikenessModel(folder)


def test_a_card_that_cannot_be_read_is_a_sentence(folder):
    (folder / "model.json").write_text("{")
    with pytest.raises(WeightsError, match="can't be read"):
        LikenessModel(folder)
