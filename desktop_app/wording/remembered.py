"""What a model made of the latest texts, so that none is read twice while a reply grows."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

_Read = TypeVar("_Read")
#: So many texts are remembered; a call says some hundred.
MOST_TEXTS = 512


class Remembered(Generic[_Read]):
    """Reads texts, those that are new only. Can be asked from any thread.

    Parameters
    ----------
    read
        Returns for each text what is made of it; the same whatever stands beside it.
    """

    def __init__(self, read: Callable[[Sequence[str]], Sequence[_Read]], most: int = MOST_TEXTS) -> None:
        self._read = read
        self._most = most
        self._known: OrderedDict[str, _Read] = OrderedDict()
        self._lock = threading.Lock()

    def __call__(self, texts: Sequence[str]) -> list[_Read]:
        """Return for each text what is made of it."""
        with self._lock:
            found = {text: self._known[text] for text in texts if text in self._known}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        if new:
            found.update(zip(new, self._read(new), strict=True))
        with self._lock:
            for text in texts:
                self._known[text] = found[text]
                self._known.move_to_end(text)
            while len(self._known) > self._most:
                self._known.popitem(last=False)
        return [found[text] for text in texts]
