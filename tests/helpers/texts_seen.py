"""Every text that a page shows or tells, and which of them are no translation."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QTableView, QWidget

#: What stands between the parts of a text that is put together.
_BETWEEN = re.compile(r" · |; |, |: |\. |\.$|\(|\)|   |[✓–]  |[“”]")
#: Numbers, times and marks; what has no letters but those of units.
_NUMBER = re.compile(r"[\W\d_]*(?:s|dB|dBFS|Hz|%|×\d+)?[\W\d_]*")
_WITH_NUMBER = re.compile(r"[−+]?[\d.]+ (\D+)|(\D+) [−+][\d.]+")
_HOLE = re.compile(r"\\{\w+(?::[^}]*)?\\}")


def texts_seen(root: QWidget) -> Iterator[str]:
    """Return the texts of what is visible: shown, as tips, and told to a screen reader."""
    yield root.windowTitle()
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, (QLabel, QAbstractButton)):
            yield html.unescape(re.sub(r"<[^>]*>", "", widget.text()))
        elif isinstance(widget, QComboBox):
            yield from (widget.itemText(index) for index in range(widget.count()))
        elif isinstance(widget, QTableView):
            yield from _headings(widget.model())


def _headings(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(model.columnCount()):
        yield str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")


def content_of(*things: object) -> set[str]:
    """Return every text inside of some data: what is said in a call, and stays as it is."""
    found: set[str] = set()
    for thing in things:
        if isinstance(thing, str):
            found.add(thing)
        elif is_dataclass(thing):
            found |= content_of(*(getattr(thing, field.name) for field in fields(thing)))
        elif isinstance(thing, Mapping):
            found |= content_of(*thing.keys(), *thing.values())
        elif isinstance(thing, (tuple, list, set, frozenset)):
            found |= content_of(*thing)
    return found


class Translations:
    """Tells whether a text is in the language of the window.

    Parameters
    ----------
    translated
        Each text in that language, by its English.
    content
        What is shown as it is: what was said, names.
    """

    def __init__(self, translated: Mapping[str, str], content: set[str]) -> None:
        self._content = "\n".join(content)
        self._templates = [_template(other) for other in translated.values()]

    def is_known(self, text: str) -> bool:
        """Whether a text is a translation, a number, or content; or is put together of such."""
        text = text.strip()
        if "\n" in text:
            return all(self.is_known(line) for line in text.split("\n"))
        if not text or _NUMBER.fullmatch(text) or text in self._content:
            return True
        found = (template.fullmatch(text) for template in self._templates)
        if any(match and all(self.is_known(value) for value in match.groups()) for match in found):
            return True
        number = _WITH_NUMBER.fullmatch(text)
        if number is not None and self.is_known(number[1] or number[2]):
            return True
        return any(
            self.is_known(text[: cut.start()]) and self.is_known(text[cut.end() :])
            for cut in _BETWEEN.finditer(text)
            if cut.end() - cut.start() < len(text)
        )


def _template(text: str) -> re.Pattern[str]:
    """Return a pattern for a text with values in it."""
    return re.compile(_HOLE.sub("(.+?)", re.escape(text)))
