"""Word error as the field counts it: lower case, letters only."""

from __future__ import annotations

import re


def letters_only(text: str) -> str:
    """Return the text in lower case with nothing but letters, apostrophes dropped."""
    return " ".join(re.sub(r"[^a-z ]+", " ", text.lower().replace("'", "").replace("’", "")).split())
