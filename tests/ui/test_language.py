"""The languages of the window: the files of texts are whole, and the right one is spoken."""

import ast
import re
import string
from datetime import datetime
from pathlib import Path

import pytest
import translate
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QMessageBox
from window_texts import UnknownTextError, _given, window_texts

import desktop_app.ui
from desktop_app.core.feedback import Advice
from desktop_app.storage.settings import Language, SettingsFile
from desktop_app.storage.shipped import shipped
from desktop_app.ui.advice_text import advice_text
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.language import CONTEXT, chosen_language, moment_text, speak, tr

FILES = sorted(translate.FOLDER.glob("*.ts"))


@pytest.fixture
def german(qapp):
    """German, for as long as a test lasts."""
    speak(qapp, Language.GERMAN, shipped("assets", "i18n"))
    yield
    speak(qapp, Language.ENGLISH, shipped("assets", "i18n"))


def holes(text: str) -> set[tuple[str, str]]:
    """What a text has a place for: names, and how each is written."""
    return {(name, form or "") for _, name, form, _ in string.Formatter().parse(text) if name}


def test_every_language_has_its_file():
    spoken = {language for language in Language if language not in (Language.SYSTEM, Language.ENGLISH)}
    assert {path.stem for path in FILES} == {f"tone-matters_{language}" for language in spoken}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_of_the_source_is_translated_and_no_other(path):
    translated = translate.read(path)
    texts = window_texts()
    hint = "run packaging/translate.py, and translate what is new"
    assert [text for text in texts if not translated.get(text)] == [], hint
    assert sorted(set(translated) - set(texts)) == [], hint


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_translation_has_the_places_of_its_text(path):
    odd = {text: other for text, other in translate.read(path).items() if holes(text) != holes(other)}
    assert odd == {}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_compiled_file_says_the_same(qapp, path):
    translator = QTranslator()
    assert translator.load(str(path.with_suffix(".qm")))
    for text, other in translate.read(path).items():
        assert translator.translate(CONTEXT, text) == other, "run packaging/translate.py"


def test_what_is_not_written_out_is_refused():
    assert list(_given(ast.parse("'a text'", mode="eval").body, "here")) == ["a text"]
    assert "Apologises" in _given(ast.parse("LABELS[label]", mode="eval").body, "here")
    for argument in ("text", "f'{name} speaks'", "LABELS_OF_OTHERS[label]", "'a' if b else 'c'"):
        with pytest.raises(UnknownTextError, match="here"):
            _given(ast.parse(argument, mode="eval").body, "here")


#: What puts a text before the user; the place of the text among its arguments.
SHOWING = {
    **dict.fromkeys(("label", "setText", "set_text", "setToolTip", "setAccessibleName", "setWindowTitle"), 0),
    **dict.fromkeys(("QPushButton", "QCheckBox", "QRadioButton", "addItem", "show_text", "show_engine"), 0),
    **dict.fromkeys(("setInformativeText", "setPlaceholderText", "setTitle", "setLabel"), 0),
    "IconButton": 2,
    "PageHeader": 1,
    "showText": 1,
}


def shown_as_written(source: str) -> list[str]:
    """The texts with a word in them that a source shows without having them translated."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            place = SHOWING.get(getattr(node.func, "attr", getattr(node.func, "id", "")))
            for argument in node.args[place : place + 1] if place is not None else ():
                parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
                texts = [part.value for part in parts if isinstance(part, ast.Constant)]
                found += [str(text) for text in texts if re.search("[A-Za-z]{2}", str(text))]
    return found


def test_no_text_is_shown_as_it_is_written():
    assert shown_as_written('label("Words"); box.setText(f"{n} words"); label(tr("Words")); label("–")') == [
        "Words",
        " words",
    ]
    folder = Path(desktop_app.ui.__file__).parent
    found = {path.name: shown_as_written(path.read_text("utf-8")) for path in folder.rglob("*.py")}
    assert {name: texts for name, texts in found.items() if texts} == {}


@pytest.mark.parametrize(
    ("wanted", "system", "spoken"),
    [
        (Language.SYSTEM, ["de-AT", "en-US"], Language.GERMAN),
        (Language.SYSTEM, ["fr-FR", "de-DE"], Language.GERMAN),
        (Language.SYSTEM, ["en-GB", "de-DE"], Language.ENGLISH),
        (Language.SYSTEM, ["fr-FR"], Language.ENGLISH),
        (Language.SYSTEM, [], Language.ENGLISH),
        (Language.GERMAN, ["en-US"], Language.GERMAN),
        (Language.ENGLISH, ["de-DE"], Language.ENGLISH),
    ],
)
def test_the_language_is_the_users_or_the_systems(wanted, system, spoken):
    assert chosen_language(wanted, system) is spoken


def test_texts_are_said_in_german(german):
    assert tr("Turn {number}: {techniques}", number=2, techniques="X") == "Runde 2: X"
    assert tr("") == ""
    assert moment_text(datetime(2026, 3, 2, 9, 5).astimezone()) == "02. März 2026, 09:05"
    assert QLocale().language() is QLocale.Language.German
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "Abbrechen"


def test_texts_are_said_in_english_again(qapp, german):
    assert speak(qapp, Language.ENGLISH, shipped("assets", "i18n")) is Language.ENGLISH
    assert tr("Turn {number}: {techniques}", number=2, techniques="X") == "Turn 2: X"
    assert moment_text(datetime(2026, 3, 2, 9, 5).astimezone()) == "02 Mar 2026, 09:05"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_advice_is_said_in_german_and_what_to_say_stays(german):
    advice = Advice(
        "jargon", "“API” is our word, not theirs. Say it in theirs.", "Say it plainly.", words="API"
    )
    assert advice_text(advice) == "„API“ ist unser Wort. Sagen Sie es in den Worten Ihres Gegenübers."


@pytest.mark.parametrize(
    "advice",
    [
        Advice("gone", "Something of old.", ""),
        Advice("jargon", "“API” is our word. Say it otherwise.", "", words="API"),
        Advice("jargon", "“API” is our word, not theirs. Say it in theirs.", ""),
        Advice("slow_down", "You spoke at 200 words a minute; above 190 it is hard to take in.", ""),
    ],
    ids=["unknown", "reworded", "without words", "without value"],
)
def test_advice_of_old_is_shown_as_it_was_kept(german, advice):
    assert advice_text(advice) == advice.text


def test_the_language_is_chosen_in_the_settings_and_spoken_at_the_next_start(open_desk, data):
    desk = open_desk(language="en")
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    dialog.language.setCurrentIndex(dialog.language.findData("de"))
    desk.window._take_settings(dialog.settings)
    dialog.close()
    assert SettingsFile(data / "settings.json").load().language is Language.GERMAN
    assert desk.window.library_page.start_button.text() == " Start the call"
    assert open_desk().window.library_page.start_button.text() == " Anruf beginnen"
