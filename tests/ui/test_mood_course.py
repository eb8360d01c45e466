"""The course of the customer's anger: read aloud, clicked, and walked with the arrow keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_app.core.mood import Mood, MoodChange, MoodReason
from desktop_app.ui.charts.mood_course import MoodCourse
from desktop_app.ui.tokens import DARK, LIGHT


def change(before: float, after: float, *reasons: MoodReason) -> MoodChange:
    return MoodChange(Mood(before, 0.3, 0.8), Mood(after, 0.3, 0.8), reasons)


CHANGES = [
    change(0.7, 0.9, MoodReason("calm_down", "anger", 0.2), MoodReason("calm_down", "trust", -0.1)),
    change(0.9, 0.85),
    change(0.85, 0.5, MoodReason("apologise", "anger", -0.1), MoodReason("paraphrase", "anger", -0.25)),
]


@pytest.fixture
def course(qtbot):
    made = MoodCourse(LIGHT)
    qtbot.addWidget(made)
    made.resize(240, made.height())
    made.show_changes(CHANGES)
    made.show()
    return made


def test_each_turn_is_told_with_its_reasons_the_strongest_first(course):
    assert course._told(1) == "Turn 1: furious, 0.70 → 0.90: “calm down” +0.20"
    assert course._told(2) == "Turn 2: furious, 0.90 → 0.85"
    assert course._told(3).endswith("plays it back −0.25, apologises −0.10")
    assert course.accessibleName() == f"Their anger. {course._told(1)}"


def test_a_click_opens_the_nearest_turn(course, qtbot):
    with qtbot.waitSignal(course.turn_chosen) as signal:
        QTest.mouseClick(course, Qt.MouseButton.LeftButton, pos=QPoint(course.width() - 12, 50))
    assert signal.args == [3]
    assert course.accessibleName().endswith(course._told(3))


def test_the_arrows_go_from_turn_to_turn_and_no_further(course):
    chosen: list[int] = []
    course.turn_chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Left, *[Qt.Key.Key_Right] * 4, Qt.Key.Key_Left):
        QTest.keyClick(course, key)
    assert chosen == [2, 3, 2]


def test_higher_anger_lies_higher_in_either_theme(course):
    heights = [course._point(turn).y() for turn in range(4)]
    assert heights[1] < heights[0] < heights[3]
    for tokens in (LIGHT, DARK):
        course.wear(tokens)
        assert not course.grab().isNull()


def test_without_turns_nothing_is_shown_and_nothing_happens(course):
    course.show_changes([])
    QTest.keyClick(course, Qt.Key.Key_Right)
    QTest.mouseClick(course, Qt.MouseButton.LeftButton)
    assert course.accessibleName() == "Their anger"
    assert not course.grab().isNull()
