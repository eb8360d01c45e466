"""Advice in the language of the window; what it lets the agent say stays English, as the call is."""

from __future__ import annotations

from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.core.feedback import Advice
from desktop_app.ui.language import tr


def advice_text(advice: Advice) -> str:
    """Return what is advised.

    Advice of an earlier version, which today's phrasebook would word otherwise, is shown as it was kept.
    """
    phrase = ADVICE.get(advice.code)
    if phrase is None or not _kept_as(phrase.text, advice):
        return advice.text
    return tr(ADVICE[advice.code].text, words=advice.words, value=advice.value)


def _kept_as(template: str, advice: Advice) -> bool:
    """Tell whether a template makes the text that was kept."""
    try:
        return template.format(words=advice.words, value=advice.value) == advice.text
    except TypeError:  # kept without the value that it counts
        return False
