"""Exports, opened by others: pandas, a TextGrid reader, a VTT reader."""

import html
import io
import json
from typing import Any

import pandas as pd
import pytest
import webvtt
from hypothesis import given
from hypothesis import strategies as st
from praatio import textgrid as praat

from desktop_app.core.errors import InputError
from desktop_app.practice.export.formats import Format, exported
from tests.golden import call as golden

WORDS = ("I'm", "so", "sorry,", "Jake.", "Was", "it", "<b>you</b>?")


def spoken() -> Any:
    """The golden call, as if its first two replies had been spoken."""
    document = json.loads(golden.FILE.read_text(encoding="utf-8"))
    for number, turn in enumerate(document["turns"]):
        for time in ("start_s", "end_s"):
            turn["customer"][time] += 5.0 * number
        turn["reply"]["start_s"] = turn["customer"]["end_s"]
    for turn in document["turns"][:2]:
        turn["reply"]["start_s"] = turn["customer"]["end_s"] + 0.5
        turn["review"]["seconds"] = 4.0
        turn["review"]["transcript"]["words"] = [
            {"text": word, "start_s": 0.5 * at, "end_s": 0.5 * at + 0.4, "confidence": 0.9}
            for at, word in enumerate(WORDS)
        ]
        sentence = turn["review"]["wording"]["sentences"][0]
        sentence |= {"start_s": 0.0, "end_s": 1.9}
    return document


def read_grid(data: bytes, folder) -> praat.Textgrid:
    path = folder / "call.TextGrid"
    path.write_bytes(data)
    return praat.openTextgrid(str(path), includeEmptyIntervals=False, reportingMode="error")


def test_a_textgrid_holds_who_spoke_when_and_every_word_in_its_place(tmp_path):
    document = spoken()
    grid = read_grid(exported(document, Format.TEXTGRID, "Jake"), tmp_path)
    assert grid.tierNames == ("customer", "agent", "words", "techniques")
    first = document["turns"][0]
    start_s = first["reply"]["start_s"]
    words = grid.getTier("words").entries
    assert [word.label for word in words[: len(WORDS)]] == list(WORDS)
    assert words[3].start == pytest.approx(start_s + 1.5)
    assert grid.getTier("customer").entries[0].label == first["customer"]["text"]
    assert grid.getTier("techniques").entries[0].label == "apologise"
    assert grid.getTier("agent").entries[0].start == pytest.approx(start_s)


def test_captions_tell_who_speaks_and_are_in_order(tmp_path):
    path = tmp_path / "call.vtt"
    path.write_bytes(exported(spoken(), Format.VTT, "Jake Mercer"))
    captions = webvtt.read(str(path)).captions
    assert captions[0].voice == "Jake Mercer"
    assert [html.unescape(caption.text) for caption in captions[1:3]] == [
        "I'm so sorry, Jake.",
        "Was it <b>you</b>?",
    ]
    assert {caption.voice for caption in captions[1:3]} == {"Agent"}
    starts = [caption.start_in_seconds for caption in captions]
    assert starts == sorted(starts)


def test_a_table_is_read_by_pandas_a_row_a_turn():
    document = spoken()
    frame = pd.read_csv(io.BytesIO(exported(document, Format.CSV, "Jake")))
    assert len(frame) == len(document["turns"])
    assert frame["turn"].tolist() == [turn["turn"] for turn in document["turns"]]
    assert frame["anger_after"].tolist() == [turn["mood_after"]["anger"] for turn in document["turns"]]
    assert frame["reply"][0] == document["turns"][0]["reply"]["text"]
    assert "apologise" in frame["techniques"][0].split()
    assert frame["score_calm"].isna().all()


@given(st.text(max_size=40))
def test_any_words_come_through_a_table_and_none_is_a_formula(text):
    document = spoken()
    document["turns"][0]["reply"]["text"] = text
    data = exported(document, Format.CSV, "Jake").decode("utf-8-sig")
    frame = pd.read_csv(io.StringIO(data, newline=""), keep_default_na=False, dtype=str)
    said = frame["reply"][0]
    assert said.removeprefix("'") == " ".join(text.split()).removeprefix("'")
    assert not said.startswith(("=", "+", "-", "@"))


def test_json_comes_back_as_it_was():
    document = spoken()
    assert json.loads(exported(document, Format.JSON, "Jake")) == document


@pytest.mark.parametrize("kind", [Format.TEXTGRID, Format.VTT])
def test_written_replies_have_no_times(kind):
    document = json.loads(golden.FILE.read_text(encoding="utf-8"))
    with pytest.raises(InputError, match="export it as csv or json"):
        exported(document, kind, "Jake")


def test_a_call_of_before_the_start_of_a_reply_was_kept_is_exported_too(tmp_path):
    document = spoken()
    for turn in document["turns"]:
        del turn["reply"]["start_s"]
    grid = read_grid(exported(document, Format.TEXTGRID, "Jake"), tmp_path)
    assert grid.getTier("words").entries[0].start == pytest.approx(document["turns"][0]["customer"]["end_s"])
