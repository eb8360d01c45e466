"""The parts of the printed sheet, from top to bottom."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, HRFlowable, KeepTogether, Paragraph, Table, TableStyle

from desktop_app.core.feedback import Advice
from desktop_app.practice.export.curves import TakeCurves
from desktop_app.practice.export.handout_charts import course_drawing, take_drawing
from desktop_app.practice.export.handout_look import (
    BAD,
    BAD_SOFT,
    GOOD,
    GOOD_SOFT,
    LINE,
    QUIET,
    SUNKEN,
    WIDE,
    Look,
)
from desktop_app.practice.export.sheet import Lane, Sheet, in_blocks
from desktop_app.practice.export.sheet_turns import Piece, SheetTurn

#: So many turns lie beside each other in the lanes, and so many numbers in a row.
_TURNS_ACROSS, _MEASURES_ACROSS, _SCORES_ACROSS = 6, 3, 7
_STEP_WIDE = 92.0


class Parts:
    """Makes the parts of a sheet in one look."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def summary(self, sheet: Sheet) -> list[Flowable]:
        """Return what stands before the turns."""
        look = self._look
        parts: list[Flowable] = [
            self._text(sheet.title, look.title),
            self._text(sheet.subtitle, look.quiet),
            self._rule(),
            self._text(sheet.ending, look.heading),
            self._text(sheet.ending_sentence, look.body),
            self._scores(sheet.scores) or self._text("Scores: not measured.", look.quiet),
            *(self._advice(advice, "Take away") for advice in sheet.advice),
        ]
        if sheet.anger:
            parts += [
                KeepTogether(
                    [
                        self._text("Their anger, turn by turn", look.small_heading),
                        course_drawing(sheet.anger),
                    ]
                ),
                *self._list(sheet.course),
            ]
        parts.append(self._text("The four steps", look.small_heading))
        blocks = in_blocks(sheet.lanes, len(sheet.turns), _TURNS_ACROSS)
        parts += [self._lanes(turns, rows, min(_TURNS_ACROSS, len(sheet.turns))) for turns, rows in blocks]
        if not blocks:
            parts.append(self._text(" · ".join(lane.told for lane in sheet.lanes), look.quiet))
        return [*parts, *self._list(sheet.untimely)]

    def turn(self, turn: SheetTurn, customer: str) -> list[Flowable]:
        """Return one turn."""
        look = self._look
        parts: list[Flowable] = [
            KeepTogether(
                [
                    self._rule(),
                    self._text(f"Turn {turn.number}", look.heading),
                    Paragraph(f"<b>{_safe(customer)}</b><br/>{_safe(turn.theirs)}", look.theirs),
                ]
            ),
            Paragraph(f"<b>Agent</b><br/>{_reply(turn.reply)}", look.mine),
            *self._list(f"{piece.labels}: “{piece.text}”" for piece in turn.carries),
        ]
        parts += [part for part in (self._scores(turn.scores),) if part is not None]
        parts += self._given(turn.not_scored)
        if turn.advice is not None:
            parts.append(self._advice(turn.advice, "Advice"))
        if turn.curves is not None:
            parts.append(self._take(turn.curves))
        parts += self._list((*turn.tone_on_words, *turn.moments))
        if turn.measures:
            parts.append(KeepTogether([self._measures(turn.measures)]))
        parts += self._given(turn.not_measured, turn.against, turn.mood)
        parts += self._list(turn.reasons)
        if turn.notes:
            parts += [self._text("Also kept of this turn", look.small_heading), *self._list(turn.notes)]
        return parts

    def closing(self, text: str, customer: str) -> list[Flowable]:
        """Return how the call ended."""
        said = Paragraph(f"<b>{_safe(customer)}</b><br/>{_safe(text)}", self._look.theirs)
        return [KeepTogether([self._rule(), self._text("How it ended", self._look.heading), said])]

    def _text(self, text: str, style: ParagraphStyle) -> Flowable:
        return Paragraph(_safe(text), style)

    def _given(self, *texts: str) -> list[Flowable]:
        return [self._text(text, self._look.quiet) for text in texts if text]

    def _list(self, texts: Iterable[str]) -> list[Flowable]:
        styles = itertools.chain([self._look.first_item], itertools.repeat(self._look.item))
        return [Paragraph(_safe(text), style, bulletText="•") for text, style in zip(texts, styles)]  # noqa: B905

    def _advice(self, advice: Advice, heading: str) -> Flowable:
        said = f"<br/>Try: “{_safe(advice.say_instead)}”" if advice.say_instead else ""
        return Paragraph(f"<b>{heading}</b><br/>{_safe(advice.text)}{said}", self._look.advice)

    def _take(self, curves: TakeCurves) -> Flowable:
        told = (
            f"Pitch (60–500 Hz, strong line) and loudness (−70–0 dBFS, thin line) over {curves.seconds:.1f} s"
        )
        return KeepTogether([take_drawing(curves), self._text(told, self._look.quiet)])

    def _scores(self, scores: Sequence[tuple[str, int]]) -> Flowable | None:
        if not scores:
            return None
        cells = [
            [self._text(name, self._look.cell), self._text(str(value), self._look.number)]
            for name, value in scores
        ]
        table = Table(
            [cells],
            colWidths=[WIDE / _SCORES_ACROSS] * len(cells),
            hAlign="LEFT",
            spaceBefore=8,
            spaceAfter=4,
        )
        table.setStyle(
            TableStyle(
                [
                    ("BACKGROUND", (0, 0), (-1, -1), SUNKEN),
                    ("LINEAFTER", (0, 0), (-2, -1), 3, (1, 1, 1)),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ]
            )
        )
        return table

    def _lanes(self, turns: Sequence[int], lanes: Sequence[Lane], across: int) -> Flowable:
        look = self._look
        rows: list[list[Flowable]] = [
            [self._text("Step", look.cell), *(self._text(f"Turn {number}", look.cell) for number in turns)]
        ]
        shades = []
        for row, lane in enumerate(lanes, 1):
            rows.append(
                [
                    self._text(lane.told, look.cell_strong),
                    *(self._text(", ".join(cell), look.cell) for cell in lane.cells),
                ]
            )
            shades += [
                ("BACKGROUND", (column, row), (column, row), GOOD_SOFT)
                for column, cell in enumerate(lane.cells, 1)
                if cell
            ]
        wide = (WIDE - _STEP_WIDE) / across
        table = Table(rows, colWidths=[_STEP_WIDE, *[wide] * len(turns)], hAlign="LEFT", spaceAfter=6)
        table.setStyle(
            TableStyle(
                [
                    ("LINEBELOW", (0, 0), (-1, -1), 0.5, LINE),
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (0, -1), 0),
                    *shades,
                ]
            )
        )
        return table

    def _measures(self, measures: Sequence[tuple[str, str]]) -> Flowable:
        cells = [
            Paragraph(f'<font color="{QUIET.hexval()}">{_safe(name)}</font>  {_safe(value)}', self._look.cell)
            for name, value in measures
        ]
        cells += [Paragraph("", self._look.cell)] * (-len(cells) % _MEASURES_ACROSS)
        rows = [cells[at : at + _MEASURES_ACROSS] for at in range(0, len(cells), _MEASURES_ACROSS)]
        table = Table(
            rows, colWidths=[WIDE / _MEASURES_ACROSS] * _MEASURES_ACROSS, hAlign="LEFT", spaceBefore=6
        )
        table.setStyle(
            TableStyle([("LEFTPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 1)])
        )
        return table

    def _rule(self) -> Flowable:
        return HRFlowable(width="100%", thickness=0.5, color=LINE, spaceBefore=12, spaceAfter=4)


def _reply(sentences: Sequence[Sequence[Piece]]) -> str:
    if not sentences:
        return "(nothing was said)"
    return " ".join("".join(_marked(piece) for piece in sentence) for sentence in sentences)


def _marked(piece: Piece) -> str:
    if not piece.labels:
        return _safe(piece.text)
    ground, ink = (BAD_SOFT, BAD) if piece.worsening else (GOOD_SOFT, GOOD)
    return f'<font backColor="{ground.hexval()}" color="{ink.hexval()}">{_safe(piece.text)}</font>'


def _safe(text: str) -> str:
    """Return a text as it may stand inside a paragraph: its marks escaped, without control characters."""
    return escape("".join(sign if unicodedata.category(sign)[0] != "C" else " " for sign in text))
