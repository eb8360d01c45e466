"""``wording`` and ``score``: lines in, lines out."""

import json

import pytest

from tests.cli.contract import LABELLED, SCORED, breaches


def test_each_line_is_labelled_on_a_line(command):
    text = "I'm so sorry about that.\n\nCalm down, “Jake”.\n"
    result = command("wording", "--json", stdin=text.encode())
    assert (result.code, result.err) == (0, "")
    first, second, third = result.lines
    assert [breaches(LABELLED, line) for line in result.lines] == [[], [], []]
    assert [line["text"] for line in result.lines] == text.splitlines()
    (apology,) = [label for label in first["labels"] if label["label"] == "apologise"]
    assert "sorry" in first["text"][apology["start"] : apology["end"]]
    assert 0 < apology["confidence"] <= 1
    assert second == {"text": "", "labels": []}
    assert [label["label"] for label in third["labels"]] == ["calm_down"]
    assert command("wording", stdin=text.encode()).out == result.out


def test_nothing_in_is_nothing_out(command):
    for subcommand in ("wording", "score"):
        result = command(subcommand, "--json")
        assert (result.code, result.out, result.err) == (0, "", "")


def test_each_reply_is_scored_on_a_line(command):
    lines = '{"customer": "It broke!", "reply": "I\'m so sorry."}\n\n{"reply": "Calm down."}\n{"reply": ""}\n'
    result = command("score", "--json", stdin=lines.encode())
    assert (result.code, result.err) == (0, "")
    good, bad, nothing = result.lines
    assert [breaches(SCORED, line) for line in result.lines] == [[], [], []]
    assert good["wording"] > bad["wording"] >= 0
    assert good["labels"][0]["label"] == "apologise"
    assert bad["advice"]["code"] == "calm_down"
    assert nothing["wording"] is None
    assert nothing["labels"] == []


def test_the_words_that_earned_a_label_are_found_in_the_reply(command):
    reply = "  Hello there, this is the desk. I'm so sorry.  Could you give me the order number?"
    line = json.dumps({"customer": "It broke!", "reply": reply})
    (scored,) = command("score", "--json", stdin=(line + "\n").encode()).lines
    assert {"apologise", "verify"} <= {label["label"] for label in scored["labels"]}
    assert all(reply[label["start"] : label["end"]] == label["text"] for label in scored["labels"])


@pytest.mark.parametrize(
    "bad",
    [
        "just words",
        '"a text"',
        "{}",
        '{"customer": "no reply"}',
        '{"reply": 7}',
        '{"reply": "cut short',
        '{"reply": "\\ud800"}',
        '{"reply": NaN}',
    ],
)
def test_a_bad_line_is_named_and_the_lines_before_it_are_scored(command, bad):
    result = command("score", stdin=f'{{"reply": "I\'m sorry."}}\n{bad}\n{{"reply": "x"}}\n'.encode())
    assert "Line 2 is not of the expected form" in result.sentence
    assert len(result.lines) == 1


@pytest.mark.parametrize("subcommand", ["wording", "score"])
def test_what_is_no_text_is_one_sentence(command, subcommand):
    result = command(subcommand, stdin=b'{"reply": "caf\xe9"}\n')
    assert result.sentence == "Standard input is not UTF-8 text: save it as UTF-8."
    assert result.out == ""
