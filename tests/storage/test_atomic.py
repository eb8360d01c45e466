import pytest

from desktop_app.core.errors import StorageError
from desktop_app.storage.atomic import write_whole


def test_a_file_is_written_and_written_over(tmp_path):
    path = tmp_path / "deep" / "file.json"
    for data in (b"old", b"", b"new"):
        write_whole(path, data)
        assert path.read_bytes() == data
    assert list(path.parent.iterdir()) == [path]


def full(self, data):
    with self.open("wb") as file:
        file.write(data[:2])
    raise OSError(28, "No space left on device")


def refuse(self, *_):
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("call", "broken", "reason"),
    [("write_bytes", full, "No space left on device"), ("replace", refuse, "Permission denied")],
)
@pytest.mark.parametrize("before", [b"old", None])
def test_a_file_that_cannot_be_written_leaves_the_old_one(
    tmp_path, monkeypatch, call, broken, reason, before
):
    path = tmp_path / "file.json"
    if before is not None:
        path.write_bytes(before)
    monkeypatch.setattr(type(tmp_path), call, broken)
    with pytest.raises(StorageError) as caught:
        write_whole(path, b"new and longer")
    monkeypatch.undo()
    assert f"The file {path} cannot be written ({reason})" in str(caught.value)
    assert [(one, one.read_bytes()) for one in tmp_path.iterdir()] == (
        [] if before is None else [(path, before)]
    )


def test_a_folder_in_the_way_is_a_sentence(tmp_path):
    path = tmp_path / "file.json"
    path.mkdir()
    with pytest.raises(StorageError, match="cannot be written"):
        write_whole(path, b"new")
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_where_a_folder_should_be_is_a_sentence(tmp_path):
    (tmp_path / "folder").write_text("keep me")
    with pytest.raises(StorageError, match="cannot be written"):
        write_whole(tmp_path / "folder" / "deep" / "file.json", b"new")
    assert (tmp_path / "folder").read_text() == "keep me"
