"""The wording score of one reply, with its receipt. Same words at the same point of a call, same score."""

from __future__ import annotations

from collections import Counter

from desktop_app.coaching import targets
from desktop_app.coaching.course import never_solves, solves_first
from desktop_app.core.feedback import ReceiptLine
from desktop_app.core.findings import STEP_OF, WORSENING, Label, Step, Wording
from desktop_app.core.so_far import CallSoFar


def wording_score(wording: Wording, before: CallSoFar | None = None) -> tuple[int, tuple[ReceiptLine, ...]]:
    """Return the score, 0-100, and the lines that add up to it to the digit.

    Parameters
    ----------
    before
        The call up to the reply; a technique that earlier replies have used up counts less.
    """
    before = before or CallSoFar()
    harmed = not wording.labels.isdisjoint(WORSENING)
    lines = [_line("start", 1.0, targets.WORDING_START)]
    lines += _label_lines(wording.labels, before, harmed=harmed)
    lines += _on_the_whole(wording, before, harmed=harmed)
    total = round(sum(line.points for line in lines), 2)
    score = min(100.0, max(0.0, total))
    if score != total:
        lines.append(_line("kept_within_0_to_100", total, round(score - total, 2)))
    whole = round(score)
    if whole != score:
        lines.append(_line("rounding", score, round(whole - score, 2)))
    return whole, tuple(lines)


def _label_lines(labels: frozenset[Label], before: CallSoFar, *, harmed: bool) -> list[ReceiptLine]:
    """Return what each label is worth here.

    Of a step's techniques the best counts in full, the others less: three ways of being sorry are one step.
    Of words that harm, too, the worst counts in full.
    """
    groups: dict[Step | str, list[tuple[float, Label]]] = {}
    for label in sorted(labels):
        points = targets.WORDING_POINTS[label]
        if label in WORSENING:
            groups.setdefault("worse", []).append((points, label))
            continue
        repeats = min(before.times(label), len(targets.REPEATED_SHARE) - 1)
        points *= targets.REPEATED_SHARE[repeats] * (targets.BESIDE_HARM_SHARE if harmed else 1.0)
        groups.setdefault(STEP_OF.get(label, "any time"), []).append((points, label))
    lines = []
    for group in groups.values():
        for place, (points, label) in enumerate(sorted(group, key=lambda entry: -abs(entry[0]))):
            share = targets.IN_ONE_STEP_SHARE[min(place, len(targets.IN_ONE_STEP_SHARE) - 1)]
            lines.append(_line(label.value, 1.0 + before.times(label), round(points * share, 2)))
    return lines


def _on_the_whole(wording: Wording, before: CallSoFar, *, harmed: bool) -> list[ReceiptLine]:
    """Return what the reply as a whole earns: how concrete it is, and what comes too early or never."""
    lines = []
    words = sum(len(sentence.text.split()) for sentence in wording.sentences)
    held = min(len(wording.concreteness.held), targets.MOST_FACTS_COUNTED)
    if held and not harmed:
        lines.append(_line("concrete", float(held), targets.FACT_POINTS * held))
    if solves_first(wording, before):
        lines.append(_line("solved_first", 1.0, targets.SOLVED_FIRST_POINTS))
    if never_solves(wording, before):
        lines.append(_line("never_solved", float(before.replies + 1), targets.NEVER_SOLVED_POINTS))
    times = _said_over_and_over(wording)
    if times >= targets.OVER_AND_OVER_TIMES:
        lines.append(_line("over_and_over", float(times), targets.OVER_AND_OVER_POINTS))
    if words > targets.WORDY and not any(wording.steps[step] for step in (Step.CLARIFY, Step.RESPOND)):
        lines.append(_line("goes_nowhere", float(words), targets.GOES_NOWHERE_POINTS))
    cards = min(len(wording.formulae), targets.MOST_FORMULAE_COUNTED)
    if cards:
        lines.append(_line("formulae", float(len(wording.formulae)), targets.FORMULA_POINTS * cards))
    if wording.owns_failure and not harmed:
        lines.append(_line("owns_failure", 1.0, targets.OWNS_FAILURE_POINTS))
    if not wording.labels and words < targets.FEWEST_WORDS:
        lines.append(_line("few_words", float(words), targets.TOO_SHORT_POINTS))
    elif not wording.labels:
        lines.append(_line("nothing_in_it", float(words), targets.NOTHING_IN_IT_POINTS))
    return lines


def _said_over_and_over(wording: Wording) -> int:
    """Return in how many sentences the reply's commonest apology or acknowledgement stands."""
    counts = Counter(
        finding.label
        for sentence in wording.sentences
        for finding in sentence.findings
        if STEP_OF.get(finding.label) is Step.ACKNOWLEDGE
    )
    return max(counts.values(), default=0)


def _line(measure: str, value: float, points: float) -> ReceiptLine:
    return ReceiptLine("wording", measure, value, None, None, 1.0, points)
