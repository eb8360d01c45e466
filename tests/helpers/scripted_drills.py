"""What the speech process answers in drills, without models: the test says what was heard."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

import numpy as np

from desktop_app.audio_io.files import write_clip
from desktop_app.background.messages import CompareMelody, DrillRequest, ReviewDrillTake, SpeakDeliveries
from desktop_app.core.clip import AudioClip
from desktop_app.core.drill import (
    ContourLikeness,
    Delivery,
    DeliveryMeasures,
    SpokenDelivery,
    WordDifference,
)
from desktop_app.core.turn import TurnReview
from desktop_app.practice.drills.deliveries import delivery_path
from desktop_app.practice.review import Context, Reviewer, reply_words
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from tests.helpers.scripted import LoudIsSpeech, SamePitch, ScriptedTranscriber, spoken
from tests.helpers.sounds import clip, joined, silence, sine
from tests.helpers.words import techniques

#: Measures of each delivery as they would be.
MEASURES = {
    Delivery.WARM: DeliveryMeasures(3.2, 4.2, 0.0, -6.0),
    Delivery.FLAT: DeliveryMeasures(0.6, 4.6, -0.2, 0.0),
    Delivery.RUSHED: DeliveryMeasures(2.0, 6.8, -0.1, -9.0),
    Delivery.CURT: DeliveryMeasures(2.4, 5.2, 2.8, -21.0),
}


def likeness(
    correlation: float | None = 0.8,
    variation_ratio: float = 1.0,
    rate_ratio: float = 1.0,
    same_words: float = 1.0,
    differences_st: tuple[float | None, ...] = (0.5, -1.0),
) -> ContourLikeness:
    """How a take follows a model of a second, with words of half a second each."""
    melody = np.sin(np.linspace(0.0, 6.0, 100))
    words = tuple(
        WordDifference(f"word{n}", 0.5 * n, 0.5 * n + 0.5, st) for n, st in enumerate(differences_st)
    )
    return ContourLikeness(
        melody, 0.8 * melody, correlation, 1.2, variation_ratio, rate_ratio, same_words, words
    )


@dataclass
class DrillScript:
    """What is heard in the takes that follow, one after the other; the last one stays."""

    said: list[str]
    likeness: ContourLikeness
    pieces: tuple[tuple[float, float], ...] = ((300.0, 2.0),)

    def answer(self, request: DrillRequest) -> Any:
        if isinstance(request, SpeakDeliveries):
            return tuple(self._spoken(request, delivery) for delivery in request.deliveries)
        if isinstance(request, CompareMelody):
            assert request.take.is_file()
            return self.likeness
        assert isinstance(request, ReviewDrillTake)
        assert request.take.is_file()
        text = self.said.pop(0) if len(self.said) > 1 else self.said[0]
        return review_of(text, *self.pieces, context=Context(request.baseline))

    def _spoken(self, request: SpeakDeliveries, delivery: Delivery) -> SpokenDelivery:
        path = delivery_path(request.folder, request.item, delivery)
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            write_clip(AudioClip(np.zeros(4_800, dtype=np.float32), 48_000), path)
        return SpokenDelivery(delivery, path, MEASURES[delivery])


def review_of(text: str, *pieces: tuple[float, float], context: Context | None = None) -> TurnReview:
    """Review some words, said as tones: (Hz, seconds) each, with 0.5 s of silence between them."""
    parts = [part for hz, seconds in pieces for part in (silence(0.5), sine(hz, seconds, 0.2))]
    sound = clip(joined(silence(1.0), *parts, silence(1.5)))
    words = reply_words(spoken(text, sum(seconds for _, seconds in pieces), 1.5), techniques())
    return _reviewer().review(sound, "take.wav", words, context=context or Context())


@functools.cache
def _reviewer() -> Reviewer:
    return Reviewer(
        ScriptedTranscriber("never asked"),
        ToneMeter(SamePitch(), LoudIsSpeech(), SyllableCounter()),
        techniques(),
    )
