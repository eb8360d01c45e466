"""Find every text of the window in the source: what ``tr`` and ``say`` are given, also from tables."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from desktop_app.coaching import names, reasons, sentences
from desktop_app.coaching.names import MeasureName
from desktop_app.coaching.phrase import Phrase
from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.core import scenario
from desktop_app.practice.export import formats
from desktop_app.speech import transcribe_sphinx
from desktop_app.ui.dialogs import settings_dialog
from desktop_app.ui.pages import (
    baseline_page,
    call_list,
    call_page,
    feedback_page,
    past_calls,
    voice_card,
    welcome_page,
)
from desktop_app.ui.widgets import score_tiles

PROJECT = Path(__file__).resolve().parent.parent
#: What passes a text on to be translated; the text is its first argument.
DOORS = frozenset({"tr", "say", "inside"})
#: Where texts of the window stand.
SOURCES = ("desktop_app/ui", "desktop_app/app.py", "desktop_app/coaching", "desktop_app/practice/recall.py")
#: A door itself.
NOT_SOURCES = ("desktop_app/coaching/saying.py",)

#: What may stand in an argument of a door besides a literal, by its name, with the texts it holds.
TABLES: Mapping[str, object] = {
    "ADVICE": ADVICE,
    "ALL_TRADES": call_list.ALL_TRADES,
    "BANDS": scenario.BANDS,
    "CHALLENGES": names.CHALLENGES,
    "CLIPPING": call_page.CLIPPING,
    "COLUMNS": past_calls.COLUMNS,
    "ENDINGS": names.ENDINGS,
    "FAULTS": welcome_page.FAULTS,
    "HEADINGS": baseline_page.HEADINGS,
    "KEPT_DAYS": settings_dialog.KEPT_DAYS,
    "LABELS": names.LABELS,
    "LANGUAGES": settings_dialog.LANGUAGES,
    "LINES": settings_dialog.LINES,
    "MEASURES": names.MEASURES,
    "MENDS": reasons.MENDS,
    "MODES": settings_dialog.MODES,
    "MOMENTS": sentences.MOMENTS,
    "NAMES": formats.NAMES,
    "NOT_ABOUT_YOU": feedback_page.NOT_ABOUT_YOU,
    "PAUSED": call_page.PAUSED,
    "PHASES": [text for text, _kind in call_page.PHASES.values()],
    "ON_HOLD": call_page.ON_HOLD,
    "RINGING": call_page.RINGING,
    "WAITING": call_page.WAITING,
    "PRIVACY": welcome_page.PRIVACY,
    "PROBLEMS": reasons.PROBLEMS,
    "PUSH_TO_TALK_TURN": call_page.PUSH_TO_TALK_TURN,
    "RECOGNISERS": settings_dialog.RECOGNISERS,
    "REASONS": reasons.REASONS,
    "RECEIPT_HEADINGS": score_tiles.RECEIPT_HEADINGS,
    "REPEATED": sentences.REPEATED,
    "SCORES": names.SCORES,
    "STAGES": welcome_page.STAGES,
    "STEPS": names.STEPS,
    "THEMES": settings_dialog.THEMES,
    "TONE_ON_WORDS": names.TONE_ON_WORDS,
    "WARNING": transcribe_sphinx.WARNING,
    "WAYS": voice_card.WAYS,
    "anger_band": scenario.BANDS,
    "mark_name": (names.LETS_THEM_FINISH, names.LABELS),
    "measure_name": (names.MEASURES, names.RECEIPT, names.SCORES, names.LABELS),
    "mood_reason": (names.MOOD_REASONS, names.LABELS),
}


class UnknownTextError(Exception):
    """A door is given what is neither a literal nor a known table."""


def window_texts() -> list[str]:
    """Return every text of the window, each once, sorted.

    Raises
    ------
    UnknownTextError
        If a text cannot be found, because it is not written out where it is translated.
    """
    found: set[str] = set()
    for path in _files():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in DOORS:
                found.update(_given(node.args[0], f"{path.relative_to(PROJECT)}:{node.lineno}"))
    return sorted(found - {""}, key=lambda text: (text.casefold(), text))


def _files() -> Iterator[Path]:
    for source in SOURCES:
        path = PROJECT / source
        for file in [path] if path.is_file() else sorted(path.rglob("*.py")):
            if file.relative_to(PROJECT).as_posix() not in NOT_SOURCES:
                yield file


def _given(argument: ast.expr, place: str) -> Iterable[str]:
    """Return the texts that an argument may be."""
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value]
    root = argument
    while isinstance(root, (ast.Subscript, ast.Attribute, ast.Call)):
        root = root.func if isinstance(root, ast.Call) else root.value
    name = root.id if isinstance(root, ast.Name) else ast.unparse(root)
    if name not in TABLES:
        raise UnknownTextError(f"{place}: write out what is translated; {name!r} is no known table")
    return _texts(TABLES[name])


def _texts(value: object) -> Iterator[str]:
    """Return the texts that a table holds; keys are none."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Phrase):
        yield value.text
    elif isinstance(value, MeasureName):
        yield from (value.name, value.unit)
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, Iterable):
        for part in value:
            yield from _texts(part)
