"""Texts of another size, and rest for the eye: applied at once, kept for the next start."""

import pytest
from PySide6.QtWidgets import QSlider

from desktop_app.storage.settings import SettingsFile
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from tests.helpers.layout import settle


def choose(desk, **chosen: int) -> None:
    """Save the settings with something chosen."""
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    for name, value in chosen.items():
        field = getattr(dialog, name)
        field.setValue(value) if isinstance(field, QSlider) else field.setChecked(bool(value))
    desk.window._take_settings(dialog.settings)
    dialog.close()


def test_the_size_of_texts_is_applied_at_once(desk, data):
    page = desk.window.library_page
    before = page.start_button.fontMetrics().height()
    icon = page.start_button.iconSize().width()
    choose(desk, text_size=15)
    settle()
    assert page.start_button.fontMetrics().height() == pytest.approx(1.5 * before, abs=1)
    assert page.start_button.iconSize().width() == pytest.approx(1.5 * icon, abs=1)
    assert SettingsFile(data / "settings.json").load().text_scale_percent == 150
    choose(desk, text_size=10)
    settle()
    assert page.start_button.fontMetrics().height() == before


def test_the_size_of_texts_can_be_read_beside_its_slider(desk):
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    assert (dialog.text_size.minimum(), dialog.text_size.maximum()) == (10, 20)
    assert dialog.settings.text_scale_percent == 100
    dialog.text_size.setValue(20)
    assert dialog.settings.text_scale_percent == 200
    dialog.close()


@pytest.mark.parametrize("still", [False, True])
def test_the_rings_around_the_customer_rest_where_the_user_wants_it(desk, still):
    choose(desk, motion=still)
    desk.start_call()
    badge = desk.window.call_page._badge
    if still:
        desk.hear_line()
        assert badge._level == 0.0
    else:
        desk.wait(lambda: badge._level > 0.0)
