"""The charts of the printed sheet, as vector drawings."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String
from reportlab.lib.colors import Color

from desktop_app.core.scenario import BAND_EDGES, BANDS
from desktop_app.practice.export.curves import Point, Strokes, TakeCurves
from desktop_app.practice.export.handout_look import ACCENT, BAD, LINE, PLAIN, QUIET, SUNKEN, WIDE

#: Heights and the room for words, in points.
_TAKE_HEIGHT, _COURSE_HEIGHT = 62.0, 104.0
_LEFT, _RIGHT, _BOTTOM, _TOP = 62.0, 20.0, 18.0, 10.0
_SMALL = 7.5
#: Room above a chart.
_ABOVE = 8.0


def take_drawing(curves: TakeCurves) -> Drawing:
    """Return the pitch and the loudness of a take."""
    drawing = _field(_TAKE_HEIGHT)
    for strokes, colour, wide in ((curves.loudness, QUIET, 0.5), (curves.pitch, ACCENT, 1.3)):
        _draw(drawing, strokes, colour, wide)
    return drawing


def course_drawing(points: Sequence[Point]) -> Drawing:
    """Return the course of the customer's anger: a point before the first turn and after each."""
    drawing = _field(_COURSE_HEIGHT)
    edges = (0.0, *BAND_EDGES, 1.0)
    for name, (low, high) in zip(BANDS, itertools.pairwise(edges), strict=True):
        middle = _in_course((0.0, (low + high) / 2))[1]
        drawing.add(String(8, middle - 2.5, name, fontName=PLAIN, fontSize=_SMALL, fillColor=QUIET))
        drawing.add(_level(_in_course((0.0, high))[1]))
    drawing.add(_level(_in_course((0.0, 0.0))[1]))
    places = [_in_course(point) for point in points]
    drawing.add(PolyLine([part for place in places for part in place], strokeColor=BAD, strokeWidth=1.4))
    for number, (x, y) in enumerate(places):
        drawing.add(Circle(x, y, 2.6, fillColor=BAD, strokeColor=None))
        told = str(number) if number else "start"
        drawing.add(String(x, 6, told, fontName=PLAIN, fontSize=_SMALL, fillColor=QUIET, textAnchor="middle"))
    return drawing


def _field(height: float) -> Drawing:
    drawing = Drawing(WIDE, height + _ABOVE)
    drawing.add(Rect(0, 0, WIDE, height, rx=6, ry=6, fillColor=SUNKEN, strokeColor=None))
    return drawing


def _draw(drawing: Drawing, strokes: Strokes, colour: Color, wide: float) -> None:
    for stroke in strokes:
        if len(stroke) > 1:
            points = [part for x, y in stroke for part in (WIDE * x, 3 + (_TAKE_HEIGHT - 6) * y)]
            drawing.add(PolyLine(points, strokeColor=colour, strokeWidth=wide, strokeLineJoin=1))


def _in_course(point: Point) -> Point:
    x, y = point
    return _LEFT + (WIDE - _LEFT - _RIGHT) * x, _BOTTOM + (_COURSE_HEIGHT - _BOTTOM - _TOP) * y


def _level(height: float) -> Line:
    return Line(_LEFT - 6, height, WIDE - _RIGHT + 6, height, strokeColor=LINE, strokeWidth=0.5)
