"""Phrases that are read off a card: no label of the guide, but what makes a reply sound like nobody's own.

The language is closed here ("for any inconvenience", "in order to assist you"), so patterns do.
"""

from __future__ import annotations

import re

_FORMULA = re.compile(
    r"""\b(?:
      (?:for\ )?(?:any|the|this)\ inconvenience(?:\ (?:this\ may\ have\ )?caused)?
    | in\ order\ to\ (?:assist|help|proceed|process)
    | (?:please\ )?be\ advised | kindly | as\ per | (?:going|moving)\ forward
    | at\ this\ (?:point\ in\ )?time | at\ your\ earliest\ convenience | in\ due\ course
    | rest\ assured | reach\ out | the\ relevant\ (?:team|department)
    | (?:i'?d|i\ would|we'?d|i'?ll)\ be\ (?:more\ than\ )?(?:glad|happy)\ to\ (?:help|assist)\ you
    | thank\ you\ (?:so\ much\ |very\ much\ )?for\ (?:calling\ in|that\ information|reaching\ out
      |contacting|choosing|your\ (?:call|patience|enquiry|inquiry|understanding|feedback))
    | (?:we|i)\ (?:truly\ |really\ |do\ )*(?:value|appreciate)\ your
      \ (?:custom|business|loyalty|patience|call|feedback)
    | your\ (?:custom|business|call|feedback|loyalty|satisfaction)\ is\ (?:very\ )?important
    | (?:completely|totally|fully|certainly)\ understand\ (?:your|the)\ (?:frustration|concern|situation)
    | (?:for|with|about)\ your\ (?:recent\ )?(?:experience|issue|concerns?)
    | i\ do\ apologi[sz]e | we\ (?:do\ )?apologi[sz]e\ for
    | (?:anything|something)\ else\ i\ can\ (?:help|assist)\ you\ with
    | having\ (?:issues|an\ issue|difficulties)\ with
    | what\ i(?:'ll|\ will|'?m\ going\ to)\ (?:do|need|say)\ is
    | within\ \w+\ (?:to\ \w+\ )?working\ days
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def formulae(text: str) -> tuple[str, ...]:
    """Return the stock phrases of a text, as they stand in it."""
    return tuple(found[0] for found in _FORMULA.finditer(text.replace("’", "'")))
