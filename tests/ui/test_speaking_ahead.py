"""The voice speaks what the chosen customer brings no sound for."""

import pytest

from desktop_app.background.messages import SpeakAhead, SpokenAhead
from desktop_app.practice.render import sayings
from tests.helpers.desk import Desk


@pytest.fixture
def own(data):
    """A scenario of the user's own, without a sound; it comes first."""
    from desktop_app.storage.shipped import shipped

    folder = data / "scenarios" / "a-call"
    folder.mkdir(parents=True)
    template = shipped("assets", "templates", "scenario.toml").read_text(encoding="utf-8")
    text = template.replace("my-scenario", "a-call")
    (folder / "scenario.toml").write_text(text, encoding="utf-8")
    return folder


def asked_for(desk: Desk) -> SpeakAhead:
    request = desk.speech.all_told(SpeakAhead)[-1]
    assert isinstance(request, SpeakAhead)
    return request


def test_what_is_chosen_is_spoken_ahead_and_the_rest_is_told(own, open_desk):
    desk = open_desk()
    page = desk.window.library_page
    request = asked_for(desk)
    scenario = page._scenario
    assert request.scenario == own.name
    assert len(request.sayings) == len(sayings(scenario))
    assert {saying.path.parent for saying in request.sayings} == {
        desk.data / "spoken" / scenario.persona.voice
    }
    assert f"{len(request.sayings)} lines to go" in page._unspoken.text()
    desk.speech.event(SpokenAhead(own.name, 2))
    desk.wait(lambda: "2 lines to go" in page._unspoken.text())
    desk.speech.event(SpokenAhead("another", 7))
    desk.speech.event(SpokenAhead(own.name, 0))
    desk.wait(lambda: not page._unspoken.isVisible())


def test_what_was_spoken_already_is_not_spoken_again(own, open_desk):
    desk = open_desk()
    first = asked_for(desk).sayings[0]
    first.path.parent.mkdir(parents=True)
    first.path.write_bytes(b"a sound")
    desk.window.show_library()
    assert first not in asked_for(desk).sayings
    loaded = desk.window._services.library.with_sounds(desk.window.library_page._scenario)
    sounds = {clause.id: clause.sounds for clause in loaded.sayings}
    assert sounds[first.clause] == {first.band: first.path}


def test_a_voice_that_fails_is_a_sentence(own, open_desk):
    desk = open_desk()
    desk.speech.event(SpokenAhead(own.name, 0, "The voice fell silent: try again."))
    desk.wait(lambda: desk.notice == "The voice fell silent: try again.")
