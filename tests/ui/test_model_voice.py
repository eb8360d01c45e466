"""What one could say instead is said aloud by a warm model voice."""

from desktop_app.background.messages import SpeakDeliveries, Warm
from desktop_app.core.drill import Delivery
from desktop_app.core.errors import EngineError
from desktop_app.ui.pages.feedback_page import FeedbackPage
from tests.helpers.desk import Desk

WORSE = "You need to calm down."


def with_advice(desk: Desk) -> FeedbackPage:
    desk.start_call()
    desk.answer(WORSE)
    desk.wait(desk.line_plays)
    desk.click(desk.window.call_page.end_button)
    page: FeedbackPage = desk.see_feedback()
    return page


def test_the_better_words_are_said_warmly(desk):
    page = with_advice(desk)
    view = page.turn_view
    assert view.turn is not None
    instead = view.turn.review.advice[0].say_instead
    played = len(desk.sound.playbacks)
    desk.click(view.say_button)
    assert not view.say_button.isEnabled()
    desk.wait(lambda: len(desk.sound.playbacks) > played)
    (asked,) = desk.speech.all_asked(SpeakDeliveries)
    assert (asked.item.text, asked.deliveries) == (instead, (Delivery.WARM,))
    desk.sound.playbacks[-1].finished = True
    desk.wait(view.say_button.isEnabled)


def test_a_voice_that_fails_is_told_and_may_be_asked_again(desk):
    page = with_advice(desk)
    desk.speech.faults[SpeakDeliveries] = EngineError("The voice fell silent", "try again")
    desk.click(page.turn_view.say_button)
    desk.wait(lambda: "The voice fell silent" in desk.notice)
    assert page.turn_view.say_button.isEnabled()


def test_what_is_still_being_made_when_it_is_stopped_is_not_said(desk):
    page = with_advice(desk)
    desk.speech.holds = (SpeakDeliveries,)
    desk.click(page.turn_view.say_button)
    desk.wait(lambda: desk.speech.all_asked(SpeakDeliveries))
    desk.window.show_library()
    assert page.turn_view.say_button.isEnabled()
    played = len(desk.sound.playbacks)
    desk.speech.let_go()
    later, services = desk.speech.ask(Warm()), desk.window._services
    came: list[object] = []
    desk.wait(later.done)
    services.deliveries.when_done(services.aside.submit(lambda: True), came.append, came.append)
    desk.wait(lambda: came)
    assert len(desk.sound.playbacks) == played


def test_hearing_a_take_stops_the_model(desk):
    page = with_advice(desk)
    view = page.turn_view
    played = len(desk.sound.playbacks)
    desk.click(view.say_button)
    desk.wait(lambda: len(desk.sound.playbacks) > played)
    model = desk.sound.playbacks[-1]
    desk.window.show_library()
    desk.wait(lambda: model.stopped)
