"""``rehearse``: a whole call from the command line."""

import json
import sqlite3

import pytest

from desktop_app.cli import rehearsing
from desktop_app.storage.history import History
from tests.cli.contract import CALL, breaches

CALL_ID = "lost-sales-data"
GOOD = """I'm so sorry, Jake. That must be awful. What happened this morning?

You're right, that should never have happened. I'm taking care of this myself. What worries you most?
I'm having our engineer restore your records from the backup, you'll have them within two hours.
Which would you prefer, the old records first or this week first? I'll call you myself at six tonight.
I'll call you tomorrow at noon to make sure. Does that work for you?
"""


@pytest.fixture
def replies(tmp_path):
    def write(text: str = GOOD, name: str = "replies.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_a_call_has_every_key_of_the_contract(command, replies):
    result = command("rehearse", CALL_ID, "--replies", replies(), "--seed", 3, "--json")
    assert (result.code, result.err) == (0, "")
    call = result.json
    assert breaches(CALL, call) == []
    assert (call["scenario"], call["seed"], call["ending"]) == (CALL_ID, 3, "resolved")
    assert 4 <= len(call["turns"]) <= len([line for line in GOOD.splitlines() if line])
    for before, after in zip(call["turns"], call["turns"][1:], strict=False):
        assert before["mood_after"] == after["mood_before"]
        assert before["customer"]["end_s"] <= after["customer"]["start_s"]
    for turn in call["turns"]:
        assert turn["review"]["tone"] is None
        assert turn["reply"]["file"] is None
        moved = turn["mood_after"]["anger"] - turn["mood_before"]["anger"]
        reasons = [r["amount"] for r in turn["reasons"] if r["dimension"] == "anger"]
        assert sum(reasons) == pytest.approx(moved, abs=0.001)


def test_the_same_seed_gives_the_same_call(command, replies):
    path = replies()
    calls = [command("rehearse", CALL_ID, "--replies", path, "--seed", 7, "--json").out for _ in range(2)]
    assert calls[0] == calls[1]


def test_replies_as_sound_are_reviewed(command, scripted, wav):
    scripted("I'm so sorry.", "What happened?")
    paths = wav("one.wav"), wav("two.wav")
    call = command("rehearse", CALL_ID, "--replies", *paths, "--json").json
    assert breaches(CALL, call) == []
    assert [turn["reply"]["file"] for turn in call["turns"]] == [str(path) for path in paths]
    assert [turn["reply"]["text"] for turn in call["turns"]] == ["I'm so sorry.", "What happened?"]
    assert call["turns"][0]["review"]["tone"]["measures"]["words_per_minute"] is not None
    assert call["ending"] == "stopped"


def test_for_people_it_prints_the_call(command, replies):
    result = command("rehearse", CALL_ID, "--replies", replies())
    assert result.code == 0
    for shown in (
        "1. Jake Mercer: “",
        "Apologises: “",
        "thank you for listening",
        "Steps served: Acknowledge",
        "Wording ",
    ):
        assert shown in result.out


def test_a_report_is_written_whole(command, replies, tmp_path):
    folder = tmp_path / "deep" / "report"
    result = command("rehearse", CALL_ID, "--replies", replies(), "--json", "--output", folder)
    assert result.code == 0
    assert json.loads((folder / "call.json").read_text()) == result.json
    assert "The update that lost the sales data" in (folder / "report.html").read_text()
    assert sorted(path.name for path in folder.iterdir()) == ["call.json", "report.html"]
    assert str(folder / "report.html") in result.err


def test_an_output_folder_that_cannot_be_written_is_a_sentence(command, replies, tmp_path):
    in_the_way = tmp_path / "report"
    in_the_way.write_text("a file in the folder's place")
    result = command("rehearse", CALL_ID, "--replies", replies(), "--json", "--output", in_the_way)
    assert "cannot be written" in result.sentence
    assert result.out == ""
    assert in_the_way.read_text() == "a file in the folder's place"


def test_a_call_is_kept_only_when_that_is_wanted(command, replies, data):
    assert command("rehearse", CALL_ID, "--replies", replies(), "--json").code == 0
    assert not data.exists()
    kept = command("rehearse", CALL_ID, "--replies", replies(), "--json", "--save").json
    history = History(data / "history.sqlite3")
    (past,) = history.recent()
    assert (past.scenario_id, past.ending, past.folder) == (CALL_ID, "resolved", None)
    assert past.scores.wording == kept["call"]["scores"]["wording"]
    assert history.document(past.id) == kept


def test_a_history_that_is_broken_is_a_sentence(command, replies, data):
    data.mkdir()
    (data / "history.sqlite3").write_bytes(b"no database at all" * 100)
    assert (
        "history.sqlite3 cannot be used"
        in command("rehearse", CALL_ID, "--replies", replies(), "--save").sentence
    )
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(data / "history.sqlite3").execute("SELECT * FROM calls")


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("none.txt", None, "There is no file"),
        ("empty.txt", b"", "holds no reply"),
        ("blank.txt", b"\n  \n", "holds no reply"),
        ("latin.txt", b"caf\xe9", "is not UTF-8 text"),
        ("none.wav", None, "There is no file"),
        ("empty.wav", b"", "is empty (0 bytes)"),
        ("text.wav", b"just words", "is no sound file"),
    ],
)
def test_replies_that_cannot_be_read_are_a_sentence(command, tmp_path, scripted, name, content, fault):
    scripted("words")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    out = tmp_path / "out"
    result = command("rehearse", CALL_ID, "--replies", tmp_path / name, "--json", "--output", out, "--save")
    assert fault in result.sentence
    assert result.out == ""
    assert not out.exists()


def test_an_unknown_scenario_is_a_sentence_with_the_known_ones(command, replies):
    sentence = command("rehearse", "none", "--replies", replies()).sentence
    assert "There is no scenario “none”" in sentence
    assert CALL_ID in sentence


def test_without_replies_the_scenario_s_own_are_used(command, scripted, monkeypatch):
    scripted("I'm so sorry, what happened?")
    monkeypatch.setattr(rehearsing, "render_replies", None)  # they lie ready as sound
    call = command("rehearse", CALL_ID, "--json").json
    names = [turn["reply"]["file"].rsplit("/", 1)[-1] for turn in call["turns"]]
    assert names == [f"reply-{n}.opus" for n in range(1, len(names) + 1)]


def test_a_scenario_without_replies_asks_for_some(command):
    assert command("scenarios", "new", "my-call").code == 0
    sentence = command("rehearse", "my-call").sentence
    assert sentence == "The scenario “my-call” brings no replies of its own: name some with --replies."


def test_an_unknown_baseline_is_one_sentence(command, replies):
    sentence = command("rehearse", CALL_ID, "--replies", replies(), "--baseline", "me").sentence
    assert sentence.startswith("There is no baseline “me”")


def test_what_came_out_of_turn_is_printed(command, replies):
    early = replies("I'm restoring your records right now.\nI'm so sorry, that must be awful.\n", "early.txt")
    result = command("rehearse", CALL_ID, "--replies", early)
    assert "Turn 1: a solution before they were heard." in result.out
