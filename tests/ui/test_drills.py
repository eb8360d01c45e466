"""The drills in the window: each as its user meets it, and what comes back."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.background.messages import CompareMelody, ReviewDrillTake, Speak, SpeakDeliveries
from desktop_app.core.drill import Attempt, Delivery, Drill
from desktop_app.core.errors import AudioDeviceError, EngineError
from desktop_app.storage.baselines import Baselines
from desktop_app.storage.drill_results import DrillResults
from tests.helpers.scripted_drills import likeness
from tests.helpers.sounds import sine
from tests.helpers.voices import baseline

BOUNDARY = "I want to help you, and I need us to speak respectfully while I do."
SORRY = "I'm sorry we charged you twice. That was our error, and I'll put it right today."
TELLING = "It went to the wrong depot. A new one leaves today, and comes on Friday. You get the fee back."


class Hands:
    """The hands of whoever drills."""

    def __init__(self, desk: Any) -> None:
        self.desk = desk
        self.flow = desk.window.drills
        desk.click(desk.window.library_page.drills_button)
        desk.wait(lambda: desk.page is self.flow.page)
        self.page: Any = self.flow.page

    def start(self, drill: Drill) -> Any:
        self.desk.click(self.page.overview.buttons[drill])
        return self.flow.exercises[drill]

    def speak(self, exercise: Any, seconds: float = 2.0) -> None:
        """Record a take through the page's button."""
        row = exercise.view.take
        self.desk.wait(row.record_button.isEnabled)
        self.desk.click(row.record_button)
        self.desk.wait(lambda: self.flow.booth._recorder is not None)
        recorder = self.flow.booth._recorder
        self.desk.sound.opener.stream.bring(sine(300, seconds, 0.2, rate_hz=48_000))
        self.desk.wait(lambda: recorder.seconds >= seconds - 0.1)
        self.desk.click(row.record_button)

    def feedback(self, exercise: Any) -> str:
        """Wait for what is said of the take."""
        self.desk.wait(exercise.view.feedback.isVisible)
        return str(exercise.view.feedback.text)

    def go_on(self) -> None:
        self.desk.wait(self.page.next_button.isVisible)
        self.desk.click(self.page.next_button)

    def sort(self, exercise: Any, wanted: list[Delivery]) -> None:
        """Bring the four into an order by their buttons."""
        self.desk.wait(exercise.view.rows[0].isVisible)
        for place, delivery in enumerate(wanted):
            while exercise.order.index(delivery) > place:
                row = next(row for row in exercise.view.rows if row.delivery is delivery)
                self.desk.click(row.up_button)
        for row in exercise.view.rows:
            self.desk.click(row.play_button)
        self.desk.click(exercise.view.check_button)

    def attempts(self) -> list[tuple[Drill, str, bool]]:
        self.desk.window._services.aside.submit(lambda: None).result()
        found = DrillResults(self.desk.data / "history.sqlite3").all()
        return [(each.drill, each.item, each.passed) for each in found]

    @property
    def takes(self) -> list[str]:
        self.desk.window._services.aside.submit(lambda: None).result()
        return [path.name for path in (self.desk.data / ".drill-takes").glob("*")]


@pytest.fixture
def hands(desk):
    return Hands(desk)


def test_four_deliveries_are_heard_sorted_and_solved(hands):
    exercise = hands.start(Drill.RANK)
    view = exercise.view
    hands.desk.wait(view.rows[0].isVisible)
    assert not view.check_button.isEnabled(), "not all were heard"
    assert {row.number for row in view.rows} == {1, 2, 3, 4}
    hands.sort(exercise, [Delivery.WARM, Delivery.RUSHED, Delivery.FLAT, Delivery.CURT])
    assert "Right" in hands.feedback(exercise)
    warm, rushed, flat, curt = (row.text for row in view.rows)
    assert "pitch varies 3.2 st" in warm
    assert "6.8 syllables/s" in rushed
    assert "end 0 st/s" in flat
    assert "vocal effort +2.8" in curt
    assert hands.attempts() == [(Drill.RANK, exercise._item.id, True)]
    hands.desk.wait(lambda: len(hands.desk.sound.playbacks) == 4)


def test_the_wrong_one_on_top_is_named(hands):
    exercise = hands.start(Drill.RANK)
    hands.sort(exercise, [Delivery.CURT, Delivery.WARM, Delivery.FLAT, Delivery.RUSHED])
    assert "on top was the curt one" in hands.feedback(exercise)
    assert hands.flow.queue[2] == exercise._item.id, "it comes back after two others"


def test_keys_play_the_four_and_move_them(hands):
    exercise = hands.start(Drill.RANK)
    view = exercise.view
    hands.desk.wait(view.rows[0].isVisible)
    assert view.rows[0].play_button.hasFocus()
    for number in range(1, 5):
        QTest.keyClick(view, Qt.Key.Key_0 + number)
    hands.desk.wait(view.check_button.isEnabled)
    moved = view.rows[0].delivery
    view.rows[0].down_button.setFocus()
    QTest.keyClick(view.rows[0].down_button, Qt.Key.Key_Space)
    assert view.rows[1].delivery is moved
    assert view.rows[1].down_button.hasFocus(), "the focus goes with what is moved"


def test_the_next_line_is_spoken_ahead(hands):
    hands.start(Drill.RANK)
    now, ahead = hands.desk.speech.all_asked(SpeakDeliveries)
    assert (now.item.id, ahead.item.id) == (hands.flow.item.id, hands.flow.queue[0])


def test_a_line_is_said_after_the_model(hands):
    exercise = hands.start(Drill.SAY_AFTER)
    hands.desk.wait(lambda: hands.desk.sound.playbacks)
    hands.speak(exercise)
    assert "followed the model" in hands.feedback(exercise)
    (request,) = hands.desk.speech.all_asked(CompareMelody)
    assert request.text == hands.flow.item.text
    assert "Correlation 0.80." in exercise.view.chart.accessibleDescription()
    assert "“word1”: together." in exercise.view.chart.accessibleDescription()


def test_a_flat_take_gets_one_advice_and_more_on_request(hands):
    hands.desk.speech.drills.likeness = likeness(0.3, 0.4)
    exercise = hands.start(Drill.SAY_AFTER)
    hands.speak(exercise)
    assert "40 % as much as the model" in hands.feedback(exercise)
    feedback = exercise.view.feedback
    assert not feedback._more.isVisible()
    hands.desk.click(feedback.more_button)
    assert feedback._more.isVisible()


def test_a_boundary_holds_against_the_usual_voice(hands):
    Baselines(hands.desk.data / "baselines").save(baseline(device="Fake microphone"))
    hands.desk.speech.drills.said = [BOUNDARY]
    exercise = hands.start(Drill.BOUNDARY)
    hands.desk.wait(lambda: hands.desk.sound.playbacks)
    (first, _ahead) = hands.desk.speech.all_asked(Speak)
    assert first.sayings[0].band == 3, "the customer is furious"
    hands.speak(exercise)
    hands.feedback(exercise)
    (request,) = hands.desk.speech.all_asked(ReviewDrillTake)
    assert request.baseline is not None


def test_without_a_usual_voice_the_words_decide_and_it_is_said(hands):
    hands.desk.speech.drills.said = [BOUNDARY]
    exercise = hands.start(Drill.BOUNDARY)
    hands.speak(exercise)
    text = hands.feedback(exercise)
    assert "Passed" in text
    assert "read your usual voice" in text


def test_words_that_make_it_worse_are_named_with_what_to_say(hands):
    hands.desk.speech.drills.said = ["You need to calm down."]
    exercise = hands.start(Drill.BOUNDARY)
    hands.speak(exercise)
    text = hands.feedback(exercise)
    assert "Not yet" in text
    assert "calm down" in text
    assert exercise.item.say_instead in text


def test_an_apology_in_one_breath(hands):
    hands.desk.speech.drills.said = [SORRY]
    exercise = hands.start(Drill.APOLOGY)
    hands.speak(exercise)
    assert "in one breath of 2.0 s" in hands.feedback(exercise)


def test_an_apology_with_a_pause_is_not_yet_one(hands):
    hands.desk.speech.drills.said = [SORRY]
    hands.desk.speech.drills.pieces = ((300.0, 1.5), (300.0, 1.5))
    exercise = hands.start(Drill.APOLOGY)
    hands.speak(exercise)
    assert "a pause of 0.5 s" in hands.feedback(exercise)


def test_three_tellings_are_set_beside_each_other(hands):
    hands.desk.speech.drills.said = [f"I'm sorry. {TELLING}", TELLING, TELLING]
    hands.desk.speech.drills.pieces = ((300.0, 6.0),)
    exercise = hands.start(Drill.REPEATS)
    for number, limit in enumerate((40, 30, 20)):
        assert f"{limit} s" in exercise.view.take.record_button.text()
        hands.speak(exercise)
        hands.desk.wait(lambda number=number: len(exercise.tellings) == number + 1)
    assert "4 of 4 points" in hands.feedback(exercise)
    assert "Points told: 4 / 4, 4 / 4, 4 / 4." in exercise.view._table.accessibleDescription()


def test_the_time_of_a_telling_runs_out(hands):
    exercise = hands.start(Drill.REPEATS)
    hands.desk.click(exercise.view.take.record_button)
    hands.desk.wait(lambda: hands.flow.booth._recorder is not None)
    hands.desk.sound.opener.stream.bring(sine(300, 40.5, 0.2, rate_hz=48_000))
    hands.desk.wait(lambda: len(exercise.tellings) == 1)
    assert "30 s left" in exercise.view.left.text()


def test_what_was_failed_comes_back_after_two_others_and_the_first_attempt_counts(hands):
    hands.desk.speech.drills.said = ["Calm down.", SORRY]
    exercise = hands.start(Drill.APOLOGY)
    failed = hands.flow.item.id
    hands.speak(exercise)
    assert "Not yet" in hands.feedback(exercise)
    hands.speak(exercise)
    hands.desk.wait(lambda: "Passed" in exercise.view.feedback.text)
    assert hands.attempts() == [(Drill.APOLOGY, failed, False)]
    seen = []
    for _ in range(3):
        hands.go_on()
        seen.append(hands.flow.item.id)
        hands.speak(exercise)
        hands.feedback(exercise)
    assert seen[2] == failed
    assert failed not in seen[:2]
    assert "once more" in hands.page._place.text()
    assert hands.attempts()[-1] == (Drill.APOLOGY, failed, True)


def test_a_sitting_ends_with_a_plain_sentence(hands):
    hands.desk.speech.drills.said = [SORRY]
    exercise = hands.start(Drill.APOLOGY)
    for _ in range(6):
        hands.speak(exercise)
        hands.feedback(exercise)
        hands.go_on()
    assert hands.page.closing_text == "Passed: 6 of 6."
    hands.go_on()
    assert not hands.page.practising


def test_after_five_minutes_no_other_item_begins(hands):
    hands.desk.speech.drills.said = ["Calm down."]
    exercise = hands.start(Drill.APOLOGY)
    hands.flow._clock.elapsed = lambda: 301_000
    hands.speak(exercise)
    hands.feedback(exercise)
    assert "Finish" in hands.page.next_button.text()
    hands.go_on()
    assert hands.page.closing_text == "Passed: 0 of 1. One comes back the next time you open this drill."


def test_what_is_due_is_said_plainly_and_comes_first(desk):
    results = DrillResults(desk.data / "history.sqlite3")
    yesterday = datetime.now().astimezone() - timedelta(days=1)
    for item in ("third-time", "cold-dinner"):
        results.add(Attempt(Drill.APOLOGY, item, yesterday, passed=False))
    results.add(Attempt(Drill.APOLOGY, "an-item-of-an-older-version", yesterday, passed=False))
    hands = Hands(desk)
    assert hands.page.overview.due_of(Drill.APOLOGY) == "2 to do again today"
    assert hands.page.overview.due_of(Drill.RANK) == ""
    assert hands.page.overview.buttons[Drill.APOLOGY].hasFocus()
    hands.start(Drill.APOLOGY)
    assert {hands.flow.item.id, hands.flow.queue[0]} == {"third-time", "cold-dinner"}


def test_takes_are_removed_when_their_feedback_is_left(hands):
    exercise = hands.start(Drill.APOLOGY)
    hands.speak(exercise)
    hands.feedback(exercise)
    assert len(hands.takes) == 1
    hands.desk.click(exercise.view.take.hear_button)
    hands.desk.wait(lambda: hands.desk.sound.playbacks)
    hands.go_on()
    assert hands.takes == []
    hands.speak(exercise)
    hands.feedback(exercise)
    hands.desk.click(hands.page.back_button)
    assert not hands.page.practising
    assert hands.takes == []


def test_takes_that_a_crash_left_are_removed_at_the_start(open_desk, data):
    (data / ".drill-takes").mkdir(parents=True)
    (data / ".drill-takes" / "take-1.wav").write_bytes(b"RIFF")
    open_desk()
    assert not (data / ".drill-takes").exists()


def test_without_a_microphone_one_sentence_and_the_button_is_back(hands):
    exercise = hands.start(Drill.APOLOGY)
    hands.desk.sound.no_devices = AudioDeviceError("No microphone was found", "plug one in")
    hands.desk.click(exercise.view.take.record_button)
    hands.desk.wait(lambda: "No microphone was found" in hands.desk.notice)
    assert exercise.view.take.record_button.isEnabled()
    assert hands.flow.item is not None


def test_a_take_left_while_the_microphone_opens_is_not_begun(hands):
    exercise = hands.start(Drill.APOLOGY)
    hands.desk.click(exercise.view.take.record_button)
    hands.desk.click(hands.page.back_button)
    hands.desk.wait(lambda: not hands.flow.booth.records)
    assert hands.takes == []


def test_judging_that_fails_is_a_sentence_and_can_be_tried_again(hands):
    hands.desk.speech.faults[ReviewDrillTake] = EngineError("The speech engine stopped", "try again")
    exercise = hands.start(Drill.APOLOGY)
    hands.speak(exercise)
    hands.desk.wait(lambda: "The speech engine stopped" in hands.desk.notice)
    hands.desk.wait(exercise.view.take.record_button.isEnabled)
    del hands.desk.speech.faults[ReviewDrillTake]
    hands.desk.speech.drills.said = [SORRY]
    hands.speak(exercise)
    assert "Passed" in hands.feedback(exercise)


def test_a_voice_that_fails_is_a_sentence(hands):
    hands.desk.speech.faults[SpeakDeliveries] = EngineError("The voice fell silent", "try again")
    hands.start(Drill.SAY_AFTER)
    hands.desk.wait(lambda: "The voice fell silent" in hands.desk.notice)


def test_back_leads_to_all_drills_and_then_to_the_library(hands):
    hands.start(Drill.BOUNDARY)
    hands.desk.click(hands.page.back_button)
    assert hands.desk.page is hands.page
    hands.desk.click(hands.page.back_button)
    assert hands.desk.page is hands.desk.window.library_page


def test_the_keyboard_goes_through_a_whole_item(hands):
    hands.desk.speech.drills.said = [SORRY]
    QTest.keyClick(hands.page.overview.buttons[Drill.APOLOGY], Qt.Key.Key_Space)
    exercise: Any = hands.flow.exercises[Drill.APOLOGY]
    button: Any = exercise.view.take.record_button
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    hands.desk.wait(lambda: hands.flow.booth._recorder is not None)
    recorder = hands.flow.booth._recorder
    hands.desk.sound.opener.stream.bring(sine(300, 2.0, 0.2, rate_hz=48_000))
    hands.desk.wait(lambda: recorder.seconds >= 1.9)
    focused: Any = QApplication.focusWidget()
    assert focused is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    hands.feedback(exercise)
    hands.desk.wait(hands.page.next_button.hasFocus)
    first = hands.flow.item.id
    QTest.keyClick(hands.page.next_button, Qt.Key.Key_Space)
    assert hands.flow.item.id != first
    hands.desk.wait(button.hasFocus)


@pytest.mark.parametrize("drill", list(Drill))
def test_every_control_has_a_name(hands, drill):
    from PySide6.QtWidgets import QAbstractButton

    exercise = hands.start(drill)
    if drill is Drill.RANK:
        hands.desk.wait(exercise.view.rows[0].isVisible)
    for button in [*exercise.view.findChildren(QAbstractButton), *hands.page.overview.buttons.values()]:
        assert button.accessibleName(), f"a button without a name: {button.text()!r}"
