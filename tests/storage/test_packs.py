"""Packs that are handed on, good ones and those that mean harm."""

import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import ScenarioError, StorageError
from desktop_app.storage.packs import SUFFIX, export_pack, import_pack
from desktop_app.storage.scenario_files import load_scenario
from desktop_app.storage.shipped import shipped

STOCK = shipped("assets", "customer", "stock")
SOURCE = shipped("assets", "templates", "scenario.toml").read_bytes()
SOUND = "lines/its-four-two-seven-abcdef.angry.opus"


@pytest.fixture
def scenario(tmp_path):
    folder = tmp_path / "from" / "my-scenario"
    (folder / "lines").mkdir(parents=True)
    (folder / "scenario.toml").write_bytes(SOURCE)
    (folder / SOUND).write_bytes(b"OggS and so on")
    (folder / "notes.txt").write_text("mine alone")
    return load_scenario(folder, STOCK)


def packed(path, files: dict[str, bytes]):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name, content)
    return path


def test_a_pack_brings_a_scenario_and_its_sounds_to_another_library(scenario, tmp_path):
    path = export_pack(scenario, tmp_path / "out" / "mine")
    assert path.name == f"mine{SUFFIX}"
    found = import_pack(path, tmp_path / "to", STOCK)
    assert found.folder == tmp_path / "to" / "my-scenario"
    assert found.title == scenario.title
    files = sorted(p.relative_to(found.folder).as_posix() for p in found.folder.rglob("*") if p.is_file())
    assert files == [SOUND, "scenario.toml"]


def test_a_scenario_that_is_there_is_not_written_over(scenario, tmp_path):
    path = export_pack(scenario, tmp_path / "mine.tmscenario")
    import_pack(path, tmp_path / "to", STOCK)
    with pytest.raises(ScenarioError, match="There is a scenario “my-scenario” already"):
        import_pack(path, tmp_path / "to", STOCK)


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({"../evil.toml": b"x"}, "no part of a scenario"),
        ({"/etc/passwd": b"x"}, "no part of a scenario"),
        ({"lines/../../evil.opus": b"OggS"}, "no part of a scenario"),
        ({"scenario.toml": SOURCE, "run.py": b"print()"}, "no part of a scenario"),
        ({"scenario.toml": SOURCE, "lines/a.angry.opus": b"MZ"}, "is no Opus sound"),
        ({"scenario.toml": b"a = 1\n" * 400_000}, "is too long"),
        ({"scenario.toml": SOURCE, SOUND: b"OggS" + bytes(3_000_000)}, "is too long"),
        ({"replies.toml": b""}, "holds no scenario.toml"),
        ({"scenario.toml": b"format = 2"}, "field required"),
        ({f"lines/a{n}.angry.opus": b"OggS" for n in range(4_001)}, "more than 4,000 files"),
    ],
)
def test_what_means_harm_or_is_broken_is_a_sentence_and_leaves_nothing(tmp_path, files, fault):
    path = packed(tmp_path / "bad.tmscenario", files)
    with pytest.raises(ScenarioError, match=fault):
        import_pack(path, tmp_path / "to", STOCK)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["bad.tmscenario"]


def test_a_bomb_is_not_unpacked(tmp_path):
    sounds = {f"lines/a{n}.angry.opus": b"OggS" + bytes(1_900_000) for n in range(90)}
    path = packed(tmp_path / "bomb.tmscenario", {"scenario.toml": SOURCE, **sounds})
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ScenarioError, match="larger than 150 MB"):
        import_pack(path, tmp_path / "to", STOCK)


def test_what_is_no_pack_is_a_sentence(tmp_path):
    (tmp_path / "text.tmscenario").write_text("hello")
    for name in ("text.tmscenario", "nowhere.tmscenario"):
        with pytest.raises(ScenarioError, match="is no scenario pack"):
            import_pack(tmp_path / name, tmp_path / "to", STOCK)


def test_a_place_that_cannot_be_written_is_a_sentence(scenario, tmp_path):
    path = export_pack(scenario, tmp_path / "mine.tmscenario")
    blocked = tmp_path / "a-file"
    blocked.write_text("in the folder's place")
    with pytest.raises(StorageError, match="cannot be written"):
        import_pack(path, blocked, STOCK)
    with pytest.raises(StorageError, match="cannot be written"):
        export_pack(scenario, blocked / "mine.tmscenario")


@pytest.fixture
def whole(scenario, tmp_path):
    """A good pack's bytes."""
    return export_pack(scenario, tmp_path / "good.tmscenario").read_bytes()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_mutation_of_a_pack_is_read_or_is_a_clear_fault(whole, tmp_path, data):
    at = data.draw(st.integers(0, len(whole) - 1))
    put = data.draw(st.binary(max_size=8))
    path = tmp_path / "bad.tmscenario"
    path.write_bytes(whole[:at] + put + whole[at + data.draw(st.integers(0, 30)) :])
    library = tmp_path / "library"
    try:
        found = import_pack(path, library, STOCK)
    except ScenarioError as error:
        clear = bool(error.fault and error.mend) and not any(library.glob("*"))
    else:
        clear = found.folder.parent == library
        for file in sorted(found.folder.rglob("*"), reverse=True):
            file.rmdir() if file.is_dir() else file.unlink()
        found.folder.rmdir()
    assert clear
    assert {p.name for p in tmp_path.iterdir()} <= {"from", "good.tmscenario", "bad.tmscenario", "library"}
