from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop_app.core.errors import StorageError
from desktop_app.storage.recordings import Recordings

NOON = datetime(2026, 3, 1, 12, 0, 5, tzinfo=UTC)


def test_a_folder_is_named_by_time_and_scenario_and_made_later(tmp_path):
    call = Recordings(tmp_path / "recordings").new_call("late-parcel", NOON)
    assert call.path == tmp_path / "recordings" / "2026-03-01_12-00-05_late-parcel"
    assert not call.path.parent.exists()


def test_names_never_collide(tmp_path):
    recordings, paths = Recordings(tmp_path), []
    for _ in range(12):
        call = recordings.new_call("late-parcel", NOON)
        call.path.mkdir()
        paths.append(call.path)
    assert len(set(paths)) == 12
    assert recordings.new_call("other", NOON).path not in paths


def test_a_file_in_the_way_is_avoided_too(tmp_path):
    first = Recordings(tmp_path).new_call("x", NOON).path
    first.write_text("in the way")
    assert Recordings(tmp_path).new_call("x", NOON).path != first


def test_every_take_has_a_file_of_its_own(tmp_path):
    call = Recordings(tmp_path).new_call("x", NOON)
    takes = {call.take(turn, take) for turn in range(1, 13) for take in range(1, 13)}
    assert len({*takes, call.running, call.whole}) == 146
    assert {path.parent for path in takes} == {call.path}


def test_interrupted_calls_are_found_and_finished_ones_are_not(tmp_path):
    recordings = Recordings(tmp_path)
    assert Recordings(tmp_path / "none").interrupted() == ()
    assert recordings.interrupted() == ()
    for number in (2, 1, 3):
        call = recordings.new_call(f"call-{number}", NOON.replace(minute=number))
        call.path.mkdir()
        (call.whole if number == 2 else call.running).touch()
    (tmp_path / "call.wav").touch()
    assert [folder.path.name[-6:] for folder in recordings.interrupted()] == ["call-1", "call-3"]


def made(root: Path, *names: str) -> Recordings:
    for name in names:
        (root / name).mkdir(parents=True)
        (root / name / "call.flac").write_bytes(b"sound")
    return Recordings(root)


OLD, NEW, STRANGE = "2026-01-01_10-00-00_late-parcel", "2026-02-20_10-00-00_late-parcel_2", "my own notes"


def test_recordings_expire_by_the_day_of_their_call(tmp_path):
    recordings = made(tmp_path, OLD, NEW, STRANGE)
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    assert recordings.expire(0, now) == 0
    assert recordings.expire(30, now) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [NEW, STRANGE]


def test_the_recordings_of_one_call_are_removed_and_nothing_outside(tmp_path):
    recordings = made(tmp_path / "recordings", OLD, NEW)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    recordings.remove(tmp_path / "recordings" / OLD)
    recordings.remove(tmp_path / "recordings" / OLD)
    recordings.remove(elsewhere)
    assert elsewhere.is_dir()
    assert [path.name for path in (tmp_path / "recordings").iterdir()] == [NEW]


def test_all_recordings_are_removed_and_nothing_else(tmp_path):
    made(tmp_path, OLD, NEW, STRANGE).remove_all()
    assert [path.name for path in tmp_path.iterdir()] == [STRANGE]


def test_recordings_that_cannot_be_removed_are_a_sentence(tmp_path, monkeypatch):
    def refuse(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("shutil.rmtree", refuse)
    with pytest.raises(StorageError, match="cannot be removed"):
        made(tmp_path, OLD).remove_all()
