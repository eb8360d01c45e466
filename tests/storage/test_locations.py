import os
from pathlib import Path

import platformdirs
import pytest

from desktop_app.core.errors import StorageError
from desktop_app.storage.locations import Locations, find_locations


def test_everything_lies_in_the_data_folder(tmp_path):
    found = find_locations({"TONE_MATTERS_DATA": str(tmp_path)})
    places = [found.settings, found.history, found.recordings, found.scenarios, found.log, *found.models]
    assert found.data == tmp_path
    assert len(set(places)) == 6
    assert {place.parent for place in places} == {tmp_path}


@pytest.mark.parametrize("environment", [{}, {"TONE_MATTERS_DATA": ""}])
def test_without_a_word_it_is_the_system_s_place(environment):
    assert find_locations(environment).data == Path(
        platformdirs.user_data_dir("tone-matters", appauthor=False)
    )


def test_home_may_be_abbreviated():
    assert find_locations({"TONE_MATTERS_DATA": "~/tone"}).data == Path.home() / "tone"


def test_models_are_searched_from_the_nearest_to_the_farthest(tmp_path):
    environment = {
        "TONE_MATTERS_DATA": str(tmp_path),
        "TONE_MATTERS_MODELS": os.pathsep.join(["one", "", "two"]),
    }
    assert find_locations(environment, Path("named")).models == (
        Path("named"),
        Path("one"),
        Path("two"),
        tmp_path / "models",
    )
    assert find_locations({"TONE_MATTERS_DATA": str(tmp_path)}).models == (tmp_path / "models",)


def test_a_folder_that_can_be_written_is_made_and_left_clean(tmp_path):
    locations = Locations(tmp_path / "deep" / "data")
    locations.check_writable()
    locations.check_writable()
    assert list(locations.data.iterdir()) == []


@pytest.mark.parametrize("below", ["", "below", "below/deeper"])
def test_a_file_in_the_folder_s_place_is_a_sentence(tmp_path, below):
    in_the_way = tmp_path / "data"
    in_the_way.write_text("keep me")
    with pytest.raises(StorageError) as caught:
        Locations(in_the_way / below).check_writable()
    assert str(in_the_way / below) in str(caught.value)
    assert "set TONE_MATTERS_DATA to another folder" in str(caught.value)
    assert in_the_way.read_text() == "keep me"


def test_a_folder_that_may_not_be_written_is_a_sentence(tmp_path, monkeypatch):
    def refuse(self, data):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "write_bytes", refuse)
    with pytest.raises(StorageError, match=r"cannot be written \(Permission denied\)"):
        Locations(tmp_path).check_writable()
