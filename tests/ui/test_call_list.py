"""The list of practice calls: what comes next, what is hardest, what became of each."""

import pytest

from desktop_app.core.scenario import Challenge
from desktop_app.practice.progress import results
from desktop_app.storage.scenario_files import shipped_library
from desktop_app.storage.settings import SettingsFile
from desktop_app.ui.pages.call_list import ALL_TRADES, CallList
from tests.helpers.past_calls import past_call

SCENARIOS = shipped_library().all()


@pytest.fixture
def calls(qtbot):
    made = CallList()
    qtbot.addWidget(made)
    made.show_scenarios(SCENARIOS)
    return made


def titles(calls: CallList) -> list[str]:
    return [button.text().split("\n")[0] for button in calls.buttons]


def test_every_call_is_listed_once_the_next_first_and_chosen(calls, qtbot):
    with qtbot.waitSignal(calls.chosen) as signal:
        calls.show_scenarios(SCENARIOS)
    chosen = signal.args[0]
    assert chosen.difficulty == min(scenario.difficulty for scenario in SCENARIOS)
    assert titles(calls)[0] == f"Next for you: {chosen.title}"
    assert len(titles(calls)) == len(SCENARIOS)
    assert [button.isChecked() for button in calls.buttons].count(True) == 1


@pytest.mark.parametrize("challenge", list(Challenge))
def test_the_library_has_a_call_for_whatever_is_hardest(calls, qtbot, challenge):
    with qtbot.waitSignals([calls.hardest_changed, calls.chosen]):
        calls.chips[challenge].click()
    assert calls.hardest == (challenge,)
    next_title = titles(calls)[0].removeprefix("Next for you: ")
    assert challenge in next(s for s in SCENARIOS if s.title == next_title).challenges


def test_a_trade_leaves_its_calls_only(calls):
    calls.trade_box.setCurrentText("parcel delivery")
    assert len(titles(calls)) == sum(scenario.trade == "parcel delivery" for scenario in SCENARIOS)
    calls.trade_box.setCurrentText(ALL_TRADES)
    assert len(titles(calls)) == len(SCENARIOS)


def test_what_became_of_a_call_is_told_and_read_aloud(calls):
    parcel = next(s for s in SCENARIOS if s.id == "late-parcel")
    played = [past_call(2, parcel.id, 50, days=1), past_call(1, parcel.id, 72)]
    calls.show_results(results(played))
    button = next(b for b in calls.buttons if parcel.title in b.text())
    assert button.text().endswith("best 72, last 50")
    assert "Difficulty 2 of 5. best 72, last 50" in button.accessibleName()
    calls.show_results(results([past_call(1, parcel.id, None)]))
    button = next(b for b in calls.buttons if parcel.title in b.text())
    assert button.text().endswith("played once")


def test_what_is_hardest_is_remembered(open_desk):
    desk = open_desk()
    desk.click(desk.window.library_page.calls.chips[Challenge.COLD])
    assert SettingsFile(desk.data / "settings.json").load().hardest == (Challenge.COLD,)
    other = open_desk()
    assert other.window.library_page.calls.hardest == (Challenge.COLD,)
