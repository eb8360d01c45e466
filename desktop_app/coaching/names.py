"""What the codes are called: short names for labels, steps, measures, endings and reasons of mood."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.findings import Label, Step
from desktop_app.core.scenario import BAND_EDGES, BANDS, Challenge, EndingKind

LABELS: dict[Label, str] = {
    Label.ACKNOWLEDGE_FEELING: "Names the feeling",
    Label.APOLOGISE: "Apologises",
    Label.THANK: "Thanks",
    Label.AGREE: "Agrees",
    Label.PARAPHRASE: "Plays it back",
    Label.OPEN_QUESTION: "Asks openly",
    Label.VERIFY: "Asks for a fact",
    Label.EXPLAIN_QUESTION: "Says why it asks",
    Label.FIND_NEED: "Finds the need",
    Label.TAKE_OWNERSHIP: "Takes it on",
    Label.ACT_NOW: "Acts now",
    Label.OFFER_OPTIONS: "Offers a choice",
    Label.GOODWILL: "Goodwill",
    Label.ESCALATE_OFFER: "Offers the manager",
    Label.FOLLOW_UP: "Follows up",
    Label.CHECK_AGREEMENT: "Checks it suits",
    Label.SET_BOUNDARY: "Sets a boundary",
    Label.REASSURE: "Reassures",
    Label.CALM_DOWN: "“Calm down”",
    Label.POLICY_SHIELD: "Hides behind rules",
    Label.BLAME_CUSTOMER: "Blames the customer",
    Label.DEFLECT: "Passes it on",
    Label.NON_APOLOGY: "Sorry that isn't",
    Label.DISMISS: "Plays it down",
    Label.DEFEND: "Defends itself",
    Label.OVERPROMISE: "Promises too much",
    Label.JARGON: "Jargon",
    Label.HOSTILE: "Hostile words",
}

#: What a pause on its lane is called, which is no technique of the words.
LETS_THEM_FINISH = "Lets them finish"

STEPS: dict[Step, str] = {
    Step.PAUSE: "Pause",
    Step.ACKNOWLEDGE: "Acknowledge",
    Step.CLARIFY: "Clarify",
    Step.RESPOND: "Respond",
}

#: What can be hard about a customer.
CHALLENGES: dict[Challenge, str] = {
    Challenge.LOUD: "Loud",
    Challenge.ANGRY: "Angry",
    Challenge.PERSISTENT: "Persistent",
    Challenge.COLD: "Cold",
    Challenge.ASSERTIVE: "Assertive",
    Challenge.ACCENT: "Hard to understand",
    Challenge.WRONG: "Wrong",
}

#: Other reasons for a change of mood than a label.
MOOD_REASONS: dict[str, str] = {
    "a_turn": "Another turn gone by",
    "nothing_for_me": "Nothing in it for them",
    "never_acknowledged": "Not once acknowledged",
    "asked_again": "Asked for what they had told",
    "interrogated": "Question after question",
    "let_me_go_on": "You let them go on",
    "raised_voice": "Your voice was raised",
    "lowered_voice": "Your voice came down",
    "rushed": "Said in a hurry",
    "flat": "Said in one tone",
    "gentle": "Said gently",
    "interrupted": "You spoke over them",
    "talked_over": "You talked over them",
    "silence": "They were kept waiting",
    "no_use": "Offered what helps nobody",
    "not_heard": "Not heard yet",
    "circles": "Going in circles",
    "demands_supervisor": "They want somebody else",
}

#: How a call ended: a heading and a sentence.
ENDINGS: dict[str, tuple[str, str]] = {
    EndingKind.RESOLVED_WITH_GOODWILL: ("Won over", "They stay, and they will tell others why."),
    EndingKind.RESOLVED: ("Resolved", "They got what they needed, and thank you for listening."),
    EndingKind.RESOLVED_WARILY: ("Wary", "They take the plan, and will believe it when they see it."),
    EndingKind.RESOLVED_FLATLY: ("Settled", "They got what they asked for, not what they needed."),
    EndingKind.UNRESOLVED: ("Unresolved", "They left without a way forward."),
    EndingKind.SUPERVISOR: ("Passed up", "They want somebody who can decide."),
    EndingKind.HANGS_UP: ("Hung up", "Their patience ran out before the end."),
    EndingKind.BOUNDARY_HELD: (
        "Boundary held",
        "You asked for respect, twice, and kept your dignity.",
    ),
    "stopped": ("Stopped", "The call was ended before it was over."),
}


@dataclass(frozen=True)
class MeasureName:
    """A measure as people read it: its name, its unit, and the decimals worth showing."""

    name: str
    unit: str
    decimals: int = 1


#: The measures of a turn that are shown, in order.
MEASURES: dict[str, MeasureName] = {
    "words_per_minute": MeasureName("Speaking rate", "words/min", 0),
    "articulation_rate_syl_s": MeasureName("Articulation rate", "syllables/s"),
    "pitch_median_hz": MeasureName("Pitch, median", "Hz", 0),
    "pitch_variation_st": MeasureName("Pitch variation", "st"),
    "loudness_dbfs": MeasureName("Active level", "dBFS"),
    "vocal_effort": MeasureName("Vocal effort", ""),
    "loudness_db": MeasureName("Level, to your usual", "dB"),
    "pitch_level_st": MeasureName("Pitch, to your usual", "st"),
    "spectral_balance_db": MeasureName("Spectral balance, to your usual", "dB"),
    "loudness_swell_db": MeasureName("Loudness swell", "dB"),
    "alpha_ratio_db": MeasureName("Alpha ratio", "dB"),
    "filled_pauses_per_min": MeasureName("Filled pauses", "a minute"),
    "phrase_ending_st_s": MeasureName("Phrase endings", "st/s", 0),
    "response_delay_s": MeasureName("Response delay", "s"),
    "talk_over_s": MeasureName("Talk-over", "s"),
    "interruptions": MeasureName("Interruptions", "", 0),
}


#: The scores, in the order in which they are shown.
SCORES: dict[str, str] = {
    "calm": "Calm",
    "warm": "Warm",
    "unhurried": "Unhurried",
    "steady": "Steady",
    "listening": "Listening",
    "wording": "Wording",
    "overall": "Overall",
}

#: What else may stand in a receipt.
RECEIPT: dict[str, MeasureName] = {
    "longest_pause_s": MeasureName("Longest pause", "s"),
    "pitch_variation_ratio": MeasureName("Pitch variation, to your usual", "times", 2),
    "articulation_rate_ratio": MeasureName("Articulation rate, to your usual", "times", 2),
    "kind_distance": MeasureName("Distance to your kind line", ""),
    "level_spread_db": MeasureName("Evenness of level", "dB"),
    "rounding": MeasureName("Rounded to a whole number", ""),
    "start": MeasureName("Every reply begins with", "", 0),
    "few_words": MeasureName("Very few words", "", 0),
    "concrete": MeasureName("Their own facts, played back", "", 0),
    "solved_first": MeasureName("A solution before they were heard", "", 0),
    "nothing_in_it": MeasureName("No technique found", "", 0),
    "owns_failure": MeasureName("Owns what went wrong", "", 0),
    "formulae": MeasureName("Phrases off a card", "", 0),
    "over_and_over": MeasureName("The same said over and over", "", 0),
    "goes_nowhere": MeasureName("Many words, no question and no step", "", 0),
    "never_solved": MeasureName("Replies without a step forward", "", 0),
    "kept_within_0_to_100": MeasureName("Kept within 0 to 100", "", 0),
}

#: Where the tone on a technique works against its words, in short.
TONE_ON_WORDS: dict[str, str] = {
    "apology_rushed": "Apology faster than your usual",
    "apology_loud": "Apology with more voice than your usual",
    "good_news_flat": "Good news said flat",
    "boundary_strained": "Boundary with more voice than your usual",
    "question_clipped": "Question clipped at its end",
    "rises_with_customer": "Level rose with theirs",
}


def measure_name(measure: str) -> MeasureName:
    """Return what a measure, or a line of a receipt, is called."""
    if measure in MEASURES:
        return MEASURES[measure]
    if measure in RECEIPT:
        return RECEIPT[measure]
    if measure in SCORES:
        return MeasureName(SCORES[measure], "", 0)
    return MeasureName(LABELS[Label(measure)], "", 0)


def mood_reason(code: str) -> str:
    """Return what a reason for a change of mood is called."""
    return MOOD_REASONS[code] if code in MOOD_REASONS else LABELS[Label(code)]


def anger_band(anger: float) -> str:
    """Return the word for an anger from 0 to 1: simmering, annoyed, angry or furious."""
    return BANDS[sum(anger >= edge for edge in BAND_EDGES)]


def mark_name(label: Label | None) -> str:
    """Return what a mark on a step's lane is called; a pause has no label."""
    return LETS_THEM_FINISH if label is None else LABELS[label]
