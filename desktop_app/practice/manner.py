"""From a take's tone to how the customer hears it."""

from __future__ import annotations

from desktop_app.core.heard import Manner
from desktop_app.core.tone import ToneProfile


def manner_of(tone: ToneProfile | None, seconds: float) -> Manner:
    """Return how a reply was said; what cannot be told of it is None, all of it for a written reply."""
    if tone is None:
        return Manner()
    measures = tone.measures
    return Manner(
        effort=measures.vocal_effort,
        rate_ratio=measures.articulation_rate_ratio,
        pitch_variation_ratio=measures.pitch_variation_ratio,
        silence_s=measures.response_delay_s,
        talked_over_s=measures.talk_over_s,
        interrupted=bool(measures.interruptions),
        seconds=seconds,
        provisional=tone.baseline is not None and tone.baseline.provisional,
    )
