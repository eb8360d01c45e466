"""A kept call in every format, from the database and what lies beside it."""

import subprocess
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from desktop_app.core.errors import InputError
from desktop_app.core.tone import ToneTracks
from desktop_app.practice.export.documents import call_document
from desktop_app.practice.export.formats import PAGES, SUFFIXES, Format
from desktop_app.practice.export.kept import export_kept
from desktop_app.practice.kept_call import as_text
from desktop_app.storage.history import History, PastCall
from desktop_app.storage.scenario_files import ScenarioLibrary, shipped_library
from desktop_app.storage.take_tracks import write_tracks
from tests.helpers.spoken_call import spoken_call

AT = datetime(2026, 3, 9, 14, 5, tzinfo=UTC)
#: A page is made in less, on a slow machine that does something else beside it.
MOST_S = 2.0
#: A long turn.
FRAMES = 6000


@pytest.fixture
def library(tmp_path):
    return shipped_library(tmp_path / "scenarios", tmp_path / "spoken")


@pytest.fixture
def history(tmp_path):
    return History(tmp_path / "history.sqlite3")


def page_of(history: History, library: ScenarioLibrary, past: PastCall) -> str:
    """The kept call as a page."""
    data = export_kept(history, library, past, Format.HTML)
    assert data is not None
    return data.decode()


def keep(history: History, folder: Path, *, whole: bool = True) -> PastCall:
    """Keep the spoken call with its takes and their tracks, and return it as it is listed."""
    folder.mkdir()
    voice = np.full(FRAMES, 180.0)
    tracks = ToneTracks(voice, np.full(FRAMES, -30.0), np.zeros(FRAMES), np.ones(FRAMES, dtype=bool))
    turns = []
    for turn in spoken_call().turns:
        take = folder / f"turn-{turn.number}.flac"
        take.write_bytes(b"a take")
        write_tracks(tracks, take)
        turns.append(replace(turn, recording=take))
    call = replace(spoken_call(), turns=tuple(turns))
    document = call_document(call)
    history.add(document, title=call.title, started_at=AT, whole=as_text(call) if whole else None)
    return history.all()[0]


def test_the_voices_are_drawn_from_what_lies_beside_the_takes(history, library, tmp_path):
    past = keep(history, tmp_path / "takes")
    page = page_of(history, library, past)
    assert page.count('class="pitch"') == len(spoken_call().turns)
    assert "Jake Mercer" in page
    (tmp_path / "takes" / "turn-2.flac").unlink()
    page = page_of(history, library, past)
    assert page.count('class="pitch"') == len(spoken_call().turns) - 1


def test_a_call_of_an_older_version_has_its_words_and_no_charts(history, library, tmp_path):
    past = keep(history, tmp_path / "takes", whole=False)
    page = page_of(history, library, past)
    assert 'class="pitch"' not in page
    assert 'class="anger"' in page
    assert "The update that lost the sales data" in page
    sheet = export_kept(history, library, past, Format.PDF)
    assert sheet is not None
    assert sheet.startswith(b"%PDF-")


def test_a_scenario_that_is_gone_leaves_the_customer_unnamed(history, tmp_path):
    past = keep(history, tmp_path / "takes")
    nothing = ScenarioLibrary([], tmp_path)
    page = page_of(history, nothing, past)
    assert "The customer is angry" in page
    assert "Jake Mercer" not in page


@pytest.mark.parametrize("kind", Format)
def test_a_call_that_is_gone_is_nothing(history, library, tmp_path, kind):
    past = keep(history, tmp_path / "takes")
    history.remove(past.id)
    assert export_kept(history, library, past, kind) is None


def test_every_format_has_a_suffix_and_is_made(history, library, tmp_path):
    past = keep(history, tmp_path / "takes")
    made = {kind: export_kept(history, library, past, kind) for kind in SUFFIXES}
    assert set(made) == set(Format)
    assert all(made.values())
    assert len({data[:12] for data in made.values() if data}) == len(Format)


def test_what_cannot_be_read_is_a_sentence(history, library):
    document = call_document(spoken_call())
    history.add(document, title="A call", started_at=AT, whole='{"scenario_id": 1}')
    with pytest.raises(InputError, match="practise it anew"):
        export_kept(history, library, history.all()[0], Format.PDF)


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_is_there_in_less_than_two_seconds(history, library, tmp_path, kind):
    past = keep(history, tmp_path / "takes")
    begun = time.perf_counter()
    assert export_kept(history, library, past, kind)
    assert time.perf_counter() - begun < MOST_S


def test_what_draws_is_loaded_with_the_first_page_only():
    program = (
        "import sys; from desktop_app.practice.export import kept; import desktop_app.cli.parser; "
        "print({'reportlab', 'jinja2', 'PIL'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
