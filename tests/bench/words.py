"""Word error as the field counts it: lower case, letters only; or with numbers as numbers."""

from __future__ import annotations

import re
from functools import cache

from whisper_normalizer.english import EnglishTextNormalizer


def letters_only(text: str) -> str:
    """Return the text in lower case with nothing but letters, apostrophes dropped."""
    return " ".join(re.sub(r"[^a-z ]+", " ", text.lower().replace("'", "").replace("’", "")).split())


def as_spoken(text: str) -> str:
    """Return the text as the published word errors of Whisper compare it (Radford et al. 2022, appendix C).

    Contractions are written out and numbers in figures, so that "two hundred" and "200" are the same words;
    figures on end are one number, however they were grouped.
    """
    plain = re.sub(r"[^a-z0-9 ]+", "", _normalizer()(text)).replace("alright", "all right")
    return re.sub(r"(?<=\d) +(?=\d)", "", " ".join(plain.split()))


@cache
def _normalizer() -> EnglishTextNormalizer:
    return EnglishTextNormalizer()
