"""How a call is practised is chosen beside it, and stays chosen."""

import pytest

from desktop_app.background.messages import Listen
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog


@pytest.mark.parametrize("name", ["audience", "captions_only", "quiet_voice"])
def test_a_choice_is_saved_and_shown_again(open_desk, name):
    desk = open_desk()
    desk.click(desk.window.library_page.options.buttons[name])
    assert getattr(desk.window.settings, name)
    desk.window.close()
    again = open_desk()
    buttons = again.window.library_page.options.buttons
    assert [other for other, button in buttons.items() if button.isChecked()] == [name]


def test_a_quiet_voice_is_listened_to_and_reviewed_as_one(open_desk):
    desk = open_desk(quiet_voice=True)
    desk.start_call()
    desk.hear_line()
    assert desk.speech.all_told(Listen)[-1].usual.quiet_voice


def test_ringing_can_be_left_out_in_the_settings(desk):
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    assert dialog.ring.isChecked()
    dialog.ring.setChecked(False)
    assert not dialog.settings.ring
