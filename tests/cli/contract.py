"""The documents that scripts depend on: every key with a value of its kind. Keys may be added."""

from __future__ import annotations

from typing import Any

NUMBER, TEXT, YES = 1.5, "text", True
SCORES = dict.fromkeys(("calm", "warm", "unhurried", "steady", "listening", "wording", "overall"), NUMBER)
STEPS = dict.fromkeys(("pause", "acknowledge", "clarify", "respond"), YES)
ADVICE = {"code": TEXT, "text": TEXT, "say_instead": TEXT, "start_s": NUMBER, "end_s": NUMBER}
MEASURES = {
    **dict.fromkeys(
        (
            "pitch_level_st",
            "pitch_variation_st",
            "loudness_db",
            "loudness_swell_db",
            "spectral_balance_db",
            "vocal_effort",
            "words_per_minute",
            "articulation_rate_syl_s",
            "filled_pauses_per_min",
            "response_delay_s",
            "talk_over_s",
            "interruptions",
        ),
        NUMBER,
    ),
    "pauses": {"count": NUMBER, "mean_s": NUMBER, "longest_s": NUMBER},
}
WORDING = {
    "sentences": [
        {
            "text": TEXT,
            "start_s": NUMBER,
            "end_s": NUMBER,
            "labels": [{"label": TEXT, "confidence": NUMBER, "span": [NUMBER]}],
        }
    ],
    "steps": STEPS,
}
REVIEW = {
    "file": TEXT,
    "seconds": NUMBER,
    "version": TEXT,
    "quality": {
        "snr_db": NUMBER,
        "clipped": NUMBER,
        "voiced_s": NUMBER,
        "usable": YES,
        "problems": [{"code": TEXT, "mend": TEXT}],
    },
    "transcript": {
        "engine": TEXT,
        "text": TEXT,
        "confidence": NUMBER,
        "words": [{"text": TEXT, "start_s": NUMBER, "end_s": NUMBER, "confidence": NUMBER}],
    },
    "tone": {
        "baseline": TEXT,
        "measures": MEASURES,
        "not_measured": [{"measure": TEXT, "reason": TEXT}],
        "moments": [
            {
                "kind": TEXT,
                "start_s": NUMBER,
                "end_s": NUMBER,
                "words": TEXT,
                "because": [{"measure": TEXT, "value": NUMBER}],
            }
        ],
    },
    "wording": WORDING,
    "tone_meets_words": [{"code": TEXT, "start_s": NUMBER, "end_s": NUMBER}],
    "scores": SCORES,
    "advice": [ADVICE],
    "receipt": [
        {
            "score": TEXT,
            "measure": TEXT,
            "value": NUMBER,
            "baseline": NUMBER,
            "band": [NUMBER],
            "weight": NUMBER,
            "points": NUMBER,
        }
    ],
}
MOOD = {"anger": NUMBER, "trust": NUMBER, "patience": NUMBER}
CALL = {
    "scenario": TEXT,
    "seed": NUMBER,
    "ending": TEXT,
    "turns": [
        {
            "turn": NUMBER,
            "customer": {"id": TEXT, "text": TEXT, "anger_band": NUMBER, "start_s": NUMBER, "end_s": NUMBER},
            "reply": {"file": TEXT, "text": TEXT, "start_s": NUMBER},
            "review": REVIEW,
            "mood_before": MOOD,
            "mood_after": MOOD,
            "reasons": [{"code": TEXT, "amount": NUMBER, "evidence": TEXT}],
        }
    ],
    "call": {"scores": SCORES, "steps": STEPS, "advice": [TEXT]},
}
SCENARIO = {"id": TEXT, "title": TEXT, "trade": TEXT, "difficulty": NUMBER, "trains": [TEXT], "lines": NUMBER}
VOICE = {"id": TEXT, "name": TEXT, "accent": TEXT, "gender": TEXT, "engine": TEXT}
LABELLED = {
    "text": TEXT,
    "labels": [{"label": TEXT, "confidence": NUMBER, "start": NUMBER, "end": NUMBER}],
}
SCORED = {"wording": NUMBER, "labels": [{"label": TEXT}], "advice": ADVICE}


def breaches(contract: Any, document: Any, place: str = "") -> list[str]:
    """Return where a document breaks the contract; null is allowed wherever something may be unknown."""
    if document is None:
        return []
    if isinstance(contract, dict):
        if not isinstance(document, dict):
            return [f"{place} is no object"]
        missing = [f"{place}.{key} is missing" for key in contract if key not in document]
        inside = [
            breaches(contract[key], document[key], f"{place}.{key}") for key in contract if key in document
        ]
        return missing + [found for one in inside for found in one]
    if isinstance(contract, list):
        if not isinstance(document, list):
            return [f"{place} is no list"]
        inside = [breaches(contract[0], part, f"{place}[{n}]") for n, part in enumerate(document)]
        return [found for one in inside for found in one]
    wanted = (int, float) if contract == NUMBER and not isinstance(contract, bool) else type(contract)
    fits = isinstance(document, wanted) and (wanted is bool or not isinstance(document, bool))
    return [] if fits else [f"{place} is {document!r}"]
