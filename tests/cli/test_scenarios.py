"""``scenarios``: list, check, render, new."""

import shutil
import tomllib

import pytest
import soundfile

from desktop_app.cli import scenarios as module
from desktop_app.storage.shipped import shipped
from tests.cli.contract import SCENARIO, breaches
from tests.helpers.scripted import HummingVoice

SHIPPED = "lost-sales-data"


@pytest.fixture
def humming(monkeypatch):
    voice = HummingVoice()
    monkeypatch.setattr(module, "KokoroVoice", lambda *_: voice)
    return voice


@pytest.fixture
def own(command, data):
    """A scenario of the user's own, as ``new`` begins it."""
    assert command("scenarios", "new", "my-call").code == 0
    return data / "scenarios" / "my-call"


def test_the_list_has_every_key_of_the_contract(command):
    result = command("scenarios", "list", "--json")
    assert (result.code, result.err) == (0, "")
    assert breaches([SCENARIO], result.json) == []
    (found,) = [entry for entry in result.json if entry["id"] == SHIPPED]
    source = tomllib.loads((shipped("audio_scenarios", SHIPPED) / "scenario.toml").read_text())
    assert found["title"] == source["title"]
    assert found["lines"] > 150
    assert found["intensities"] == list(source["intensity"])


def test_for_people_the_list_is_a_line_each(command):
    result = command("scenarios", "list")
    assert result.code == 0
    assert any(line.startswith(f"{SHIPPED}: ") for line in result.out.splitlines())


def test_one_s_own_scenario_is_listed_too(command, own):
    assert "my-call" in [entry["id"] for entry in command("scenarios", "list", "--json").json]


def test_a_new_scenario_is_good_and_without_sound(command, own):
    result = command("scenarios", "check", own, "--json")
    assert (result.code, result.err) == (0, "")
    assert result.json["id"] == "my-call"
    assert len(result.json["without_sound"]) > result.json["lines"] > 0
    assert "no fault" in command("scenarios", "check", own / "scenario.toml").out
    assert "scenarios render my-call" in command("scenarios", "check", own).out


@pytest.mark.parametrize("bad", ["My Call", "../up", "", "a--b", "call!"])
def test_a_new_scenario_s_id_must_be_one(command, data, bad):
    assert "is no scenario id" in command("scenarios", "new", bad).sentence
    assert not data.exists()


def test_a_scenario_is_never_written_over(command, own):
    before = (own / "scenario.toml").read_bytes()
    assert f"There is a scenario at {own} already" in command("scenarios", "new", "my-call").sentence
    assert (own / "scenario.toml").read_bytes() == before


def test_a_new_scenario_needs_a_folder_that_can_be_written(command, data):
    data.write_text("a file in the folder's place")
    assert "cannot be written" in command("scenarios", "new", "my-call").sentence
    assert data.read_text() == "a file in the folder's place"


def test_a_broken_scenario_names_file_line_and_fault(command, own):
    path = own / "scenario.toml"
    lines = path.read_text().splitlines()
    number = next(n for n, line in enumerate(lines) if line.startswith("difficulty"))
    lines[number] = "difficulty = 11"
    path.write_text("\n".join(lines))
    for arguments in (("check", own, "--json"), ("check", path), ("list", "--json"), ("render", "my-call")):
        result = command("scenarios", *arguments)
        assert result.out == ""
        assert f"{path}, line {number + 1}, difficulty: " in result.sentence


def test_a_scenario_that_is_not_there_is_a_sentence(command, tmp_path):
    assert "There is no scenario at" in command("scenarios", "check", tmp_path / "none").sentence
    sentence = command("scenarios", "render", "none").sentence
    assert "There is no scenario “none”" in sentence
    assert SHIPPED in sentence


@pytest.fixture
def small(own):
    """The same without what many say, which takes a while to render."""
    path = own / "scenario.toml"
    source = path.read_text()
    assert source.count('stock = ["british-plain"]') == 1
    path.write_text(source.replace('stock = ["british-plain"]', "stock = []"))
    return own


def test_lines_are_rendered_once(command, small, humming):
    own = small
    assert command("scenarios", "render", "my-call").code == 0
    count = len(humming.spoken)
    files = sorted((own / "lines").iterdir())
    assert len(files) == count > 0
    assert {file.suffix for file in files} == {".opus"}
    assert soundfile.info(files[0]).samplerate == 48_000
    assert "0 sounds rendered" in command("scenarios", "render", "my-call").out
    assert len(humming.spoken) == count
    assert command("scenarios", "render", "my-call", "--anew").code == 0
    assert len(humming.spoken) == 2 * count


def test_replies_that_come_with_it_are_rendered_too(command, small, humming):
    own = small
    (own / "replies.toml").write_text('voice = "bf_emma"\nanger = 0.2\nreplies = ["I am sorry."]\n')
    assert command("scenarios", "render", "my-call").code == 0
    assert humming.spoken[-1] == ("I am sorry.", "bf_emma", 0.2, False)
    assert (own / "replies" / "reply-1.opus").is_file()


def test_rendering_that_fails_is_a_sentence_and_keeps_what_it_has(command, small, humming):
    own = small
    path = own / "scenario.toml"
    source = path.read_text()
    assert source.count('again = "Four, two, seven, one."') == 1
    path.write_text(source.replace('again = "Four', 'again = "unspeakable, four'))
    assert command("scenarios", "render", "my-call").sentence == "The voice fell silent: try again."
    assert len(list((own / "lines").iterdir())) > 1


def test_sound_that_cannot_be_written_is_a_sentence(command, own, humming):
    (own / "lines").write_text("a file in the folder's place")
    assert "cannot be written" in command("scenarios", "render", "my-call").sentence


def test_a_shipped_scenario_may_be_taken_as_one_s_own(command, data):
    shutil.copytree(shipped("audio_scenarios", SHIPPED), data / "scenarios" / SHIPPED)
    ids = [entry["id"] for entry in command("scenarios", "list", "--json").json]
    assert ids.count(SHIPPED) == 1


def test_a_scenario_is_handed_on_as_one_file(command, own, data, tmp_path):
    path = tmp_path / "out" / "mine.tmscenario"
    assert str(path) in command("scenarios", "export", "my-call", "--output", path).out
    shutil.rmtree(own)
    assert command("scenarios", "import", path).out == "my-call is in your library: The wrong table\n"
    assert "my-call" in [entry["id"] for entry in command("scenarios", "list", "--json").json]
    assert "There is a scenario “my-call” already" in command("scenarios", "import", path).sentence
    assert "is no scenario pack" in command("scenarios", "import", tmp_path / "none.tmscenario").sentence
