"""Scenarios good and bad: every fault names its file, its place and what is wrong."""

import re

import pytest

from desktop_app.core.errors import ScenarioError
from desktop_app.storage.scenario_files import ScenarioLibrary, line_audio, load_scenario
from desktop_app.storage.shipped import shipped

GOOD = """
format = 1
id = "test-call"
title = "A test call"
trade = "software"
difficulty = 2
trains = ["Apologise early"]
summary = "Something broke."
briefing = ["You work here."]

[persona]
name = "Jake"
role = "Owner"
voice = "am_michael"
trigger = "undervalued"

[mood]
anger = 0.8
trust = 0.3
patience = 0.5

[[beat]]
name = "opening"
[[beat.line]]
id = "opening-1"
text = "It is broken!"
anger_band = 3

[[beat]]
name = "story"
[[beat.line]]
id = "story-1"
text = "It broke last night."
anger_band = 2
after = ["apologise", "better"]
max_anger = 0.6

[[ending]]
name = "resolved"
max_anger = 0.5
[ending.line]
id = "end-good"
text = "Thank you."
anger_band = 0

[[ending]]
name = "hangs-up"
early = true
[ending.line]
id = "end-bad"
text = "Goodbye!"
anger_band = 3
"""


@pytest.fixture
def write(tmp_path):
    def write(source: str | bytes, name: str = "test-call"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        data = source if isinstance(source, bytes) else source.encode()
        (folder / "scenario.toml").write_bytes(data)
        return folder

    return write


def test_a_good_scenario_is_read_whole(write):
    found = load_scenario(write(GOOD))
    assert (found.id, found.difficulty, found.persona.name) == ("test-call", 2, "Jake")
    assert found.opening_mood.anger == 0.8
    assert [line.id for line in found.lines] == ["opening-1", "story-1", "end-good", "end-bad"]
    story = found.beats[1].lines[0]
    assert (story.after, story.max_anger, story.audio) == (("apologise", "better"), 0.6, None)
    assert [ending.early for ending in found.endings] == [False, True]


def test_the_file_may_be_named_itself(write):
    folder = write(GOOD)
    assert load_scenario(folder / "scenario.toml") == load_scenario(folder)


def test_a_line_that_was_rendered_has_its_sound(write):
    folder = write(GOOD)
    audio = line_audio(folder, "story-1")
    audio.parent.mkdir()
    audio.touch()
    assert [line.audio for line in load_scenario(folder).lines] == [None, audio, None, None]


#: What is written wrongly, as (old, new), the place, the fault, and the start of the line to look at.
FAULTS = [
    ('trigger = "undervalued"', 'trigger = "bored"', "persona.trigger", "input should be", "trigger"),
    ('id = "opening-1"', 'id = "Opening 1"', "beat.1.line.1.id", "string should match", 'id = "Opening'),
    ('after = ["apologise", "better"]', 'after = ["grovel"]', "beat.2.line.1.after", "grovel", "after"),
    ('after = ["apologise", "better"]', 'after = [\n"better",\n7]', "after.2", "valid string", "7]"),
    ("difficulty = 2", "difficulty = 9", "difficulty", "less than or equal to 5", "difficulty"),
    ("difficulty = 2", 'difficulty = "hard"', "difficulty", "valid integer", "difficulty"),
    ("difficulty = 2", "difficulty = [1]", "difficulty", "valid integer", "difficulty"),
    ("format = 1", "format = 2", "format", "input should be 1", "format"),
    ("anger = 0.8", "anger = 80", "mood.anger", "less than or equal to 1", "anger = 80"),
    ("anger = 0.8", "anger = nan", "mood.anger", "", "anger = nan"),
    ("trust = 0.3", "", "mood.trust", "field required", "[mood]"),
    ("max_anger = 0.6", "max_anger = 6", "beat.2.line.1.max_anger", "less than", "max_anger = 6"),
    ("max_anger = 0.5", "max_anger = -1", "ending.1.max_anger", "greater than", "max_anger = -1"),
    ('text = "Goodbye!"', "", "ending.2.line.text", "field required", "[ending.line]"),
    ('text = "It is broken!"', "text = 3", "beat.1.line.1.text", "valid string", "text = 3"),
    ('summary = "Something broke."', "", "summary", "field required", None),
    ('summary = "Something broke."', 'summary = ""', "summary", "at least 1 character", "summary"),
    ('title = "A test call"', 'title = "A"\ncolour = "red"', "colour", "extra inputs", "colour"),
    ('name = "opening"', 'name = "opening"\nmood = 1', "beat.1.mood", "extra inputs", "mood = 1"),
    ('id = "story-1"', 'id = "opening-1"', "the whole file", "opening-1 is used twice", None),
    ("early = true", "early = false", "the whole file", "early = true", None),
    ('trains = ["Apologise early"]', "trains = []", "trains", "at least 1 item", "trains"),
    ('trains = ["Apologise early"]', 'trains = [\n"a",\n# b\n""]', "trains.2", "at least 1", '""]'),
]


@pytest.mark.parametrize(("old", "new", "place", "fault", "begins"), FAULTS)
def test_a_fault_names_file_line_place_and_what_is_wrong(write, old, new, place, fault, begins):
    assert GOOD.count(old) == 1
    source = GOOD.replace(old, new)
    folder = write(source)
    with pytest.raises(ScenarioError) as caught:
        load_scenario(folder)
    message = str(caught.value)
    assert str(folder / "scenario.toml") in message
    assert place in message
    assert fault in message
    numbers = [int(number) for number in re.findall(r"line (\d+)", message)]
    assert [source.split("\n")[number - 1][: len(begins or "")] for number in numbers] == (
        [] if begins is None else [begins]
    )


def test_of_equal_values_the_faulty_one_is_named(write):
    source = GOOD.replace('text = "It is broken!"\nanger_band = 3', 'text = "It is broken!"\nanger_band = 2')
    source = source.replace('text = "Goodbye!"\nanger_band = 3', 'text = "Goodbye!"\nanger_band = "2"')
    with pytest.raises(ScenarioError) as caught:
        load_scenario(write(source.replace('"2"', '"two"')))
    assert f"line {len(GOOD.splitlines())}, ending.2.line.anger_band" in str(caught.value)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        ("format = 1\nid = \n", "line 2"),
        ("format = 1\n[[beat]\n", "line 2"),
        ("id = 'a'\nid = 'b'\n", "line 2"),
        ("just words", "line 1"),
        (b'title = "caf\xe9"', "not UTF-8"),
    ],
)
def test_what_is_no_toml_is_a_sentence_with_its_line(write, broken, fault):
    folder = write(broken)
    with pytest.raises(ScenarioError) as caught:
        load_scenario(folder)
    assert fault in str(caught.value)
    assert str(folder / "scenario.toml") in str(caught.value)


def test_an_empty_file_says_what_it_needs(write):
    with pytest.raises(ScenarioError, match="format: field required"):
        load_scenario(write(""))


@pytest.mark.parametrize("name", ["missing", "missing/scenario.toml"])
def test_a_missing_scenario_is_a_sentence(tmp_path, name):
    with pytest.raises(ScenarioError, match="There is no scenario at"):
        load_scenario(tmp_path / name)


def test_a_library_finds_scenarios_by_folder_the_last_folder_first(write, tmp_path):
    write(GOOD)
    library = ScenarioLibrary([tmp_path / "none", tmp_path])
    assert [path.name for path in library.paths()] == ["test-call"]
    assert library.get("test-call").title == "A test call"
    with pytest.raises(ScenarioError, match=r"no scenario “other”: choose one of these: test-call"):
        library.get("other")


def test_an_empty_library_says_so(tmp_path):
    assert ScenarioLibrary([tmp_path]).all() == ()
    with pytest.raises(ScenarioError, match="none"):
        ScenarioLibrary([tmp_path]).get("x")


def test_the_shipped_scenarios_are_good():
    for scenario in ScenarioLibrary([shipped("audio_scenarios")]).all():
        assert scenario.id == scenario.folder.name
        assert any("any" in line.after for line in scenario.beats[0].lines)
        # whatever the mood, one ending of each kind comes
        for early in (True, False):
            last = [ending for ending in scenario.endings if ending.early is early][-1]
            assert (last.max_anger, last.min_trust) == (1.0, 0.0)
