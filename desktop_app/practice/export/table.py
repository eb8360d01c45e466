"""A call as a table, a row a turn, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from desktop_app.practice.export.timed import Document

_MOODS = ("anger", "trust", "patience")
#: What a spreadsheet would take for a formula at the start of a text.
_FORMULA = ("=", "+", "-", "@")


def table(document: Document) -> str:
    """Return the call as comma-separated values with a heading row; what was not measured is empty."""
    rows = [_row(turn) for turn in document["turns"]]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]) if rows else ["turn"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _row(turn: Document) -> dict[str, object]:
    review = turn["review"]
    labels = [found["label"] for sentence in review["wording"]["sentences"] for found in sentence["labels"]]
    row: dict[str, object] = {
        "turn": turn["turn"],
        "customer_start_s": turn["customer"]["start_s"],
        "customer_end_s": turn["customer"]["end_s"],
        "customer": _text(turn["customer"]["text"]),
        "reply_seconds": review["seconds"],
        "reply": _text(turn["reply"]["text"]),
        "techniques": " ".join(dict.fromkeys(labels)),
    }
    row |= {f"score_{name}": value for name, value in review["scores"].items()}
    for mood in _MOODS:
        row[f"{mood}_before"] = turn["mood_before"][mood]
        row[f"{mood}_after"] = turn["mood_after"][mood]
    row["advice"] = _text(review["advice"][0]["text"] if review["advice"] else "")
    return row


def _text(text: str) -> str:
    """Return a text on one line, and as a text."""
    line = " ".join(text.split())
    return f"'{line}" if line.startswith(_FORMULA) else line
