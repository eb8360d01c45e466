"""Every threshold of the coaching in one table, with unit and source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.core.findings import Label


@dataclass(frozen=True)
class Band:
    """The range in which nothing is said of a measure. None leaves a side open."""

    measure: str
    unit: str
    low: float | None
    high: float | None
    source: str

    def below(self, value: float | None) -> bool:
        """Tell whether a value lies under the band."""
        return value is not None and self.low is not None and value < self.low

    def above(self, value: float | None) -> bool:
        """Tell whether a value lies over the band."""
        return value is not None and self.high is not None and value > self.high


SPEAKING_RATE: Final = Band(
    "words_per_minute", "words/min", 110.0, 190.0, "published bands run from 100 to 190"
)
PITCH_VARIATION: Final = Band("pitch_variation_st", "st", 1.5, None, "monotone below 1.5 st (docs/tone.md)")
LONGEST_PAUSE: Final = Band("longest_pause_s", "s", None, 2.5, "longer silences leave the customer alone")
RESPONSE_DELAY: Final = Band("response_delay_s", "s", 0.2, 2.0, "training text E: quick response")
LOUDNESS_SWELL: Final = Band("loudness_swell_db", "dB", -4.0, 4.0, "rising with the customer (docs/tone.md)")

BANDS: Final = {
    band.measure: band
    for band in (SPEAKING_RATE, PITCH_VARIATION, LONGEST_PAUSE, RESPONSE_DELAY, LOUDNESS_SWELL)
}

#: The wording score begins here: neither good nor bad.
WORDING_START: Final = 50.0
#: Points a label adds to the wording score, once a reply. The harmful ones weigh as their effect on the
#: customer does; the helpful ones by the four steps of training text A.
WORDING_POINTS: Final[dict[Label, float]] = {
    Label.ACKNOWLEDGE_FEELING: 14.0,
    Label.APOLOGISE: 10.0,
    Label.THANK: 4.0,
    Label.AGREE: 8.0,
    Label.PARAPHRASE: 12.0,
    Label.OPEN_QUESTION: 8.0,
    Label.VERIFY: 2.0,
    Label.EXPLAIN_QUESTION: 6.0,
    Label.FIND_NEED: 12.0,
    Label.TAKE_OWNERSHIP: 12.0,
    Label.ACT_NOW: 12.0,
    Label.OFFER_OPTIONS: 12.0,
    Label.GOODWILL: 6.0,
    Label.ESCALATE_OFFER: 6.0,
    Label.FOLLOW_UP: 8.0,
    Label.CHECK_AGREEMENT: 6.0,
    Label.SET_BOUNDARY: 6.0,
    Label.REASSURE: 5.0,
    Label.HOSTILE: -45.0,
    Label.CALM_DOWN: -35.0,
    Label.BLAME_CUSTOMER: -32.0,
    Label.POLICY_SHIELD: -25.0,
    Label.DEFLECT: -25.0,
    Label.DISMISS: -22.0,
    Label.DEFEND: -22.0,
    Label.NON_APOLOGY: -18.0,
    Label.JARGON: -10.0,
    Label.OVERPROMISE: -12.0,
}
#: A reply of fewer words than this offers the customer nothing to hold on to.
FEWEST_WORDS: Final = 4
#: Taken off where nothing was found in such a short reply.
TOO_SHORT_POINTS: Final = -15.0
