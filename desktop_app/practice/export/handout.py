"""A finished call as a PDF to print and hand out: A4, its typeface embedded, its charts as vectors."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, SimpleDocTemplate

from desktop_app.practice.export.handout_look import (
    BOTTOM,
    FRAME,
    LINE,
    PAGE,
    PLAIN,
    QUIET,
    SIDE,
    TOP,
    make_look,
    register_fonts,
)
from desktop_app.practice.export.handout_parts import Parts
from desktop_app.practice.export.sheet import COLOPHON, Sheet

_FOOT_SIZE = 7.5


def handout_pdf(sheet: Sheet, fonts: Path) -> bytes:
    """Return a call as a PDF.

    Parameters
    ----------
    fonts
        The folder of the typeface.
    """
    register_fonts(fonts)
    parts = Parts(make_look())
    story: list[Flowable] = [*parts.summary(sheet)]
    for turn in sheet.turns:
        story += parts.turn(turn, sheet.customer)
    if sheet.closing:
        story += parts.closing(sheet.closing, sheet.customer)
    made = io.BytesIO()
    document = SimpleDocTemplate(
        made,
        pagesize=PAGE,
        leftMargin=SIDE - FRAME,
        rightMargin=SIDE - FRAME,
        topMargin=TOP,
        bottomMargin=BOTTOM,
        title=f"{sheet.title} · Tone Matters",
        author="Tone Matters",
        subject=sheet.subtitle,
        creator="Tone Matters",
        lang="en",
    )
    document.build(story, canvasmaker=_NumberedPages)
    return made.getvalue()


class _NumberedPages(Canvas):  # type: ignore[misc] # reportlab is not typed
    """Writes the number of every page, and of all of them, when all are there."""

    def __init__(self, *arguments: Any, **named: Any) -> None:  # noqa: ANN401 - reportlab's own
        super().__init__(*arguments, **named)
        self._pages: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        """Keep a page until their number is known."""
        self._pages.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Write every page with its foot."""
        for number, page in enumerate(self._pages, 1):
            self.__dict__.update(page)
            self._foot(f"Page {number} of {len(self._pages)}")
            super().showPage()
        super().save()

    def _foot(self, told: str) -> None:
        height = BOTTOM / 2
        self.setStrokeColor(LINE)
        self.setLineWidth(0.5)
        self.line(SIDE, height + 12, PAGE[0] - SIDE, height + 12)
        self.setFillColor(QUIET)
        self.setFont(PLAIN, _FOOT_SIZE)
        self.drawString(SIDE, height, COLOPHON)
        self.drawRightString(PAGE[0] - SIDE, height, told)
