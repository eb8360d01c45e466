"""A reply is said again: captions and mood go back, and every take keeps a file of its own."""

from desktop_app.background.messages import (
    ReplyHeard,
    ReviewReply,
    StopListening,
)
from desktop_app.core.findings import Wording
from desktop_app.core.heard import Heard
from tests.helpers.scripted import spoken

REPLIES = (
    "I'm so sorry, Jake. That must be awful. What happened this morning?",
    "You need to calm down.",
    "You're right, that should never have happened. What worries you most?",
    "I'm having our engineer restore your records from the backup, you'll have them within two hours.",
    "I'll call you tomorrow at noon. Does that work for you?",
)


def test_a_reply_is_said_again(desk):
    desk.start_call()
    page, opening = desk.window.call_page, desk.call.call.line
    assert not page.retake_button.isEnabled()
    desk.answer(REPLIES[1])
    desk.wait(desk.line_plays)
    worse = desk.call.call.exchanges[0].change.after
    assert len(page.captions.texts) == 3
    desk.click(page.retake_button)
    assert desk.call.call.exchanges == ()
    desk.wait(desk.line_plays)
    assert page.captions.texts == [("customer", opening.text)]
    assert desk.call.call.line is opening
    assert page._turn.text() == "Turn 1"
    desk.answer(REPLIES[0])
    better = desk.call.call.exchanges[0].change
    assert better.before == desk.call.call.intensity.mood
    assert better.after.anger < worse.anger
    first, second = desk.speech.all_asked(ReviewReply)
    assert (first.take.name, second.take.name) == ("turn-1-take-1.flac", "turn-1-take-2.flac")
    desk.click(page.end_button)
    (turn,) = desk.see_feedback()._call.turns
    assert turn.recording == second.take
    assert turn.review.transcript.text == REPLIES[0]


def test_a_reply_under_way_is_said_again(desk):
    desk.start_call()
    desk.answer(REPLIES[0])
    desk.hear_line()
    line = desk.call.call.line
    desk.begin_reply("I mean")
    page = desk.window.call_page
    desk.wait(lambda: page.captions._live is not None)
    before = page.captions.texts
    desk.click(page.retake_button)
    assert page.captions._live is None
    assert desk.call.call.line is line
    assert len(desk.call.call.exchanges) == 1
    assert isinstance(desk.speech.told[-1], StopListening)
    desk.wait(desk.line_plays)
    assert page.captions.texts == before


def test_what_was_heard_of_a_dropped_reply_is_passed_over(desk):
    desk.start_call()
    desk.answer(REPLIES[0])
    desk.hear_line()
    old = desk.listening
    desk.begin_reply()
    desk.click(desk.window.call_page.retake_button)
    desk.hear_line()
    assert desk.listening.listening > old.listening
    desk.begin_reply()
    desk.fall_silent()
    desk.speech.event(
        ReplyHeard(old.listening, old.from_s, old.from_s + 1, spoken("old"), Heard("old", Wording(())))
    )
    desk.words_come(REPLIES[2])
    desk.wait(lambda: len(desk.call.call.exchanges) == 2)
    assert desk.window.call_page.captions.texts[-1] == ("agent", REPLIES[2])
