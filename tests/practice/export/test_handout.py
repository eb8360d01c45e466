"""The printed sheet, opened by another: its pages, its text, its typeface, what is drawn."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.coaching.sentences import scores_given
from desktop_app.core.tone import ToneTracks
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.export.handout import handout_pdf
from desktop_app.practice.export.sheet import sheet_of
from desktop_app.storage.shipped import shipped
from tests.helpers.calls import JAKE, line
from tests.helpers.spoken_call import spoken_call

FONTS = shipped("assets", "fonts")
AT = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
#: A4 in points.
A4 = (595.3, 841.9)


@contextmanager
def opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def made(call: FinishedCall) -> bytes:
    return handout_pdf(sheet_of(replace(call, started_at=AT), JAKE), FONTS)


def texts(data: bytes) -> list[str]:
    """The text of each page, on one line."""
    found = []
    with opened(data) as document:
        for number in range(len(document)):
            page = document[number]
            words = page.get_textpage()
            found.append(" ".join(words.get_text_range().split()))
            words.close()
            page.close()
    return found


def fonts(data: bytes) -> dict[str, bool]:
    """The typefaces of all that is written, and whether each lies inside the file."""
    found: dict[str, bool] = {}
    with opened(data) as document:
        for number in range(len(document)):
            page = document[number]
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=5):
                font = pdfium.FPDFTextObj_GetFont(thing.raw)
                name = ctypes.create_string_buffer(200)
                pdfium.FPDFFont_GetBaseFontName(font, name, 200)
                found[name.value.decode()] = bool(pdfium.FPDFFont_GetIsEmbedded(font))
            page.close()
    return found


def ink(data: bytes) -> np.ndarray:
    """Which points of the first turn's page are drawn in the colour of pitch."""
    with opened(data) as document:
        page = document[1]
        bitmap = page.render(scale=1.0)
        drawn = bitmap.to_numpy()[..., :3].astype(int)
        bitmap.close()
        page.close()
    blue, green, red = (drawn[..., channel] for channel in range(3))
    return np.asarray((blue > 150) & (red < 110) & (green < 130))


def with_tracks(call: FinishedCall, seconds: float = 4.0) -> FinishedCall:
    frames = round(100 * seconds)
    pitch = 180 + 40 * np.sin(np.arange(frames) / 20)
    tracks = ToneTracks(pitch, np.full(frames, -30.0), np.zeros(frames), np.ones(frames, dtype=bool))
    turns = tuple(replace(t, review=replace(t.review, tracks=tracks)) for t in call.turns)
    return replace(call, turns=turns)


def without_tracks(call: FinishedCall) -> FinishedCall:
    return replace(call, turns=tuple(replace(t, review=replace(t.review, tracks=None)) for t in call.turns))


def test_the_sheet_says_what_happened():
    call = spoken_call()
    pages = texts(made(call))
    whole = " ".join(pages)
    assert call.title in pages[0]
    assert "9 March 2026, 14:05 · Jake, Owner" in pages[0]
    assert "Hung up" in pages[0]
    scores = scores_given(call.review.scores)
    assert scores
    assert all(f"{name} {value}" in pages[0] for name, value in scores)
    assert call.review.advice[0].text in pages[0]
    for turn in call.turns:
        assert f"Turn {turn.number}" in whole
        assert turn.line.text[:40] in whole
        assert turn.review.transcript.text[:40] in whole
        assert f"{turn.mood.before.anger:.2f} → {turn.mood.after.anger:.2f}" in pages[0]
    assert "Hides behind rules: “It's our policy" in whole
    assert "Pitch, median 200 Hz" in whole
    assert "None" not in whole
    assert "nan" not in whole.lower().split()


def test_every_page_has_its_number_and_says_where_it_was_made():
    pages = texts(made(spoken_call()))
    assert 2 <= len(pages) <= 8
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text
        assert "Made on this computer by Tone Matters" in text


def test_it_is_a4_with_a_title_a_language_and_its_own_typeface():
    data = made(spoken_call())
    with opened(data) as document:
        for number in range(len(document)):
            assert document.get_page_size(number) == pytest.approx(A4, abs=0.2)
        assert document.get_metadata_dict()["Title"] == f"{spoken_call().title} · Tone Matters"
    assert b"/Lang (en)" in data
    embedded = fonts(data)
    assert embedded, "something is written"
    assert all(embedded.values()), embedded
    assert all("Inter" in name for name in embedded), embedded


def test_the_voice_is_drawn_where_its_tracks_are_kept():
    call = replace(spoken_call(), turns=spoken_call().turns[:1])
    drawn = ink(made(with_tracks(call)))
    plain = ink(made(without_tracks(call)))
    _, columns = np.nonzero(drawn)
    assert drawn.sum() > plain.sum() + 200
    assert columns.max() - columns.min() > 450, "from one margin to the other"
    assert "Pitch (60–500 Hz" in " ".join(texts(made(with_tracks(call))))
    assert "Pitch (60–500 Hz" not in " ".join(texts(made(without_tracks(call))))


@pytest.mark.parametrize("frames", [0, 1, 2])
def test_a_take_with_hardly_a_frame_is_drawn_too(frames):
    assert texts(made(with_tracks(spoken_call(), frames / 100)))


def test_a_call_without_turns_is_a_sheet_too():
    call = spoken_call()
    (page,) = texts(made(replace(call, turns=(), closing=None)))
    assert "Page 1 of 1" in page
    assert "Turn 1" not in page


def test_a_reply_of_many_pages_is_told_to_its_end():
    call = spoken_call()
    turn = call.turns[0]
    long = " ".join(f"word{number}" for number in range(3000))
    review = replace(turn.review, wording=replace(turn.review.wording, sentences=()))
    review = replace(review, transcript=replace(review.transcript, text=long))
    whole = " ".join(texts(made(replace(call, turns=(replace(turn, review=review),)))))
    assert "word0 " in whole
    assert "word2999" in whole


@settings(max_examples=15)
@given(st.text(max_size=60))
def test_any_words_are_only_words(text):
    call = spoken_call()
    turn = replace(call.turns[0], line=line(f"<b>&{text}</para><img src='x'/>"))
    call = replace(call, title=f"<i>{text}", ending=text, turns=(turn,), closing=line(text))
    assert "</para><img src='x'/>" in "".join(texts(made(call)))
