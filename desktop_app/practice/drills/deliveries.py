"""Speak a line in several deliveries, once, and measure what tells them apart."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from desktop_app.audio_io.files import read_clip, resampled, write_clip
from desktop_app.core.baseline import VoiceMeasures
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.drill import Delivery, DeliveryMeasures, DrillItem, SpokenDelivery
from desktop_app.core.ports import Voice
from desktop_app.core.scenario import BANDS
from desktop_app.core.transcript import Transcript, Word
from desktop_app.practice.render import OPUS_RATE_HZ, Saying
from desktop_app.storage.scenario_build import sound_name
from desktop_app.tone.effort import vocal_effort
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.resynthesis.delivered import Manner, delivered

#: The setting of the voice's anger dial, and what is done with its melody, pace and phrase endings.
DIALS: Final[dict[Delivery, float]] = {
    Delivery.WARM: 0.0,
    Delivery.FLAT: 0.0,
    Delivery.RUSHED: 0.0,
    Delivery.CURT: 0.4,
}
MANNERS: Final[dict[Delivery, Manner]] = {
    Delivery.WARM: Manner(variation_st=3.2, slow=1.1, ending_st_s=-6.0),
    Delivery.FLAT: Manner(variation_st=0.6, ending_st_s=0.0),
    Delivery.RUSHED: Manner(variation_st=2.0, slow=0.72),
    Delivery.CURT: Manner(variation_st=1.4, slow=0.93, ending_st_s=-22.0, level_dbfs=-23.0),
}
#: The voice at rest, which vocal effort is held against; it is not played.
_AT_REST: Final = Manner()
#: Changes when the same text is to sound another way: sounds of an older recipe are not played.
_RECIPE: Final = 1


@dataclass(frozen=True)
class DeliverySpeaker:
    """Speaks and measures deliveries.

    Attributes
    ----------
    voice
        Gives the voice, asked for once something is to be spoken.
    """

    voice: Callable[[], Voice]
    meter: ToneMeter

    def spoken(
        self, item: DrillItem, deliveries: Sequence[Delivery], folder: Path
    ) -> tuple[SpokenDelivery, ...]:
        """Return the line of an item in some deliveries; what lies in the folder is not spoken again.

        Raises
        ------
        EngineError
            If the voice is unknown or fails.
        SpeechError
            If the voice did not voice it.
        StorageError
            If a sound cannot be written.
        """
        dry: dict[float, AudioClip] = {}
        for delivery in deliveries:
            path = delivery_path(folder, item, delivery)
            if not path.is_file():
                self._speak(item, DIALS[delivery], MANNERS[delivery], path, dry)
        rest = delivery_path(folder, item, None)
        if not rest.is_file():
            self._speak(item, 0.0, _AT_REST, rest, dry)
        usual, _ = self._measured(rest, item.text)
        return tuple(
            SpokenDelivery(each, path, self._measures(path, item.text, usual))
            for each in deliveries
            for path in (delivery_path(folder, item, each),)
        )

    def _speak(
        self, item: DrillItem, anger: float, manner: Manner, path: Path, dry: dict[float, AudioClip]
    ) -> None:
        if anger not in dry:
            dry[anger] = self.voice().speak(item.text, item.voice, anger)
        clip = dry[anger]
        made = delivered(clip, self.meter.tracks(_at(clip, ANALYSIS_RATE_HZ)), manner)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_clip(_at(made, OPUS_RATE_HZ), path)

    def _measures(self, path: Path, text: str, usual: VoiceMeasures | None) -> DeliveryMeasures:
        voice, ending_st_s = self._measured(path, text)
        if voice is None:
            return DeliveryMeasures(None, None, None, ending_st_s)
        effort = None if usual is None else vocal_effort(voice, usual)
        return DeliveryMeasures(voice.pitch_variation_st, voice.articulation_rate_syl_s, effort, ending_st_s)

    def _measured(self, path: Path, text: str) -> tuple[VoiceMeasures | None, float | None]:
        """Return the voice of a sound, and the median slope of its phrases' ends in st/s."""
        clip = read_clip(path, ANALYSIS_RATE_HZ)
        tone = self.meter.profile(clip, self.meter.tracks(clip), evenly_spoken(text, clip.duration_s))
        slopes = [ending.slope_st_s for ending in tone.endings]
        return tone.voice, float(np.median(slopes)) if slopes else None


def delivery_path(folder: Path, item: DrillItem, delivery: Delivery | None) -> Path:
    """Return where a line lies in a delivery (None: at rest); a changed text or voice lies elsewhere."""
    return folder / f"{item.id}-{_digest(item)}-{delivery or 'rest'}.opus"


def customers_line(item: DrillItem, folder: Path) -> Saying:
    """Return a customer's line in the angriest band, and where its sound lies."""
    band = len(BANDS) - 1
    name = f"{item.id}-{_digest(item)}"
    return Saying(item.id, item.text, band, folder / sound_name(name, band))


def evenly_spoken(text: str, seconds: float) -> Transcript:
    """Return a known text as a transcript whose words follow each other evenly."""
    words = text.split()
    step_s = seconds / max(1, len(words))
    return Transcript(
        "known",
        text,
        1.0,
        tuple(Word(word, at * step_s, (at + 1) * step_s, 1.0) for at, word in enumerate(words)),
    )


def _digest(item: DrillItem) -> str:
    return hashlib.sha256(f"{_RECIPE} {item.voice} {item.text}".encode()).hexdigest()[:12]


def _at(clip: AudioClip, rate_hz: int) -> AudioClip:
    return AudioClip(resampled(clip.samples, clip.sample_rate_hz, rate_hz), rate_hz)
