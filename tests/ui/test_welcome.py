"""The first start: the welcome, the check of the microphone, and how all of it is skipped."""

import pytest

from desktop_app.core.errors import AudioDeviceError
from desktop_app.practice.microphone_check import MicrophoneFault
from desktop_app.storage.settings import SettingsFile
from desktop_app.ui.microphone_flow import QUIET_S, VOICE_S, Stage
from desktop_app.ui.pages.welcome_page import FAULTS, STAGES
from tests.helpers.sounds import silence, sine

RATE_HZ = 48_000


@pytest.fixture
def first(open_desk):
    """The window at its first start."""
    return open_desk(welcome=True)


def begin(desk) -> None:
    desk.click(desk.window.welcome_page.check_button)
    desk.wait(lambda: desk.window.microphone_flow._recorder is not None)


def bring(desk, seconds: float, amplitude: float) -> None:
    """Let the microphone hear so much of a tone, or of nothing."""
    sound = sine(300, seconds, amplitude, rate_hz=RATE_HZ) if amplitude else silence(seconds, RATE_HZ)
    desk.sound.opener.stream.bring(sound)


def state(desk) -> str:
    return str(desk.window.welcome_page.state_label.text())


def test_the_first_start_opens_on_the_welcome_and_the_second_does_not(first, open_desk):
    page = first.window.welcome_page
    assert first.page is page
    first.click(page.done_button)
    first.see_library()
    assert SettingsFile(first.data / "settings.json").load().welcomed
    other = open_desk(welcome=True)
    assert other.page is other.window.library_page


def test_a_good_microphone_is_told_to_be_fine(first):
    begin(first)
    assert state(first) == STAGES[Stage.QUIET]
    bring(first, QUIET_S + 0.1, 0.0)
    first.wait(lambda: state(first) == STAGES[Stage.VOICE])
    bring(first, VOICE_S, 0.2)
    first.wait(lambda: state(first) == STAGES[Stage.CUSTOMER])
    bring(first, 1.0, 0.0)
    first.sound.playbacks[-1].finished = True
    first.wait(lambda: state(first).startswith("Your microphone is fine."))
    assert "Your voice −17 dBFS" in state(first)
    assert first.window.welcome_page.check_button.isEnabled()
    assert not (first.data / ".check.wav").exists()


def test_faults_are_told_with_their_mend(first):
    begin(first)
    bring(first, QUIET_S + 0.1, 0.0)
    first.wait(lambda: state(first) == STAGES[Stage.VOICE])
    bring(first, VOICE_S, 0.0)
    first.wait(lambda: state(first) == STAGES[Stage.CUSTOMER])
    first.sound.playbacks[-1].finished = True
    first.wait(lambda: FAULTS[MicrophoneFault.SILENT] in state(first))


def test_without_a_loudspeaker_the_microphone_is_checked_all_the_same(first):
    first.sound.no_speaker = AudioDeviceError("The loudspeaker does not answer", "plug it in")
    begin(first)
    bring(first, QUIET_S + 0.1, 0.0)
    first.wait(lambda: state(first) == STAGES[Stage.VOICE])
    bring(first, VOICE_S, 0.2)
    first.wait(lambda: state(first).startswith("Your microphone is fine."))
    assert first.notice == "The loudspeaker does not answer: plug it in."


def test_without_a_microphone_the_check_says_so(first):
    first.sound.no_devices = AudioDeviceError("No microphone was found", "plug one in")
    first.click(first.window.welcome_page.check_button)
    first.wait(lambda: first.notice == "No microphone was found: plug one in.")
    assert first.window.welcome_page.check_button.isEnabled()


def test_a_check_that_is_left_leaves_nothing_behind(first):
    begin(first)
    bring(first, 1.0, 0.1)
    first.click(first.window.welcome_page.done_button)
    first.see_library()
    first.window._services.aside.submit(lambda: None).result(20)
    assert not (first.data / ".check.wav").exists()
    assert first.window.microphone_flow._recorder is None


def test_a_check_that_is_left_while_the_microphone_opens_is_not_begun(first):
    first.click(first.window.welcome_page.check_button)
    first.click(first.window.welcome_page.done_button)
    first.wait(lambda: not first.window.microphone_flow._opening)
    first.see_library()
    first.window._services.aside.submit(lambda: None).result(20)
    assert first.window.microphone_flow._recorder is None
    assert not (first.data / ".check.wav").exists()
    first.window.show_welcome()
    begin(first)
    assert state(first) == STAGES[Stage.QUIET]


def test_the_reading_is_one_click_away(first):
    first.click(first.window.welcome_page.baseline_button)
    first.wait(lambda: first.page is first.window.baseline_page)
    assert first.window.settings.welcomed
