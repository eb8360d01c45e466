import pytest

from desktop_app.core.errors import ScenarioError
from desktop_app.storage.background import read_background
from desktop_app.storage.shipped import shipped


def test_the_shipped_background_has_questions_for_the_story_and_the_need():
    found = read_background(shipped("assets", "customer", "background.toml"))
    assert {"open", "need", "data", "chat"} <= found.questions.keys()
    assert all(
        text for kinds in (found.questions, found.offers) for texts in kinds.values() for text in texts
    )


@pytest.mark.parametrize("content", [b"questions = 3", b"\xff\xfe", b"[questions", b"[other]\n"])
def test_one_that_cannot_be_read_is_a_sentence(tmp_path, content):
    path = tmp_path / "background.toml"
    path.write_bytes(content)
    with pytest.raises(ScenarioError, match="cannot be read: install the app again"):
        read_background(path)


def test_one_that_is_missing_is_a_sentence(tmp_path):
    with pytest.raises(ScenarioError, match="cannot be read"):
        read_background(tmp_path / "none.toml")
