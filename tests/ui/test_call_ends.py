"""A call can be ended at any time."""

import pytest

from desktop_app.background.messages import (
    ReviewReply,
)
from desktop_app.practice.call import Phase

REPLIES = (
    "I'm so sorry, Jake. That must be awful. What happened this morning?",
    "You need to calm down.",
    "You're right, that should never have happened. What worries you most?",
    "I'm having our engineer restore your records from the backup, you'll have them within two hours.",
    "I'll call you tomorrow at noon. Does that work for you?",
)


PHASES = [Phase.CUSTOMER_SPEAKING, Phase.LISTENING, Phase.REPLYING, Phase.THINKING]


def go_to(desk, phase: Phase) -> None:
    """Take the call to a phase of its current turn."""
    steps = (desk.hear_line, desk.begin_reply, desk.fall_silent)
    for _, step in zip(range(PHASES.index(phase)), steps, strict=False):
        step()
    assert desk.call.phase is phase


@pytest.mark.parametrize("phase", PHASES)
def test_a_call_can_be_ended_at_any_time(desk, phase):
    desk.start_call()
    desk.answer(REPLIES[0])
    desk.wait(desk.line_plays)
    go_to(desk, phase)
    folder = desk.call.folder.path
    desk.click(desk.window.call_page.end_button)
    feedback = desk.see_feedback()
    assert feedback._call.ending == "stopped"
    assert feedback._call.closing is None
    assert [turn.review.transcript.text for turn in feedback._call.turns] == [REPLIES[0]]
    desk.wait((folder / "call.flac").is_file)
    assert desk.sound.opener.stream.calls[-2:] == ["stop", "close"]
    assert all(playback.stopped for playback in desk.sound.playbacks[-1:])


@pytest.mark.parametrize("phase", PHASES)
def test_a_call_without_a_finished_reply_goes_back_to_the_library(desk, phase):
    desk.start_call()
    go_to(desk, phase)
    folder = desk.call.folder.path
    desk.click(desk.window.call_page.end_button)
    desk.see_library()
    spoke = phase in (Phase.REPLYING, Phase.THINKING)
    assert ("Its recording is kept in" in desk.notice) is spoke
    desk.wait(lambda: (folder / "call.flac").is_file() is spoke)
    assert folder.exists() is spoke
    assert desk.window._services.history.recent() == ()


def test_reviews_that_are_still_under_way_are_waited_for(desk):
    desk.speech.holds = (ReviewReply,)
    desk.start_call()
    desk.answer(REPLIES[0])
    desk.wait(desk.line_plays)
    call = desk.call
    desk.click(desk.window.call_page.end_button)
    desk.wait(lambda: call._recording_closed)
    assert desk.page is desk.window.call_page
    desk.speech.let_go()
    assert len(desk.see_feedback()._call.turns) == 1
