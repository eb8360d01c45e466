"""Whether a reply owns what its house got wrong: no label of the guide, but the mark of the best replies.

The language is closed here ("that's on us", "our mistake", "we let you down"), so patterns do.
"""

from __future__ import annotations

import re

_OWNED = re.compile(
    r"""\b(?:
      (?:that'?s|is|are|was)\ (?:all\ )?on\ us | shame\ on\ us | no\ excuse
    | (?:not|isn'?t)\ good\ enough
    | our\ (?:own\ )?(?:mistake|mess|fault|error|doing|slip|failure)
    | we\ (?:have\ |'ve\ |ve\ )?(?:let\ you\ down|got\ (?:it|this|that)\ wrong|messed|failed|slipped|ignored
      |dropped\ the\ ball)
    | we\ should(?:\ not|n'?t)?\ have | should\ never\ have
    | (?:should|ought\ to)(?:\ not|n'?t)?(?:\ never)?\ have\ (?:happened|told|been|rung|called)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
#: "That's not our fault" owns nothing.
_DENIED = re.compile(r"\b(?:not|n'?t|never|hardly|nothing|isnt|wasnt)\W+(?:\w+\W+){0,2}our\b", re.IGNORECASE)


def owns_failure(text: str) -> bool:
    """Tell whether a text owns a failure of the agent's own side."""
    plain = text.replace("’", "'")
    return bool(_OWNED.search(plain)) and not _DENIED.search(plain)
