"""The report: one page that needs nothing beside it, whatever was said."""

from dataclasses import replace
from html.parser import HTMLParser

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.findings import WORSENING, Finding, Label, Sentence
from desktop_app.core.scenario import Persona, Scenario
from desktop_app.core.tone import ToneTracks
from desktop_app.core.turn import FinishedCall
from desktop_app.practice.call_review import review_call
from desktop_app.practice.export.report import HEIGHT, WIDTH, report_html
from desktop_app.practice.export.sheet import sheet_of
from desktop_app.practice.export.sheet_turns import pieces
from desktop_app.practice.rehearse import Reply, rehearse
from desktop_app.practice.review import Reviewer
from desktop_app.storage.shipped import shipped
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.calls import line, no_reviewer, nothing_meant, scenario
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber
from tests.helpers.sounds import clip, joined, silence, sine
from tests.helpers.words import techniques

HOSTILE = "</p><script>alert('1')</script><img src=x onerror=\"alert(2)\"> & {{ 7 * 7 }} 'end'"
TEMPLATE = shipped("assets", "report", "call.html.j2").read_text(encoding="utf-8")
VOID = {"meta", "br", "path", "img"}


class Page(HTMLParser):
    """A page as a browser reads it."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.values: list[str] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        self.values += [value or "" for _, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append(tag)
        self.values += [value or "" for _, value in attrs]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


def finished(*texts: str, play=None) -> FinishedCall:
    return rehearse(
        play or scenario(), [Reply(None, text) for text in texts], no_reviewer, techniques, nothing_meant
    )


def html_of(call: FinishedCall, play: Scenario | None = None) -> str:
    return report_html(sheet_of(call, (play or scenario()).persona), TEMPLATE)


def spoken_call() -> FinishedCall:
    sound = clip(joined(silence(0.5), sine(300, 3.0, 0.2), silence(0.5)))
    meter = ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter())
    review = Reviewer(ScriptedTranscriber("I'm so sorry."), meter, techniques()).review(sound, "take.flac")
    call = finished("x")
    turns = (replace(call.turns[0], review=review),)
    return replace(call, turns=turns, review=review_call(turns))


def test_a_report_says_what_happened():
    call = finished("I'm so sorry. What happened?", "Calm down.", "I'm sorry, bye now.")
    page = Page(html_of(call))
    assert page.open == []
    for shown in (
        "A test",
        "Jake, Owner",
        "Turn 1",
        "Turn 3",
        "Calm down .",
        "Acknowledge ✓",
        "How it ended",
    ):
        assert shown in page.text
    assert f"Wording {call.review.scores.wording}" in page.text
    assert call.turns[1].review.advice[0].text in page.text
    assert "“Calm down”" in page.values
    assert page.tags.count("mark") >= 3
    assert "None" not in page.text


def test_it_is_one_page_that_needs_nothing_beside_it():
    source = html_of(spoken_call())
    page = Page(source)
    assert page.tags.count("html") == page.tags.count("main") == 1
    assert not page.attributes & {"src", "href", "srcset", "onload", "onerror"}
    assert not {"script", "link", "iframe", "img", "object"} & set(page.tags)
    assert "url(" not in source
    assert "@import" not in source


@pytest.mark.parametrize("place", ["reply", "line", "title", "persona", "ending"])
def test_hostile_text_is_only_text(place):
    play = scenario()
    if place == "persona":
        play = replace(play, persona=Persona(HOSTILE, HOSTILE, "am_michael", "unheard"))
    if place == "title":
        play = replace(play, title=HOSTILE)
    call = finished(f"I'm sorry. {HOSTILE}" if place == "reply" else "I'm sorry.", play=play)
    if place == "line":
        turn = replace(call.turns[0], line=line(HOSTILE))
        call = replace(call, turns=(turn,), closing=line(HOSTILE))
    if place == "ending":
        call = replace(call, ending=HOSTILE)
    page = Page(html_of(call, play))
    assert page.open == []
    assert not {"script", "img"} & set(page.tags)
    assert "onerror" not in page.attributes
    assert "alert('1')" in page.text
    assert "{{ 7 * 7 }}" in page.text


def test_charts_are_drawn_where_there_are_tracks():
    written = Page(html_of(finished("I'm sorry.")))
    assert written.tags.count("svg") == 1, "the course of the anger alone"
    spoken = Page(html_of(spoken_call()))
    assert spoken.tags.count("svg") == 2
    loudness, pitch = [value for value in spoken.values if value[:1] == "M"]
    assert "Pitch and loudness over 4.0 seconds" in spoken.values
    assert "semitones" in spoken.text or "Hz" in spoken.text
    for path in (loudness, pitch):
        xy = np.array([pair.split() for pair in path.replace("L", "M").split("M")[1:]], dtype=float)
        assert xy[:, 0].min() >= 0
        assert xy[:, 0].max() <= WIDTH
        assert xy[:, 1].min() >= 0
        assert xy[:, 1].max() <= HEIGHT
    assert pitch.count("M") == 1
    assert len({pair.split()[1] for pair in pitch.replace("L", "M").split("M")[1:]}) == 1


def test_a_gap_in_the_voice_lifts_the_pen():
    call = spoken_call()
    pitch = np.full(400, 200.0)
    pitch[100:200] = np.nan
    tracks = ToneTracks(pitch, np.full(400, -30.0), np.zeros(400), np.ones(400, dtype=bool))
    turn = replace(call.turns[0], review=replace(call.turns[0].review, tracks=tracks))
    page = Page(html_of(replace(call, turns=(turn,))))
    loudness, drawn = [value for value in page.values if value[:1] == "M"]
    assert (loudness.count("M"), drawn.count("M")) == (1, 2)


def test_a_take_without_a_frame_and_one_without_a_voice_are_drawn_too():
    call = spoken_call()
    for frames in (0, 1, 5):
        empty = np.full(frames, np.nan)
        tracks = ToneTracks(empty, np.full(frames, -100.0), empty, np.zeros(frames, dtype=bool))
        turn = replace(call.turns[0], review=replace(call.turns[0].review, tracks=tracks))
        page = Page(html_of(replace(call, turns=(turn,))))
        assert page.tags.count("svg") == 2
        assert "nan" not in " ".join(page.values)


def test_a_call_without_turns_is_a_report_too():
    page = Page(html_of(finished()))
    assert "stopped" in page.text.lower()
    assert "Turn 1" not in page.text
    assert "How it ended" not in page.text
    assert "svg" not in page.tags


def test_the_course_of_the_anger_is_drawn_and_told_with_its_reasons():
    call = finished("I'm so sorry. What happened?", "Calm down.")
    page = Page(html_of(call))
    (told,) = [value for value in page.values if value.startswith("Their anger. ")]
    for turn in call.turns:
        moved = f"Turn {turn.number}: {turn.mood.before.anger:.2f} → {turn.mood.after.anger:.2f}"
        assert moved in told
        assert moved in page.text
    assert "“calm down” +" in page.text
    assert page.tags.count("circle") == len(call.turns) + 1
    heights = [
        float(y)
        for pair in next(v for v in page.values if v.count(",") > 1).split()
        for y in [pair.split(",")[1]]
    ]
    assert heights[1] > heights[0], "an apology brings the line down"
    assert heights[2] < heights[1], "“calm down” brings it up"


def test_the_lanes_hold_each_technique_in_its_turn_in_rows_of_six():
    call = finished(*["I'm so sorry."] * 2)
    turns = tuple(replace(call.turns[n > 0], number=n + 1) for n in range(8))
    page = Page(html_of(replace(call, turns=turns, review=review_call(turns))))
    assert page.tags.count("table") == 2
    assert page.text.count("Apologises: “") == 8
    assert page.text.count("Acknowledge ✓") == 2
    assert "Pause: not measured" in page.text


FINDINGS = st.builds(Finding, st.sampled_from(Label), st.just(0.9), st.integers(0, 40), st.integers(0, 40))


@given(st.text(max_size=30), st.lists(FINDINGS, max_size=5))
def test_the_pieces_together_are_the_sentence(text, findings):
    cut = pieces(Sentence(text, tuple(findings)))
    assert "".join(piece.text for piece in cut) == text


@given(st.text(min_size=1, max_size=30), st.data())
def test_every_character_carries_the_labels_found_on_it(text, data):
    places = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    findings = tuple(
        Finding(label, 0.9, *data.draw(places))
        for label in data.draw(st.lists(st.sampled_from([Label.THANK, Label.HOSTILE]), max_size=3))
    )
    at = 0
    for piece in pieces(Sentence(text, findings)):
        for position in range(at, at + len(piece.text)):
            here = [f.label for f in findings if f.start <= position < f.end]
            assert piece.labels.count(",") + bool(piece.labels) == len(here)
            assert piece.worsening is any(label in WORSENING for label in here)
        at += len(piece.text)
