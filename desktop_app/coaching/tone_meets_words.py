"""Where the tone on a technique works against its words: each rule with the sentence it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.coaching import targets
from desktop_app.core.feedback import ToneOnWords
from desktop_app.core.findings import Label, Sentence, Wording
from desktop_app.core.tone import StretchTone, ToneProfile

#: Words that are good news: text A asks for "an upbeat and positive tone" on them.
GOOD_NEWS = frozenset(
    {Label.OFFER_OPTIONS, Label.GOODWILL, Label.ACT_NOW, Label.TAKE_OWNERSHIP, Label.FOLLOW_UP}
)
#: Words that call for calm: text B asks for "a soft tone of voice" where feelings run high.
CALLS_FOR_CALM = frozenset({Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING, Label.SET_BOUNDARY})
_SORRY = frozenset({Label.APOLOGISE, Label.ACKNOWLEDGE_FEELING})
_QUESTIONS = frozenset({Label.OPEN_QUESTION, Label.VERIFY, Label.FIND_NEED, Label.CHECK_AGREEMENT})


@dataclass(frozen=True)
class ToneRule:
    """A rule's name and the sentence of the training texts that it stands on."""

    code: str
    source: str


RULES = {
    rule.code: rule
    for rule in (
        ToneRule(
            "apology_rushed",
            "A: Use a tone that demonstrates that you are taking the customer's issue seriously.",
        ),
        ToneRule(
            "apology_loud",
            "B: One effective method is to employ a soft tone of voice.",
        ),
        ToneRule(
            "good_news_flat",
            "A: Good news delivered with the wrong tone can still sound like bad news.",
        ),
        ToneRule(
            "boundary_strained",
            "B: It is appropriate to calmly inform them that such behavior will not be tolerated.",
        ),
        ToneRule(
            "question_clipped",
            "A: This step needs to be handled with tact and patience.",
        ),
        ToneRule(
            "rises_with_customer",
            "B: Maintain a calm and composed demeanor, regardless of the customer's tone or behavior.",
        ),
    )
}


def is_good_news(wording: Wording) -> bool:
    """Tell whether a reply is good news and nothing in it calls for calm."""
    return bool(wording.labels & GOOD_NEWS) and not wording.labels & CALLS_FOR_CALM


def tone_meets_words(
    wording: Wording,
    tones: tuple[StretchTone | None, ...],
    tone: ToneProfile,
    *,
    customer_rises: bool = False,
) -> tuple[ToneOnWords, ...]:
    """Return where tone and words part, in the order of the take.

    Parameters
    ----------
    tones
        The tone on each sentence of the wording, against the baseline; None where it was not measured.
    customer_rises
        The customer's anger rose before this reply.
    """
    found: list[ToneOnWords] = []
    for sentence, on_it in zip(wording.sentences, tones, strict=True):
        if on_it is not None:
            labels = frozenset(finding.label for finding in sentence.findings)
            found += _on_sentence(labels, on_it) + _on_question(labels, sentence, on_it, tone)
    swell = tone.measures.loudness_swell_db
    if customer_rises and swell is not None and targets.LOUDNESS_SWELL.above(swell):
        end_s = tone.pace[-1].end_s if tone.pace else 0.0
        found.append(ToneOnWords("rises_with_customer", 0.0, end_s, "loudness_swell_db", swell))
    return tuple(sorted(found, key=lambda entry: (entry.start_s, entry.code)))


def _on_sentence(labels: frozenset[Label], tone: StretchTone) -> list[ToneOnWords]:
    found = []

    def add(code: str, measure: str) -> None:
        found.append(ToneOnWords(code, tone.start_s, tone.end_s, measure, float(getattr(tone, measure))))

    if labels & _SORRY:
        if targets.ARTICULATION_RATE_RATIO.above(tone.articulation_rate_ratio):
            add("apology_rushed", "articulation_rate_ratio")
        loud = targets.LOUDNESS.above(tone.loudness_db) and (tone.vocal_effort or 0.0) > 0.0
        if loud or targets.VOCAL_EFFORT.above(tone.vocal_effort):
            add("apology_loud", "loudness_db" if loud else "vocal_effort")
    lively = targets.VOCAL_EFFORT.above(tone.vocal_effort)
    if labels & GOOD_NEWS and not lively and targets.PITCH_VARIATION_RATIO.below(tone.pitch_variation_ratio):
        add("good_news_flat", "pitch_variation_ratio")
    if Label.SET_BOUNDARY in labels and targets.VOCAL_EFFORT.above(tone.vocal_effort):
        add("boundary_strained", "vocal_effort")
    return found


def _on_question(
    labels: frozenset[Label], sentence: Sentence, on_it: StretchTone, tone: ToneProfile
) -> list[ToneOnWords]:
    """Return whether a question falls steeply at its end and was hurried or pressed as well: clipped."""
    if not labels & _QUESTIONS or sentence.start_s is None or sentence.end_s is None:
        return []
    pressed = targets.VOCAL_EFFORT.above(on_it.vocal_effort)
    if not (pressed or targets.ARTICULATION_RATE_RATIO.above(on_it.articulation_rate_ratio)):
        return []
    for ending in tone.endings:
        ends_it = sentence.end_s - 0.5 <= ending.end_s <= sentence.end_s + 0.5
        if ends_it and ending.slope_st_s <= targets.CLIPPED_ENDING_ST_S:
            return [
                ToneOnWords(
                    "question_clipped", ending.start_s, ending.end_s, "phrase_ending_st_s", ending.slope_st_s
                )
            ]
    return []
