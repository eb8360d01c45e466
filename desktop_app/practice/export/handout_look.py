"""How the printed sheet looks: its type, colours and measures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

PLAIN, STRONG = "Inter", "Inter-SemiBold"
FONT_FILES = {PLAIN: "Inter-Regular.ttf", STRONG: "Inter-SemiBold.ttf"}

PAGE = A4
#: The margins, what reportlab's frames keep free within theirs, and the width between, in points.
SIDE, TOP, BOTTOM = 18 * mm, 16 * mm, 20 * mm
FRAME = 6.0
WIDE = PAGE[0] - 2 * SIDE

TEXT, QUIET, LINE, SUNKEN = (HexColor(code) for code in ("#14171f", "#5b6372", "#d9dde4", "#f3f4f7"))
ACCENT, SOFT = HexColor("#3350c8"), HexColor("#e8ebfd")
GOOD, GOOD_SOFT = HexColor("#14653f"), HexColor("#dff3e8")
BAD, BAD_SOFT = HexColor("#9c2a20"), HexColor("#fde5e2")


@dataclass(frozen=True)
class Look:
    """The styles of the sheet's paragraphs."""

    title: ParagraphStyle
    heading: ParagraphStyle
    small_heading: ParagraphStyle
    body: ParagraphStyle
    quiet: ParagraphStyle
    item: ParagraphStyle
    first_item: ParagraphStyle
    theirs: ParagraphStyle
    mine: ParagraphStyle
    advice: ParagraphStyle
    cell: ParagraphStyle
    cell_strong: ParagraphStyle
    number: ParagraphStyle


def register_fonts(folder: Path) -> None:
    """Let the sheet use the typeface of the app, so that it is embedded."""
    for name, file in FONT_FILES.items():
        pdfmetrics.registerFont(TTFont(name, folder / file))
    pdfmetrics.registerFontFamily(PLAIN, normal=PLAIN, bold=STRONG, italic=PLAIN, boldItalic=STRONG)


def make_look() -> Look:
    """Return the styles; the fonts are registered before."""
    body = ParagraphStyle("body", fontName=PLAIN, fontSize=9.5, leading=13.5, textColor=TEXT, spaceBefore=4)
    quiet = ParagraphStyle("quiet", body, fontSize=8.5, leading=12, textColor=QUIET)
    says = ParagraphStyle(
        *("says", body),
        leftIndent=8,
        rightIndent=70,
        borderPadding=(6, 8, 7, 8),
        borderRadius=6,
        borderWidth=0.5,
        borderColor=SUNKEN,
        backColor=SUNKEN,
        spaceBefore=18,
        spaceAfter=11,
    )
    heading = ParagraphStyle(
        "heading", body, fontName=STRONG, fontSize=12.5, leading=16, spaceBefore=8, keepWithNext=1
    )
    item = ParagraphStyle("item", quiet, leftIndent=10, bulletIndent=1, bulletFontName=PLAIN, spaceBefore=1)
    return Look(
        title=ParagraphStyle("title", body, fontName=STRONG, fontSize=19, leading=24, spaceBefore=0),
        heading=heading,
        small_heading=ParagraphStyle("small", heading, fontSize=10, leading=14, spaceBefore=12, spaceAfter=2),
        body=body,
        quiet=quiet,
        item=item,
        first_item=ParagraphStyle("first item", item, spaceBefore=6),
        theirs=says,
        mine=ParagraphStyle("mine", says, leftIndent=70, rightIndent=8, backColor=SOFT, borderColor=SOFT),
        advice=ParagraphStyle(
            "advice", says, rightIndent=8, backColor=None, borderColor=ACCENT, borderWidth=0.8, spaceAfter=16
        ),
        cell=ParagraphStyle("cell", quiet, fontSize=7.5, leading=10, spaceBefore=0, textColor=TEXT),
        cell_strong=ParagraphStyle(
            "cell strong", quiet, fontName=STRONG, leading=11, spaceBefore=0, textColor=TEXT
        ),
        number=ParagraphStyle(
            "number", body, fontName=STRONG, fontSize=15, leading=18, spaceBefore=0, textColor=TEXT
        ),
    )
