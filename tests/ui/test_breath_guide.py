"""The breathing after a hard call: told by the second, begun and left at will."""

from dataclasses import replace

import pytest

from desktop_app.ui.widgets.breath_guide import BREATHS, IN_S, OUT_S, BreathGuide


@pytest.fixture
def guide(qtbot):
    made = BreathGuide()
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_second_says_what_to_do_and_the_last_ends_it(guide, qtbot):
    guide.button.click()
    told = [guide.line.text()]
    with qtbot.waitSignal(guide.done):
        for _ in range(BREATHS * (IN_S + OUT_S)):
            guide.tick()
            told.append(guide.line.text())
    assert told[0] == "Breath 1 of 3: in, 4"
    assert told[IN_S] == "Breath 1 of 3: out, 6"
    assert told[IN_S + OUT_S] == "Breath 2 of 3: in, 4"
    assert told[-2] == "Breath 3 of 3: out, 1"
    assert guide.button.isVisible()
    assert not guide.line.isVisible()


def test_it_is_left_at_any_time_and_begun_anew(guide):
    guide.button.click()
    guide.tick()
    guide.stop()
    assert guide.button.isVisible()
    guide.button.click()
    assert guide.line.text() == "Breath 1 of 3: in, 4"


def test_it_is_offered_after_a_hard_call_only(desk):
    desk.start_call()
    desk.answer("I'm so sorry, Jake.")
    desk.click(desk.window.call_page.end_button)
    page = desk.see_feedback()
    assert not page.hard.isVisibleTo(page)
    page.show_call(replace(page._call, ending="hangs_up"), page._scenario)
    assert page.hard.isVisibleTo(page)
