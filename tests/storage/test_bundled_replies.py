from dataclasses import replace

import pytest

from desktop_app.core.errors import ScenarioError
from desktop_app.storage.bundled_replies import bundled_replies
from tests.helpers.calls import scenario
from tests.helpers.shipped_scenarios import shipped_scenario

GOOD = 'voice = "bf_emma"\nanger = 0.1\nreplies = ["One.", "Two."]\n'


@pytest.fixture
def written(tmp_path):
    def write(source: str | bytes):
        (tmp_path / "replies.toml").write_bytes(source if isinstance(source, bytes) else source.encode())
        return replace(scenario(), folder=tmp_path)

    return write


def test_replies_have_a_file_each(written, tmp_path):
    found = bundled_replies(written(GOOD))
    assert (found.voice, found.anger, found.texts) == ("bf_emma", 0.1, ("One.", "Two."))
    assert found.paths == (tmp_path / "replies" / "reply-1.opus", tmp_path / "replies" / "reply-2.opus")


def test_a_scenario_without_replies_says_so(tmp_path):
    with pytest.raises(ScenarioError, match=r"“test” brings no replies of its own: name some with --replies"):
        bundled_replies(replace(scenario(), folder=tmp_path))


@pytest.mark.parametrize(
    "source",
    [
        "",
        "just words",
        GOOD.replace("0.1", "1.1"),
        GOOD.replace("0.1", "nan"),
        GOOD.replace('["One.", "Two."]', "[]"),
        GOOD.replace('"Two."', '""'),
        GOOD.replace('"Two."', "2"),
        GOOD + "more = 1\n",
        b'voice = "caf\xe9"',
    ],
)
def test_replies_that_break_the_format_are_a_sentence(written, tmp_path, source):
    with pytest.raises(ScenarioError) as caught:
        bundled_replies(written(source))
    assert str(caught.value).startswith(f"{tmp_path / 'replies.toml'} cannot be used")


def test_a_folder_in_the_file_s_place_is_a_sentence(tmp_path):
    (tmp_path / "replies.toml").mkdir()
    with pytest.raises(ScenarioError, match="cannot be used"):
        bundled_replies(replace(scenario(), folder=tmp_path))


def test_the_shipped_replies_are_there_with_their_sound():
    found = bundled_replies(shipped_scenario())
    assert len(found.texts) == len(found.paths) >= 3
    assert all(path.is_file() for path in found.paths)
