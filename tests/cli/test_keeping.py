"""``history`` and ``export``."""

import html
import json

import pytest

CALL_ID = "lost-sales-data"


@pytest.fixture
def kept(command, tmp_path):
    """A call with written replies, kept."""
    replies = tmp_path / "replies.txt"
    replies.write_text("I'm so sorry.\nWe can restore everything today.\n")
    return command("rehearse", CALL_ID, "--replies", replies, "--json", "--save").json


def test_without_calls_the_history_says_so(command):
    assert command("history").out == "No calls are kept yet.\n"
    assert command("history", "--json").json == {"calls": []}


def test_a_kept_call_is_listed(command, kept):
    (entry,) = command("history", "--json").json["calls"]
    assert (entry["call"], entry["scenario"], entry["ending"]) == (1, CALL_ID, kept["ending"])
    assert entry["overall"] == kept["call"]["scores"]["overall"]
    assert entry["title"] in command("history").out


@pytest.mark.usefixtures("kept")
def test_a_call_is_written_by_its_number_or_as_the_last(command, kept, tmp_path):
    for name in ("1", "last"):
        path = tmp_path / f"{name}.json"
        assert command("export", name, "--format", "json", "--output", path).code == 0
        assert json.loads(path.read_text()) == kept
    folder = tmp_path / "out"
    folder.mkdir()
    assert command("export", "1", "--format", "csv", "--output", folder).code == 0
    assert (folder / "call-1.csv").read_bytes().startswith(b"\xef\xbb\xbfturn,")


@pytest.mark.usefixtures("kept")
def test_what_cannot_be_exported_is_a_sentence_and_leaves_no_file(command, tmp_path):
    path = tmp_path / "call.vtt"
    result = command("export", "1", "--format", "vtt", "--output", path)
    assert (result.code, "has no times" in result.sentence) == (1, True)
    result = command("export", "7", "--format", "csv", "--output", path)
    assert result.sentence == "There is no call 7: list them with: tone-matters history."
    assert not path.exists()


@pytest.mark.usefixtures("kept")
def test_a_call_becomes_a_page_and_a_sheet_to_print(command, kept, tmp_path):
    page, sheet = tmp_path / "call.html", tmp_path / "call.pdf"
    assert command("export", "last", "--format", "html", "--output", page).code == 0
    assert command("export", "last", "--format", "pdf", "--output", sheet).code == 0
    assert kept["call"]["advice"][0] in html.unescape(page.read_text(encoding="utf-8"))
    assert sheet.read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("kept")
def test_a_page_does_not_come_of_a_call_that_is_not_there(command, tmp_path):
    path = tmp_path / "call.pdf"
    assert command("export", "7", "--format", "pdf", "--output", path).code == 1
    assert not path.exists()


def test_a_format_that_is_not_there_is_wrong_usage(command, tmp_path):
    assert command("export", "1", "--format", "docx", "--output", tmp_path).code == 2
