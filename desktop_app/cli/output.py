"""What the subcommands print for people, and their progress."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

from desktop_app.coaching.names import LABELS, MEASURES, TONE_ON_WORDS
from desktop_app.coaching.sentences import against_sentence, moment_sentence, scores_given
from desktop_app.core.turn import TurnReview


class Bar(Protocol):
    """A progress bar, shown or not."""

    def advance(self, text: str) -> None:
        """Note that a step, described by ``text``, is done."""
        ...


class _Silent:
    def advance(self, text: str) -> None:
        """Show nothing."""


class _Shown:
    def __init__(self, progress: Any, task: Any) -> None:  # noqa: ANN401 - rich's own
        self._progress, self._task = progress, task

    def advance(self, text: str) -> None:
        self._progress.update(self._task, advance=1, description=text)


@contextmanager
def progress(title: str, steps: int) -> Iterator[Bar]:
    """Show a bar on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        yield _Silent()
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as shown:
        yield _Shown(shown, shown.add_task(title, total=steps))


def print_json(document: Any) -> None:  # noqa: ANN401 - any JSON document
    """Print one JSON document."""
    print(json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False))


def print_json_line(document: Any) -> None:  # noqa: ANN401 - any JSON document
    """Print one JSON document on a line of its own, at once."""
    print(json.dumps(document, ensure_ascii=False, allow_nan=False), flush=True)


def review_lines(review: TurnReview) -> list[str]:
    """Return a review as lines for people."""
    lines = [f"{review.file}  {review.seconds:.1f} s" if review.file else "written reply"]
    lines.append(f"  “{review.transcript.text or '(nothing was said)'}”")
    if review.transcript.warning:
        lines.append(f"  Mind: {review.transcript.warning}.")
    if review.tone is not None:
        lines += [f"  Mind: {text}." for text in _problems(review)]
        lines += [f"  {line}" for line in _measure_lines(review)]
    for sentence in review.wording.sentences:
        for finding in sentence.findings:
            lines.append(f"  {LABELS[finding.label]}: “{sentence.text[finding.start : finding.end]}”")
    lines += [f"  {TONE_ON_WORDS[entry.code]}" for entry in review.tone_meets_words]
    if review.tone is not None:
        lines += [f"  {moment_sentence(moment)}" for moment in review.tone.moments]
        lines.append(f"  {against_sentence(review.tone)}")
    given = scores_given(review.scores)
    if given:
        lines.append("  " + ", ".join(f"{name} {value}" for name, value in given) + " of 100")
    for advice in review.advice:
        lines.append(f"  → {advice.text}")
        if advice.say_instead:
            lines.append(f"    Try: “{advice.say_instead}”")
    return lines


def _problems(review: TurnReview) -> list[str]:
    from desktop_app.coaching.reasons import MENDS, PROBLEMS

    assert review.tone is not None
    return [f"{PROBLEMS[p.code]}; {MENDS[p.mend]}" for p in review.tone.quality.problems]


def _measure_lines(review: TurnReview) -> list[str]:
    assert review.tone is not None
    shown = []
    for code, name in MEASURES.items():
        value = getattr(review.tone.measures, code)
        if value is not None:
            shown.append(f"{name.name} {value:.{name.decimals}f} {name.unit}".rstrip().replace("-", "−"))
    return [", ".join(shown)] if shown else []
