import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from desktop_app.core.errors import StorageError
from desktop_app.storage.settings import Settings, SettingsFile, TalkMode, Theme

DEVICES = st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SETTINGS = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    talk_mode=st.sampled_from(TalkMode),
    turn_end_silence_s=st.floats(0.5, 3.0),
    captions=st.booleans(),
    microphone=DEVICES,
    speaker=DEVICES,
    recogniser=st.sampled_from(["base", "tiny.en"]),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "settings.json"


def test_without_a_file_the_usual_ones_apply(path):
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert file.problem is None
    assert not path.parent.exists()


@given(SETTINGS)
def test_what_is_saved_is_loaded(tmp_path_factory, settings):
    path = tmp_path_factory.getbasetemp() / "round-trip" / "settings.json"
    SettingsFile(path).save(settings)
    file = SettingsFile(path)
    assert file.load() == settings
    assert file.problem is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"just words",
        b"[]",
        b'{"theme": "pink"}',
        b'{"turn_end_silence_s": 0.4}',
        b'{"turn_end_silence_s": NaN}',
        b'{"microphone": 3}',
        b"\xff\xfe\x00",
        b'{"theme": "dark"',
    ],
)
def test_a_broken_file_gives_the_usual_ones_and_a_sentence(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert str(file.problem) == (
        f"The settings in {path} cannot be used: the usual ones apply; set yours again."
    )
    assert path.read_bytes() == content


def test_a_folder_in_the_file_s_place_gives_a_sentence(path):
    path.mkdir(parents=True)
    file = SettingsFile(path)
    assert file.load() == Settings()
    assert file.problem is not None


def test_what_another_version_wrote_is_passed_over(path):
    path.parent.mkdir()
    path.write_text(json.dumps({"theme": "dark", "not_yet_known": 1}))
    assert SettingsFile(path).load() == Settings(theme=Theme.DARK)


@pytest.mark.parametrize(("seconds", "allowed"), [(0.49, False), (0.5, True), (3.0, True), (3.01, False)])
def test_the_silence_that_ends_a_reply_has_bounds(seconds, allowed):
    if allowed:
        assert Settings(turn_end_silence_s=seconds).turn_end_silence_s == seconds
    else:
        with pytest.raises(ValidationError, match="turn_end_silence_s"):
            Settings(turn_end_silence_s=seconds)


def test_settings_that_cannot_be_saved_are_a_sentence(path):
    path.parent.write_text("a file in the folder's place")
    with pytest.raises(StorageError, match="cannot be written"):
        SettingsFile(path).save(Settings())


def test_on_a_full_disk_the_old_settings_stay(path, monkeypatch):
    file = SettingsFile(path)
    file.save(Settings(theme=Theme.DARK))

    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(type(path), "write_bytes", full)
    with pytest.raises(StorageError, match="No space left on device"):
        file.save(Settings(theme=Theme.LIGHT))
    assert file.load().theme is Theme.DARK
