import pytest

from desktop_app.core.errors import StorageError
from desktop_app.storage.shipped import shipped


def test_what_ships_is_found():
    assert shipped("audio_scenarios").is_dir()


def test_what_does_not_ship_is_a_sentence():
    with pytest.raises(StorageError, match=r"The file assets/nothing.bin that ships with the app is missing"):
        shipped("assets", "nothing.bin")
