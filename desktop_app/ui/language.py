"""The language of the window: every text a person reads passes through ``tr``."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLibraryInfo, QLocale, QTranslator

from desktop_app.storage.settings import Language

#: All texts share one context, so that a word is translated the same way everywhere.
CONTEXT = "tone-matters"
_TRANSLATIONS = QLibraryInfo.LibraryPath.TranslationsPath


def tr(text: str, /, **values: object) -> str:
    """Return a text in the language of the window.

    Parameters
    ----------
    text
        In English, written out where it stands, so that it is found for translation; ``{name}`` where a value
        goes. Or an entry of a table that ``packaging/window_texts.py`` knows.
    values
        What goes into the text, by name.
    """
    translated = QCoreApplication.translate(CONTEXT, text) if text else ""
    return translated.format(**values) if values else translated


def moment_text(moment: datetime) -> str:
    """Return a day and its time in the local time zone, as the language of the window writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, tr("dd MMM yyyy, HH:mm"))


def speak(application: QCoreApplication, language: Language, folder: Path) -> Language:
    """Put the app's texts, and Qt's own on its standard buttons, into a language; return which it is.

    Parameters
    ----------
    language
        The user's choice.
    folder
        Holds the translations, ``tone-matters_de.qm``.
    """
    for spoken in application.findChildren(QTranslator):
        application.removeTranslator(spoken)
        spoken.deleteLater()
    chosen = chosen_language(language, QLocale.system().uiLanguages())
    QLocale.setDefault(QLocale(chosen.value))
    if chosen is not Language.ENGLISH:
        _install(application, f"qtbase_{chosen}", Path(QLibraryInfo.path(_TRANSLATIONS)))
        _install(application, f"tone-matters_{chosen}", folder)
    return chosen


def chosen_language(language: Language, system: Sequence[str]) -> Language:
    """Return the language to speak: the user's choice, or the first of the system's that there is."""
    if language is not Language.SYSTEM:
        return language
    known = {Language.ENGLISH.value: Language.ENGLISH, Language.GERMAN.value: Language.GERMAN}
    wanted = (name.split("-")[0].lower() for name in system)
    return next((known[name] for name in wanted if name in known), Language.ENGLISH)


def _install(application: QCoreApplication, name: str, folder: Path) -> None:
    translator = QTranslator(application)
    if translator.load(name, str(folder)):
        application.installTranslator(translator)
