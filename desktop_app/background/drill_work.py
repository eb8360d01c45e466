"""What the speech process does for the drills."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_app.audio_io.files import read_clip
from desktop_app.background.messages import CompareMelody, DrillRequest, ReviewDrillTake, SpeakDeliveries
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.drill import ContourLikeness, SpokenDelivery
from desktop_app.core.ports import Voice
from desktop_app.core.turn import TurnReview
from desktop_app.practice.drills.deliveries import DeliverySpeaker
from desktop_app.practice.drills.say_after import MelodyComparer
from desktop_app.practice.review import Context, Reviewer


def drill_work(
    request: DrillRequest, reviewer: Reviewer, voice: Callable[[], Voice]
) -> tuple[SpokenDelivery, ...] | ContourLikeness | TurnReview:
    """Return the answer to a request.

    Parameters
    ----------
    voice
        Gives the voice; it is loaded only where something is to be spoken.

    Raises
    ------
    ToneMattersError
        If a take cannot be read, holds no speech, or an engine fails.
    """
    if isinstance(request, SpeakDeliveries):
        speaker = DeliverySpeaker(voice, reviewer.meter)
        return speaker.spoken(request.item, request.deliveries, request.folder)
    if isinstance(request, CompareMelody):
        comparer = MelodyComparer(reviewer.meter, reviewer.transcriber)
        return comparer.compare(_clip(request.take), _clip(request.model), request.text)
    assert isinstance(request, ReviewDrillTake)
    context = Context(baseline=request.baseline)
    return reviewer.review(_clip(request.take), request.take.name, context=context)


def _clip(path: Path) -> AudioClip:
    return read_clip(path, ANALYSIS_RATE_HZ)
