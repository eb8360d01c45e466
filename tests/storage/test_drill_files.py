import shutil

import pytest

from desktop_app.core.drill import Drill
from desktop_app.core.errors import InputError
from desktop_app.speech.voice_kokoro.styles import VoiceStyles
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.shipped import shipped


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(shipped("assets", "drills"), tmp_path / "drills")


def test_every_drill_ships_with_eight_items_or_more():
    drills = read_drills(shipped("assets", "drills"))
    assert {drill: len(items) >= 8 for drill, items in drills.items()} == dict.fromkeys(Drill, True)
    for drill, items in drills.items():
        assert len({item.id for item in items}) == len({item.text for item in items}) == len(items)
        assert all(item.drill is drill for item in items)


def test_every_voice_of_theirs_ships():
    known = {voice.id for voice in VoiceStyles(shipped("assets", "voices")).voices}
    used = {item.voice for items in read_drills(shipped("assets", "drills")).values() for item in items}
    assert used - {""} <= known


def test_an_item_s_own_voice_goes_first():
    rank = {item.id: item.voice for item in read_drills(shipped("assets", "drills"))[Drill.RANK]}
    assert (rank["order-found"], rank["the-answer"]) == ("af_heart", "am_michael")


@pytest.mark.parametrize(
    ("file", "text", "fault"),
    [
        ("rank", "format = 1\ndrill = ", "is no TOML file"),
        ("rank", "drill = 'rank'\nitem = [{id = 'a', text = 'A.'}]", "format: Field required"),
        ("rank", "format = 1\ndrill = 'rank'\nitem = []", "item: List should have at least 1 item"),
        ("rank", "format = 1\ndrill = 'juggle'\nitem = [{id = 'a', text = 'A.'}]", "drill: Input should be"),
        ("rank", "format = 1\ndrill = 'apology'\nitem = [{id = 'a', text = 'A.'}]", "in the file of “rank”"),
        ("rank", "format = 1\ndrill = 'rank'\nitem = [{id = 'a', text = 'A.'}]", "“a” has no voice"),
        (
            "rank",
            "format = 1\ndrill = 'rank'\nvoice = 'af_heart'\nitem = [{id = 'a', text = ''}]",
            "item.0.text: String should have at least 1 character",
        ),
        (
            "rank",
            "format = 1\ndrill = 'rank'\nvoice = 'x'\n"
            "item = [{id = 'a', text = 'A'}, {id = 'a', text = 'B'}]",
            "item “a” stands twice",
        ),
        ("apology", "format = 1\ndrill = 'apology'\nitem = [{id = 'a', text = 'A.'}]", "no say_instead"),
        ("repeats", "format = 1\ndrill = 'repeats'\nitem = [{id = 'a', text = 'A.'}]", "has no point"),
        (
            "rank",
            "format = 1\ndrill = 'rank'\nvoice = 'x'\n"
            "item = [{id = 'a', text = 'A', point = [{say = 'S', heard = ['s']}]}]",
            "points, for nothing",
        ),
        ("rank", "format = 1\ndrill = 'rank'\nitem = [{id = '../a', text = 'A.'}]", "item.0.id: String"),
        ("rank", "format = 1\ndrill = 'rank'\nspeed = 2\nitem = [{id = 'a', text = 'A.'}]", "speed: Extra"),
    ],
)
def test_a_fault_is_one_sentence_that_names_the_file(folder, file, text, fault):
    (folder / f"{file}.toml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_drills(folder)
    assert fault in str(caught.value)
    assert f"{file}.toml" in str(caught.value)


def test_a_missing_file_is_a_sentence(folder):
    (folder / "boundary.toml").unlink()
    with pytest.raises(InputError, match="cannot be read"):
        read_drills(folder)


def test_a_file_that_is_no_text_is_a_sentence(folder):
    (folder / "boundary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="is no TOML file"):
        read_drills(folder)
