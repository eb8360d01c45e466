"""The window around the calls: what it says when it opens, settings, themes, engine."""

import json
from datetime import datetime

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from desktop_app import app
from desktop_app.audio_io.devices import Device
from desktop_app.background.messages import Listen, Warm
from desktop_app.core.errors import AudioDeviceError, EngineError
from desktop_app.storage.settings import Settings, SettingsFile, TalkMode, Theme
from desktop_app.ui import main_window
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from tests.helpers.desk import Desk
from tests.helpers.scripted_speech import ScriptedSpeech

HEADSET = Device("Headset", "ALSA", 1, 2, 48_000)
WEBCAM = Device("Webcam", "ALSA", 1, 0, 48_000)


def test_it_opens_on_the_library_with_the_first_call_chosen(desk):
    library = desk.window.library_page
    assert desk.page is library
    assert desk.notice == ""
    scenario = desk.window._services.library.all()[0]
    assert library._title.text() == scenario.title
    assert library._briefing.count() == len(scenario.briefing)
    assert library.start_button.isEnabled()
    assert desk.engine_text == "Ready. Put your headset on."
    assert not desk.window._services.history.recent()


def test_a_data_folder_that_cannot_be_written_is_told(data, open_desk):
    data.write_text("a file in the folder's place")
    desk = open_desk()
    assert f"The data folder {data} cannot be written" in desk.notice
    assert "set TONE_MATTERS_DATA to another folder" in desk.notice
    assert desk.window.library_page.start_button.isEnabled()
    desk.click(desk.window.library_page.start_button)
    desk.wait(lambda: desk.page is desk.window.call_page)
    desk.click(desk.window.call_page.answer_button)
    desk.wait(lambda: "The recording cannot be written" in desk.notice)
    assert desk.page is desk.window.library_page
    assert data.read_text() == "a file in the folder's place"


def test_a_broken_history_is_told_and_the_calls_are_there(data, open_desk):
    data.mkdir()
    (data / "history.sqlite3").write_bytes(b"no database " * 100)
    desk = open_desk()
    assert "history.sqlite3 cannot be used" in desk.notice
    assert desk.window.library_page.start_button.isEnabled()


def test_a_broken_scenario_is_told_and_the_others_are_there(data, open_desk):
    folder = data / "scenarios" / "mine"
    folder.mkdir(parents=True)
    (folder / "scenario.toml").write_text("format = 2\nid = 3\n")
    desk = open_desk()
    assert f"{folder / 'scenario.toml'}, line 2, id: " in desk.notice
    assert len(desk.window.library_page.calls.buttons) == len(desk.window._services.library.read().scenarios)
    assert desk.window.library_page.start_button.isEnabled()


def test_broken_settings_are_told(data, open_desk):
    data.mkdir()
    (data / "settings.json").write_text("just words")
    desk = open_desk()
    assert "settings.json cannot be used: the usual ones apply" in desk.notice
    assert desk.window.settings == Settings()


def test_an_interrupted_call_is_told_with_its_recording(data, open_desk):
    folder = data / "recordings" / f"{datetime.now().astimezone():%Y-%m-%d_%H-%M-%S}_late-parcel"
    folder.mkdir(parents=True)
    (folder / "call.wav").write_bytes(b"RIFF")
    desk = open_desk()
    told = f"A call was interrupted before its end. Its recording is kept at {folder / 'call.wav'}."
    desk.wait(lambda: desk.notice == told)
    desk.click(desk.window.library_page.notice.close_button)
    assert not desk.window.library_page.notice.isVisible()


def test_a_file_that_ships_with_the_app_and_is_missing_is_a_sentence(monkeypatch, capsys, tmp_path, qapp):
    from desktop_app.core.errors import StorageError

    def missing(*parts):
        raise StorageError("The file assets that ships with the app is missing", "install it again")

    monkeypatch.setenv("TONE_MATTERS_DATA", str(tmp_path))
    monkeypatch.setattr(app, "QApplication", lambda _arguments: qapp)
    monkeypatch.setattr(app, "log_to", lambda _path: None)
    monkeypatch.setattr(app, "shipped", missing)
    assert app.start() == 1
    assert capsys.readouterr().err == (
        "tone-matters: The file assets that ships with the app is missing: install it again.\n"
    )


def test_an_engine_that_cannot_load_is_told(data, open_desk, monkeypatch):
    desk = open_desk()
    desk.speech.faults[Warm] = EngineError("The weights are missing", "install them")
    desk.window._warm()
    desk.wait(lambda: desk.notice == "The weights are missing: install them.")
    assert desk.engine_text == "The speech engine is not ready."


def test_a_recogniser_that_stands_in_is_told(desk, monkeypatch):
    monkeypatch.setattr(ScriptedSpeech, "_result", lambda self, request: "pocketsphinx")
    desk.window._warm()
    desk.wait(lambda: "mistakes about six words in ten" in desk.notice)


# -- the theme


def test_light_and_dark_change_places_and_are_remembered(open_desk):
    desk = open_desk(theme="light")
    wardrobe, library = desk.window._services.look.wardrobe, desk.window.library_page
    assert not wardrobe.tokens.dark
    assert library.theme_button._icon_name == "moon"
    desk.click(library.theme_button)
    assert wardrobe.tokens.dark
    assert library.theme_button._icon_name == "sun"
    file = SettingsFile(desk.data / "settings.json")
    assert file.load().theme is Theme.DARK
    assert desk.window.grab().toImage().pixelColor(4, 4).name() == wardrobe.tokens.ground
    desk.click(library.theme_button)
    assert not wardrobe.tokens.dark
    assert file.load().theme is Theme.LIGHT
    assert desk.window.grab().toImage().pixelColor(4, 4).name() == wardrobe.tokens.ground


def test_the_theme_changes_in_the_middle_of_everything(desk):
    desk.start_call()
    desk.answer("I'm so sorry. Calm down.")
    desk.window._theme_wanted()
    desk.window.grab()
    desk.click(desk.window.call_page.end_button)
    view = desk.see_feedback().turn_view
    tokens = desk.window._services.look.tokens
    assert tokens.good_soft in view._mine.text()
    assert tokens.danger_soft in view._mine.text()
    desk.window._theme_wanted()
    other = desk.window._services.look.tokens
    assert other is not tokens
    assert other.danger_soft in view._mine.text()
    assert tokens.danger_soft not in view._mine.text()
    desk.window.grab()


def test_settings_that_cannot_be_saved_are_told_and_worn_all_the_same(data, open_desk):
    desk = open_desk(theme="light")
    (data / "settings.json").unlink()
    (data / "settings.json").mkdir()
    desk.click(desk.window.library_page.theme_button)
    assert "settings.json cannot be written" in desk.notice
    assert desk.window._services.look.tokens.dark


# -- the settings


def opened_dialog(desk: Desk) -> SettingsDialog:
    """Open the settings with the button, and return them."""
    desk.click(desk.window.library_page.settings_button)
    desk.wait(lambda: [d for d in desk.window.findChildren(SettingsDialog) if d.isVisible()])
    return [d for d in desk.window.findChildren(SettingsDialog) if d.isVisible()][-1]


@pytest.fixture
def devices(monkeypatch):
    monkeypatch.setattr(main_window, "list_devices", lambda: (HEADSET, WEBCAM))


def choose(box, data: object) -> None:
    box.setCurrentIndex(box.findData(str(data)))


@pytest.mark.usefixtures("devices")
def test_what_is_set_is_kept(desk):
    dialog = opened_dialog(desk)
    assert [dialog.microphone.itemData(n) for n in range(3)] == [None, HEADSET.key, WEBCAM.key]
    assert [dialog.speaker.itemData(n) for n in range(2)] == [None, HEADSET.key]
    choose(dialog.microphone, WEBCAM.key)
    choose(dialog.speaker, HEADSET.key)
    choose(dialog.mode, TalkMode.PUSH_TO_TALK)
    choose(dialog.line, "telephone")
    choose(dialog.recogniser, "tiny.en")
    choose(dialog.theme, Theme.DARK)
    choose(dialog.kept, 90)
    dialog.silence.setValue(21)
    desk.click(dialog.buttons.button(QDialogButtonBox.StandardButton.Save))
    wanted = Settings(
        theme=Theme.DARK,
        talk_mode=TalkMode.PUSH_TO_TALK,
        turn_end_silence_s=2.1,
        microphone=WEBCAM.key,
        speaker=HEADSET.key,
        telephone=True,
        recogniser="tiny.en",
        keep_recordings_days=90,
    )
    assert desk.window.settings == wanted
    assert SettingsFile(desk.data / "settings.json").load() == wanted
    assert desk.window._services.look.tokens.dark
    desk.wait(lambda: not desk.window.findChildren(SettingsDialog))
    again = opened_dialog(desk)
    assert again.settings == wanted
    again.reject()


@pytest.mark.usefixtures("devices")
def test_what_is_not_saved_is_forgotten(desk):
    dialog = opened_dialog(desk)
    choose(dialog.theme, Theme.DARK)
    dialog.silence.setValue(30)
    desk.click(dialog.buttons.button(QDialogButtonBox.StandardButton.Cancel))
    assert desk.window.settings == Settings()
    assert not (desk.data / "settings.json").exists()


@pytest.mark.usefixtures("devices")
def test_the_silence_can_be_set_within_its_bounds_only(desk):
    dialog = opened_dialog(desk)
    for tenths, seconds in ((0, 0.5), (5, 0.5), (30, 3.0), (99, 3.0)):
        dialog.silence.setValue(tenths)
        assert dialog.settings.turn_end_silence_s == seconds
    dialog.reject()


@pytest.mark.usefixtures("devices")
def test_days_that_are_no_choice_stay_as_they_are(open_desk):
    desk = open_desk(keep_recordings_days=12)
    dialog = opened_dialog(desk)
    assert dialog.kept.currentText() == "For 12 days"
    assert dialog.settings.keep_recordings_days == 12
    dialog.reject()


@pytest.mark.usefixtures("devices")
def test_a_device_that_is_not_there_stays_chosen(open_desk):
    desk = open_desk(microphone="Old headset (ALSA)")
    dialog = opened_dialog(desk)
    assert dialog.microphone.currentText() == "Old headset (ALSA) (not there now)"
    assert dialog.settings.microphone == "Old headset (ALSA)"
    dialog.reject()


def test_without_a_sound_system_the_settings_open_and_say_so(desk, monkeypatch):
    def fails():
        raise AudioDeviceError("The sound system does not answer", "check it")

    monkeypatch.setattr(main_window, "list_devices", fails)
    dialog = opened_dialog(desk)
    assert desk.notice == "The sound system does not answer: check it."
    assert dialog.microphone.count() == 1
    dialog.reject()


@pytest.mark.usefixtures("devices")
def test_the_settings_apply_to_the_next_call(desk):
    dialog = opened_dialog(desk)
    choose(dialog.mode, TalkMode.PUSH_TO_TALK)
    dialog.silence.setValue(30)
    dialog.accept()
    desk.start_call()
    assert desk.call.push_to_talk
    desk.hear_line()
    assert desk.speech.all_told(Listen) == []


# -- captions


def test_captions_are_hidden_and_that_is_remembered(desk, open_desk):
    desk.start_call()
    page = desk.window.call_page
    assert page._captions_card.isVisible()
    desk.click(page.captions_button)
    assert not page._captions_card.isVisible()
    assert page.captions_button._icon_name == "captions-off"
    assert json.loads((desk.data / "settings.json").read_text())["captions"] is False
    other = open_desk()
    other.start_call()
    assert not other.window.call_page._captions_card.isVisible()
    assert not other.window.call_page.captions_button.isChecked()
    desk.click(page.captions_button)
    assert page._captions_card.isVisible()
    assert [who for who, _ in page.captions.texts] == ["customer"]
    assert json.loads((desk.data / "settings.json").read_text())["captions"] is True


def test_every_button_has_a_name(desk):
    desk.start_call()
    desk.answer("I'm sorry.")
    desk.click(desk.window.call_page.end_button)
    desk.see_feedback()
    nameless = [
        button
        for button in desk.window.findChildren(QPushButton)
        if not (button.accessibleName().strip() or button.text().strip())
    ]
    assert nameless == []
