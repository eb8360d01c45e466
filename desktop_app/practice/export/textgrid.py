"""A call as a Praat TextGrid: the customer, the agent, the words and the techniques, a tier each."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path

from desktop_app.practice.export.timed import Document, Said, timed_turns


def textgrid(document: Document) -> str:
    """Return the call in Praat's long text format.

    Raises
    ------
    InputError
        If its replies were written: they have no times.
    """
    from praatio.data_classes.interval_tier import IntervalTier
    from praatio.data_classes.textgrid import Textgrid

    turns = timed_turns(document)
    end_s = max(said.end_s for turn in turns for said in (turn.customer, turn.reply, *turn.words))
    grid = Textgrid()
    for name, all_said in (
        ("customer", [turn.customer for turn in turns]),
        ("agent", [turn.reply for turn in turns]),
        ("words", [word for turn in turns for word in turn.words]),
        ("techniques", [found for turn in turns for found in turn.techniques]),
    ):
        grid.addTier(IntervalTier(name, _apart(all_said), minT=0.0, maxT=end_s))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "call.TextGrid")
        grid.save(str(path), format="long_textgrid", includeBlankSpaces=True)
        return path.read_text(encoding="utf-8")


def _apart(all_said: Iterable[Said]) -> list[tuple[float, float, str]]:
    """Return intervals that follow each other: Praat knows none that overlap, and none without length."""
    intervals: list[tuple[float, float, str]] = []
    for said in sorted(all_said, key=lambda one: one.start_s):
        start_s = max(said.start_s, intervals[-1][1] if intervals else 0.0)
        if said.end_s > start_s:
            intervals.append((start_s, said.end_s, said.text))
    return intervals
