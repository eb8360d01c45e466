"""The language of the window: every text a person reads passes through ``tr``."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

#: All texts share one context, so that a word is translated the same way everywhere.
CONTEXT = "tone-matters"


def tr(text: str, **values: object) -> str:
    """Return a text in the language of the window.

    Parameters
    ----------
    text
        In English, written out where it stands, so that it is found for translation; ``{name}``
        where a value goes.
    values
        What goes into the text, by name.
    """
    translated = QCoreApplication.translate(CONTEXT, text)
    return translated.format(**values) if values else translated
