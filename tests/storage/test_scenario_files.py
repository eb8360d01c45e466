"""Scenarios good and bad: every fault names its file, its place and what is wrong."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.core.errors import ScenarioError
from desktop_app.core.findings import Label
from desktop_app.core.scenario import BANDS, EndingKind, Heat, Meets, Scenario, Slot
from desktop_app.storage.scenario_build import clause_id, lines_of, shared_lines_of, sound_name
from desktop_app.storage.scenario_files import ScenarioLibrary, load_scenario
from desktop_app.storage.shipped import shipped

GOOD = shipped("assets", "templates", "scenario.toml").read_text("utf-8")
STOCK = shipped("assets", "customer", "stock")
ORDER = "It's four two seven one."
CALM = "I'll be calm when there's a table in my kitchen."


def load(folder) -> Scenario:
    return load_scenario(folder, STOCK)


@pytest.fixture
def write(tmp_path):
    def write(source: str | bytes, name: str = "my-scenario"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        data = source if isinstance(source, bytes) else source.encode()
        (folder / "scenario.toml").write_bytes(data)
        return folder

    return write


def test_a_good_scenario_is_read_whole(write):
    found = load(write(GOOD))
    assert (found.id, found.difficulty, found.persona.name) == ("my-scenario", 2, "First Last")
    assert [intensity.name for intensity in found.intensities] == ["annoyed", "angry", "furious"]
    assert found.intensity(None).mood.anger == 0.7
    assert [fact.id for fact in found.facts] == ["order", "dinner"]
    assert found.facts[0].answer.text == ORDER
    assert [solution.meets for solution in found.solutions] == [Meets.NEED, Meets.ASK, Meets.NOTHING]
    own = {clause.text: clause for clause in found.clauses if not clause.shared}
    calm = own[CALM]
    assert (calm.slot, calm.occasion, calm.heat, calm.heard) == (
        Slot.REACTION,
        "calm_down",
        Heat.ANY,
        ("calm*",),
    )
    assert {c.occasion for c in own.values() if c.slot is Slot.ENDING} == set(EndingKind) - {
        EndingKind.BOUNDARY_HELD
    }
    assert any(clause.shared for clause in found.clauses)
    assert found.debrief.after(EndingKind.RESOLVED).startswith("I felt somebody")
    assert found.debrief.after(EndingKind.RESOLVED_FLATLY).startswith("I got something")
    assert found.debrief.after("stopped").startswith("I put the phone down")


def test_the_file_may_be_named_itself(write):
    folder = write(GOOD)
    assert load(folder / "scenario.toml") == load(folder)


def test_what_was_rendered_has_its_sound(write):
    folder = write(GOOD)
    own, shared = lines_of(folder), shared_lines_of(folder, "bf_emma")
    for place in (own, shared):
        place.mkdir(parents=True)
    (own / sound_name(clause_id(ORDER), 2)).touch()
    stock = next(clause for clause in load(folder).clauses if clause.shared)
    (shared / sound_name(stock.id, 1)).touch()
    (own / "stray.opus").touch()
    found = load(folder)
    assert found.facts[0].answer.sounds == {2: own / f"{clause_id(ORDER)}.{BANDS[2]}.opus"}
    assert next(c for c in found.clauses if c.id == stock.id).sounds == {1: shared / sound_name(stock.id, 1)}


def test_another_text_never_has_the_old_one_s_sound():
    assert clause_id(ORDER).startswith("its-four-two-seven-")
    assert clause_id(ORDER) != clause_id(ORDER.replace("one", "two"))
    assert clause_id("Don't") == clause_id("Don't")


#: What is written wrongly, as (old, new), the place, the fault, and the start of the line to look at.
FAULTS = [
    ('trigger = "unheard"', 'trigger = "bored"', "persona.trigger", "input should be", "trigger"),
    ("temperament = 1.0", "temperament = 9", "persona.temperament", "less than or equal", "temperament"),
    ("difficulty = 2", "difficulty = 9", "difficulty", "less than or equal to 5", "difficulty"),
    ("difficulty = 2", 'difficulty = "hard"', "difficulty", "valid integer", "difficulty"),
    ("format = 2", "format = 1", "format", "input should be 2", "format"),
    ("anger = 0.7", "anger = 70", "intensity.angry.anger", "less than or equal to 1", "anger = 70"),
    ("anger = 0.7", "anger = nan", "intensity.angry.anger", "", "anger = nan"),
    ('meets = "ask"', 'meets = "half"', "solution.2.meets", "input should be", "meets"),
    ('id = "order"', 'id = "The order"', "fact.1.id", "string should match", 'id = "The order"'),
    ('id = "dinner"', 'id = "order"', "the whole file", "“order” is there twice", 'id = "order"'),
    (
        'id = "refund"',
        'id = "right-table"',
        "the whole file",
        "“right-table” is there twice",
        'id = "right-table"',
    ),
    ("[reaction.calm_down]", "[reaction.grovel]", "reaction", "“grovel” is no occasion", "[reaction.grovel]"),
    ("[push.closing]", "[push.shoving]", "push.shoving", "“shoving” is no occasion", "[push.shoving]"),
    ('heard = ["calm*"]', 'herd = ["calm*"]', "reaction.calm_down.any.1.herd", "extra inputs", "any = ["),
    ('heard = ["calm*"]', 'if = ["tired"]', "the whole file", "there is no state “tired”", "any = ["),
    (
        'heard = ["calm*"]',
        'if = ["told:weather"]',
        "the whole file",
        "there is no state “told:weather”",
        None,
    ),
    ('heard = ["calm*"]', 'tells = ["weather"]', "the whole file", "tells “weather”, which is no fact", None),
    ('hangs_up = "I\'ve had enough of this. Goodbye."', "", "the whole file", "the ending “hangs_up”", None),
    ('summary = "Two', 'summary = ""\n#', "summary", "at least 1 character", "summary"),
    ('title = "The wrong table"', 'title = "A"\ncolour = "red"', "colour", "extra inputs", "colour"),
    ('hot = ["That\'s what I was told the last time."]', "", "", "", None),
    ('stock = ["british-plain"]', 'stock = ["martian"]', "stock", "there is no stock “martian”", None),
]


@pytest.mark.parametrize(("old", "new", "place", "fault", "begins"), FAULTS)
def test_a_fault_names_file_line_place_and_what_is_wrong(write, old, new, place, fault, begins):
    assert GOOD.count(old) == 1
    source = GOOD.replace(old, new)
    if not place:  # leaves a solution with nothing to say
        source = source.replace('cool = ["And what would come of that?"]', "")
        place, fault = "solution.3", "needs something to say in [solution.weak]"
    folder = write(source)
    with pytest.raises(ScenarioError) as caught:
        load(folder)
    message = str(caught.value)
    assert str(folder / "scenario.toml") in message
    assert place in message
    assert fault in message
    if begins is not None:
        (number,) = (int(number) for number in re.findall(r"line (\d+)", message))
        assert source.split("\n")[number - 1].startswith(begins)


@pytest.mark.parametrize("source", [b"\xff\xfe\x00", b"title = ", b"a = " + b"[" * 5000, b"x" * 1_100_000])
def test_what_is_no_toml_is_one_sentence(write, source):
    with pytest.raises(ScenarioError) as caught:
        load(write(source))
    assert str(caught.value).count("\n") == 0


def test_a_missing_file_is_one_sentence(tmp_path):
    with pytest.raises(ScenarioError, match="There is no scenario at"):
        load(tmp_path / "nowhere")


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_mutation_is_read_or_is_a_clear_fault(write, tmp_path, data):
    start = data.draw(st.integers(0, len(GOOD) - 1))
    length = data.draw(st.integers(0, 60))
    put = data.draw(
        st.text(max_size=12) | st.sampled_from(['"', "[", "]]", "= 1e999", "\n[persona]\n", "../../x", "nan"])
    )
    source = (GOOD[:start] + put + GOOD[start + length :]).encode("utf-8", "surrogatepass")
    folder = write(source)
    try:
        found = load(folder)
    except ScenarioError as error:
        clear = bool(error.fault and error.mend)
    else:
        clear = bool(found.clauses)
    assert clear
    assert sorted(path.name for path in tmp_path.iterdir()) == ["my-scenario"]
    assert [path.name for path in folder.iterdir()] == ["scenario.toml"]


def test_the_library_finds_scenarios_by_folder_and_id(write, tmp_path):
    write(GOOD)
    library = ScenarioLibrary([tmp_path, tmp_path / "nowhere"], STOCK)
    assert [scenario.id for scenario in library.all()] == ["my-scenario"]
    assert library.get("my-scenario").title == "The wrong table"
    with pytest.raises(ScenarioError, match="choose one of these: my-scenario"):
        library.get("other")


def test_every_shipped_scenario_is_good_and_each_answers_every_technique():
    library = ScenarioLibrary([shipped("audio_scenarios")], STOCK)
    for scenario in library.all():
        assert scenario.folder.name == scenario.id
        reactions = {c.occasion for c in scenario.clauses if c.slot is Slot.REACTION}
        silent = {Label.VERIFY, Label.OPEN_QUESTION, Label.FIND_NEED, Label.ACT_NOW, Label.OFFER_OPTIONS}
        silent |= {Label.ESCALATE_OFFER, Label.FOLLOW_UP, Label.CHECK_AGREEMENT}
        assert {label.value for label in set(Label) - silent} <= reactions
        for heat in (Heat.HOT, Heat.COOL):
            for stage in ("venting", "explaining", "negotiating", "closing"):
                pushes = [c for c in scenario.clauses if (c.slot, c.occasion) == (Slot.PUSH, stage)]
                least = 1 if stage == "closing" else 3
                assert sum(c.heat in (heat, Heat.ANY) for c in pushes) >= least, (scenario.id, stage, heat)
