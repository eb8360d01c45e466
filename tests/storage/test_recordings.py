from datetime import UTC, datetime

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
    assert [path.parent.name[-6:] for path in recordings.interrupted()] == ["call-1", "call-3"]
