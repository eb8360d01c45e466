"""A finished call as one HTML page that needs nothing beside it."""

from __future__ import annotations

import itertools

import jinja2

from desktop_app.core.scenario import BAND_EDGES, BANDS
from desktop_app.practice.export.curves import Point, Strokes
from desktop_app.practice.export.sheet import COLOPHON, Sheet, in_blocks

#: The charts' sizes in SVG units.
WIDTH, HEIGHT = 640, 96
COURSE_HEIGHT = 132
#: What the course of anger leaves free for its words: at the left, right, top and bottom.
_LEFT, _RIGHT, _TOP, _BOTTOM = 72.0, 28.0, 18.0, 22.0
#: So many turns lie beside each other in the lanes.
_TURNS_ACROSS = 6


def report_html(sheet: Sheet, template: str) -> str:
    """Return a call as an HTML page, made from a Jinja template."""
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(template).render(
        sheet=sheet,
        turns=[
            (
                turn,
                None
                if turn.curves is None
                else (svg_path(turn.curves.pitch), svg_path(turn.curves.loudness)),
            )
            for turn in sheet.turns
        ],
        course=[_in_course(point) for point in sheet.anger],
        bands=_bands(),
        lanes=in_blocks(sheet.lanes, len(sheet.turns), _TURNS_ACROSS),
        colophon=COLOPHON,
        width=WIDTH,
        height=HEIGHT,
        course_height=COURSE_HEIGHT,
    )


def svg_path(strokes: Strokes) -> str:
    """Return SVG path data of some strokes; a gap lifts the pen."""
    return "".join(
        f"{'L' if place else 'M'}{WIDTH * x:.1f} {HEIGHT * (1.0 - y):.1f}"
        for stroke in strokes
        for place, (x, y) in enumerate(stroke)
    )


def _in_course(point: Point) -> tuple[str, str]:
    """Return where a point lies in the chart of the anger's course."""
    x, y = point
    across, down = WIDTH - _LEFT - _RIGHT, COURSE_HEIGHT - _TOP - _BOTTOM
    return f"{_LEFT + across * x:.1f}", f"{_TOP + down * (1.0 - y):.1f}"


def _bands() -> list[tuple[str, str, str]]:
    """Return each band of anger: its word, the height of the word, that of the line above it."""
    edges = (0.0, *BAND_EDGES, 1.0)
    middles = ((low + high) / 2 for low, high in itertools.pairwise(edges))
    return [
        (name, _in_course((0.0, middle))[1], _in_course((0.0, edge))[1])
        for name, middle, edge in zip(BANDS, middles, edges[1:], strict=True)
    ]
