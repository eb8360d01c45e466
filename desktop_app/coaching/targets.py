"""Every threshold of the coaching in one table, with unit and source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.core.findings import Label


@dataclass(frozen=True)
class Band:
    """The range in which nothing is said of a measure. None leaves a side open.

    Attributes
    ----------
    low, high
        The edges of the band.
    none_at_low, none_at_high
        Where a score has lost all its points for this measure; between an edge and there it falls evenly.
    usual
        The value of the speaker's usual voice, None where the measure knows none.
    source
        Where the figures come from.
    """

    measure: str
    unit: str
    low: float | None
    high: float | None
    source: str
    none_at_low: float | None = None
    none_at_high: float | None = None
    usual: float | None = None

    def below(self, value: float | None) -> bool:
        """Tell whether a value lies under the band."""
        return value is not None and self.low is not None and value < self.low

    def above(self, value: float | None) -> bool:
        """Tell whether a value lies over the band."""
        return value is not None and self.high is not None and value > self.high

    def share(self, value: float) -> float:
        """Return the share of the points a value keeps: 1 in the band, 0 where all are lost."""
        if self.low is not None and value < self.low and self.none_at_low is not None:
            return max(0.0, (value - self.none_at_low) / (self.low - self.none_at_low))
        if self.high is not None and value > self.high and self.none_at_high is not None:
            return max(0.0, (self.none_at_high - value) / (self.none_at_high - self.high))
        return 1.0


_EFFORT = "calm and neutral readings of eight speakers (RAVDESS): 97 in 100 lie below 1"

PITCH_LEVEL: Final = Band(
    "pitch_level_st", "st", -3.0, 3.0, "97 in 100 neutral readings lie within", None, None, 0.0
)
PITCH_VARIATION_RATIO: Final = Band(
    "pitch_variation_ratio", "times", 0.6, 1.8, "flat and sing-song (docs/tone.md)", 0.2, 3.0, 1.0
)
PITCH_VARIATION: Final = Band(
    "pitch_variation_st", "st", 1.5, None, "monotone below 1.5 st (docs/tone.md)", 0.5
)
PHRASE_ENDING: Final = Band(
    "phrase_ending_st_s", "st/s", None, 6.0, "statements that rise sound unsure (docs/tone.md)", None, 20.0
)
LOUDNESS: Final = Band(
    "loudness_db", "dB", -4.0, 4.0, "training text B: a soft tone of voice", -16.0, 16.0, 0.0
)
LOUDNESS_SWELL: Final = Band(
    "loudness_swell_db", "dB", -4.0, 4.0, "rising with the customer (docs/tone.md)", -16.0, 12.0, 0.0
)
LEVEL_SPREAD: Final = Band(
    "level_spread_db", "dB", None, 4.0, "9 in 10 readings are more even (LibriSpeech)", None, 10.0
)
SPECTRAL_BALANCE: Final = Band(
    "spectral_balance_db",
    "dB",
    -3.0,
    3.0,
    "rises with vocal effort (Sundberg & Nordenberg 2006)",
    -12.0,
    12.0,
    0.0,
)
VOCAL_EFFORT: Final = Band("vocal_effort", "effort", None, 1.0, _EFFORT, None, 6.0, 0.0)
KIND_DISTANCE: Final = Band(
    "kind_distance", "dead-bands", None, 1.0, "the speaker's own kind line", None, 4.0, 0.0
)
SPEAKING_RATE: Final = Band(
    "words_per_minute", "words/min", 110.0, 190.0, "published bands run from 100 to 190", 60.0, 260.0
)
SPEAKING_RATE_RATIO: Final = Band(
    "words_per_minute_ratio", "times", 0.8, 1.2, "a fifth off one's own rate is heard", 0.5, 1.7, 1.0
)
ARTICULATION_RATE_RATIO: Final = Band(
    "articulation_rate_ratio", "times", 0.85, 1.15, "a seventh off one's own rate is heard", 0.5, 1.6, 1.0
)
LONGEST_PAUSE: Final = Band(
    "longest_pause_s", "s", None, 2.5, "longer silences leave the customer alone", None, 6.0
)
FILLED_PAUSES: Final = Band(
    "filled_pauses_per_min", "per minute", None, 3.0, "more are noticed (docs/tone.md)", None, 15.0
)
RESPONSE_DELAY: Final = Band(
    "response_delay_s", "s", 0.2, 2.0, "training text E: quick response; text A: pause first", -0.3, 5.0
)
TALK_OVER: Final = Band("talk_over_s", "s", None, 0.3, "training text A: let them vent", None, 3.0)
INTERRUPTIONS: Final = Band(
    "interruptions", "count", None, 0.0, "text A: “avoid the temptation to interrupt”", None, 2.0
)

BANDS: Final = {
    band.measure: band
    for band in (
        PITCH_LEVEL,
        PITCH_VARIATION_RATIO,
        PITCH_VARIATION,
        PHRASE_ENDING,
        LOUDNESS,
        LOUDNESS_SWELL,
        LEVEL_SPREAD,
        SPECTRAL_BALANCE,
        VOCAL_EFFORT,
        KIND_DISTANCE,
        SPEAKING_RATE,
        SPEAKING_RATE_RATIO,
        ARTICULATION_RATE_RATIO,
        LONGEST_PAUSE,
        FILLED_PAUSES,
        RESPONSE_DELAY,
        TALK_OVER,
        INTERRUPTIONS,
    )
}

#: What each delivery score is made of; the weights of a score add up to 1.
DELIVERY_WEIGHTS: Final[dict[str, dict[str, float]]] = {
    "calm": {"vocal_effort": 0.6, "loudness_swell_db": 0.2, "spectral_balance_db": 0.2},
    "warm": {"pitch_variation_ratio": 0.5, "kind_distance": 0.5},
    "unhurried": {
        "words_per_minute": 0.35,
        "articulation_rate_ratio": 0.25,
        "longest_pause_s": 0.25,
        "response_delay_s": 0.15,
    },
    "steady": {"filled_pauses_per_min": 0.35, "phrase_ending_st_s": 0.35, "level_spread_db": 0.3},
    "listening": {"interruptions": 0.4, "talk_over_s": 0.3, "response_delay_s": 0.3},
}
#: A score is given when measures of at least this much of its weight are.
LEAST_WEIGHT: Final = 0.5
#: The shares of delivery (the mean of its scores) and of wording in the overall score.
OVERALL_WEIGHTS: Final = {"delivery": 0.6, "wording": 0.4}
#: A slope this steep at the end of a question, in st/s, clips it.
CLIPPED_ENDING_ST_S: Final = -15.0

#: The wording score begins here: neither good nor bad.
WORDING_START: Final = 50.0
#: Points a label adds to the wording score, once a reply. The harmful ones weigh as their effect on the
#: customer does; the helpful ones by the four steps of training text A.
WORDING_POINTS: Final[dict[Label, float]] = {
    Label.ACKNOWLEDGE_FEELING: 10.0,
    Label.APOLOGISE: 7.0,
    Label.THANK: 1.0,
    Label.AGREE: 8.0,
    Label.PARAPHRASE: 8.0,
    Label.OPEN_QUESTION: 7.0,
    Label.VERIFY: 2.0,
    Label.EXPLAIN_QUESTION: 4.0,
    Label.FIND_NEED: 10.0,
    Label.TAKE_OWNERSHIP: 14.0,
    Label.ACT_NOW: 20.0,
    Label.OFFER_OPTIONS: 12.0,
    Label.GOODWILL: 10.0,
    Label.ESCALATE_OFFER: 6.0,
    Label.FOLLOW_UP: 12.0,
    Label.CHECK_AGREEMENT: 4.0,
    Label.SET_BOUNDARY: 4.0,
    Label.REASSURE: 3.0,
    Label.HOSTILE: -45.0,
    Label.CALM_DOWN: -35.0,
    Label.BLAME_CUSTOMER: -32.0,
    Label.POLICY_SHIELD: -25.0,
    Label.DEFLECT: -22.0,
    Label.DISMISS: -22.0,
    Label.DEFEND: -22.0,
    Label.NON_APOLOGY: -18.0,
    Label.JARGON: -8.0,
    Label.OVERPROMISE: -8.0,
}
#: The share of its points a technique keeps the second time in a call, the third, and from then on.
REPEATED_SHARE: Final = (1.0, 0.5, 0.2, 0.0)
#: The share of their points that good words keep beside harmful ones.
BESIDE_HARM_SHARE: Final = 0.6
#: The share of their points that techniques of one step keep in a reply, and words that harm; the best first.
IN_ONE_STEP_SHARE: Final = (1.0, 0.4, 0.2)
#: Taken off where one apology or acknowledgement stands in so many sentences of a reply.
OVER_AND_OVER_TIMES: Final = 3
OVER_AND_OVER_POINTS: Final = -8.0
#: Taken off a reply of more words than this that neither asks nor does anything.
WORDY: Final = 12
GOES_NOWHERE_POINTS: Final = -10.0
#: Taken off a reply in which no technique is found at all.
NOTHING_IN_IT_POINTS: Final = -8.0
#: Taken off for each phrase that sounds read off a card, and how many count.
FORMULA_POINTS: Final = -5.0
MOST_FORMULAE_COUNTED: Final = 3
#: Added where the reply owns what its own side got wrong.
OWNS_FAILURE_POINTS: Final = 12.0
#: Points for each of the customer's own facts that the reply plays back, and how many count.
FACT_POINTS: Final = 3.0
MOST_FACTS_COUNTED: Final = 4
#: Taken off where a solution comes before the customer was heard (training text A: acknowledge first).
SOLVED_FIRST_POINTS: Final = -2.0
#: Taken off where a call has gone on for so many replies without a step forward.
REPLIES_WITHOUT_SOLVING: Final = 3
NEVER_SOLVED_POINTS: Final = -10.0
#: So many earlier replies with the same apology are noticed by the customer.
NOTICED_REPEATS: Final = 2
#: A reply of fewer words than this offers the customer nothing to hold on to.
FEWEST_WORDS: Final = 4
#: Taken off where nothing was found in such a short reply.
TOO_SHORT_POINTS: Final = -15.0

# -- the drills

#: How the melody of a take follows the model's where both are voiced.
MELODY_CORRELATION: Final = Band(
    "melody_correlation", "correlation", 0.5, None, "other voices, same manner (tests.bench.melodies)"
)
#: Smaller differences play no part in listening to speech, in semitones ('t Hart 1981).
MELODY_DIFFERENCE_ST: Final = 3.0
#: The model's length over the take's.
MODEL_RATE_RATIO: Final = Band(
    "model_rate_ratio", "times", None, 1.3, "two dead-bands of articulation rate (docs/tone.md)"
)
SAME_WORDS: Final = Band(
    "same_words", "share", 0.6, None, "recognisers mistake a word in eight; other words are another line"
)
#: A sentence in one breath: no silence as long as a pause, and no longer than this.
ONE_BREATH: Final = Band(
    "one_breath_s", "s", None, 6.0, "breath groups of talk last some 4 s (Winkworth et al. 1995)"
)
#: The slope of the very last ending: falling, or level within the scatter of the measure.
LAST_ENDING: Final = Band("last_ending_st_s", "st/s", None, 2.0, "statements fall (docs/tone.md)")
#: The lengths of the three tellings, in s: 4/3/2 minutes (Nation 1989; de Jong & Perfetti 2011), scaled down.
TELLINGS_S: Final = (40.0, 30.0, 20.0)
#: A telling with less speech than this, in s, was broken off.
SHORTEST_TELLING_S: Final = 5.0
#: The share of the points that the shortest telling keeps.
POINTS_KEPT: Final = Band("points_kept", "share", 0.75, None, "three of four, or four of five")
