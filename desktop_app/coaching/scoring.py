"""The wording score of one reply, with its receipt. Same words, same score."""

from __future__ import annotations

from desktop_app.coaching.targets import FEWEST_WORDS, TOO_SHORT_POINTS, WORDING_POINTS, WORDING_START
from desktop_app.core.feedback import ReceiptLine
from desktop_app.core.findings import Wording


def wording_score(wording: Wording) -> tuple[int, tuple[ReceiptLine, ...]]:
    """Return the score, 0-100, and the lines that add up to it to the digit."""
    lines = [_line("start", 1.0, WORDING_START)]
    lines += [_line(label.value, 1.0, WORDING_POINTS[label]) for label in sorted(wording.labels)]
    words = sum(len(sentence.text.split()) for sentence in wording.sentences)
    if not wording.labels and words < FEWEST_WORDS:
        lines.append(_line("few_words", float(words), TOO_SHORT_POINTS))
    total = sum(line.points for line in lines)
    score = min(100.0, max(0.0, total))
    if score != total:
        lines.append(_line("kept_within_0_to_100", total, score - total))
    return round(score), tuple(lines)


def _line(measure: str, value: float, points: float) -> ReceiptLine:
    return ReceiptLine("wording", measure, value, None, None, 1.0, points)
