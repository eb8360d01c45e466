"""What the drills say: their names, their tasks, and a sentence for every verdict."""

from __future__ import annotations

from desktop_app.coaching.phrasebook import ADVICE
from desktop_app.core.drill import Delivery, Drill, DrillItem, SpokenDelivery, Verdict
from desktop_app.ui.language import tr


def drill_name(drill: Drill) -> str:
    """Return what a drill is called."""
    return {
        Drill.RANK: tr("Hear and rank"),
        Drill.SAY_AFTER: tr("Say it after"),
        Drill.BOUNDARY: tr("Set a boundary"),
        Drill.APOLOGY: tr("One-breath apology"),
        Drill.REPEATS: tr("Three times, shorter"),
    }[drill]


def drill_line(drill: Drill) -> str:
    """Return what a drill is about, in a line."""
    return {
        Drill.RANK: tr("One line, said four ways: sort them from warmest to coldest, by ear."),
        Drill.SAY_AFTER: tr("Hear a line, say it, and see your melody over the model's."),
        Drill.BOUNDARY: tr("A customer turns abusive. Ask for respect in your everyday voice."),
        Drill.APOLOGY: tr("Say sorry for what went wrong and own it, in one breath."),
        Drill.REPEATS: tr("Explain the same thing in 40, 30 and 20 seconds, and keep what matters."),
    }[drill]


def drill_task(drill: Drill) -> str:
    """Return what is to be done with an item."""
    return {
        Drill.RANK: tr("Listen to all four, and put the warmest at the top. Keys 1 to 4 play them."),
        Drill.SAY_AFTER: tr("Listen, then say it as you heard it. Your pitch may be higher or lower."),
        Drill.BOUNDARY: tr("Hear them out. Then say what you need, so that you can go on helping."),
        Drill.APOLOGY: tr("Say sorry for it and own it, without a pause, and let the end come down."),
        Drill.REPEATS: tr("Tell the customer all of this three times. Leave out words, not points."),
    }[drill]


def delivery_name(delivery: Delivery | str) -> str:
    """Return what a delivery is called."""
    return {
        Delivery.WARM: tr("warm"),
        Delivery.FLAT: tr("flat"),
        Delivery.RUSHED: tr("rushed"),
        Delivery.CURT: tr("curt"),
    }[Delivery(delivery)]


def why(delivery: Delivery) -> str:
    """Return what makes a delivery what it is, in the sound."""
    return {
        Delivery.WARM: tr("moving pitch, unhurried, the end comes down gently"),
        Delivery.FLAT: tr("the pitch hardly moves, nor does the end"),
        Delivery.RUSHED: tr("more syllables a second than the others"),
        Delivery.CURT: tr("more vocal effort, and the end drops off sharply"),
    }[delivery]


def due_text(number: int) -> str:
    """Return how many items are to be done again today; empty for none."""
    if number == 0:
        return ""
    return tr("1 to do again today") if number == 1 else tr("{number} to do again today", number=number)


def place_text(place: int, of: int) -> str:
    """Return where one is in a sitting."""
    return tr("{place} of {number}", place=place, number=of)


def measures_text(spoken: SpokenDelivery) -> str:
    """Return what was measured of a delivery, with units."""
    found = spoken.measures
    parts = (
        _with(tr("pitch varies {value} st"), found.pitch_variation_st, "{:.1f}"),
        _with(tr("{value} syllables/s"), found.articulation_rate_syl_s, "{:.1f}"),
        _with(tr("vocal effort {value}"), found.vocal_effort, "{:+.1f}"),
        _with(tr("end {value} st/s"), found.ending_st_s, "{:+.0f}"),
    )
    return " · ".join(part for part in parts if part)


def verdict_text(verdict: Verdict, item: DrillItem) -> str:
    """Return the one thing to say of a take."""
    return _SENTENCES[item.drill](verdict, item)


def not_told_text(code: str) -> str:
    """Return what could not be told, and the mend."""
    return {
        "": "",
        "no_baseline": tr("Your level was not compared: read your usual voice once, from the library."),
        "voice_not_measured": tr("Your level was not compared: too little of your voice was heard clearly."),
        "no_ending": tr("The end could not be measured: let the last word ring a little longer."),
    }[code]


def _ranking(verdict: Verdict, _item: DrillItem) -> str:
    if verdict.reason == "ranked":
        return tr("Right: the warm one on top, the curt one last. The two between may go either way.")
    name = delivery_name(verdict.words)
    if verdict.reason == "warm_not_first":
        return tr("The one you put on top was the {name} one. Play the warm one against it.", name=name)
    return tr("The one you put last was the {name} one. Play the curt one against it.", name=name)


def _melody(verdict: Verdict, _item: DrillItem) -> str:
    value, word = verdict.value or 0.0, verdict.words
    share, faster = 100.0 * value, 100.0 * (value - 1.0)
    return {
        "other_words": tr("Other words were heard. Say the line as it stands, a little more clearly."),
        "too_little_voice": tr("Too little of your voice was heard. Say it aloud, nearer to the microphone."),
        "flatter": tr(
            "Your pitch moved {share:.0f} % as much as the model's. Let it rise and fall more.", share=share
        ),
        "other_melody": tr("Your melody went its own way. Hear the model once more and hum along first."),
        "word_higher": tr(
            "On “{word}” you were {value:.0f} st above the model. Let it come down there.",
            word=word,
            value=value,
        ),
        "word_lower": tr(
            "On “{word}” you were {value:.0f} st below the model. Lift your voice there.",
            word=word,
            value=value,
        ),
        "faster": tr(
            "Your melody followed, but {faster:.0f} % faster. Give each word its time.", faster=faster
        ),
        "followed": tr("Your melody followed the model's."),
    }[verdict.reason]


def _boundary(verdict: Verdict, _item: DrillItem) -> str:
    if verdict.reason == "boundary_set" and verdict.not_told:
        return tr("A boundary, without a word that makes things worse.")
    sentences = {
        "nothing_heard": tr("No words were found in this take. Check the microphone and say it again."),
        "no_boundary": tr("No boundary was found. Say that you want to help, and what you need for it."),
        "raised": tr(
            "The words hold, but your voice gave more than its usual. Say them as the calmest line."
        ),
        "boundary_set": tr("A boundary, in a voice that stays level."),
    }
    return sentences.get(verdict.reason) or _harm(verdict)


def _apology(verdict: Verdict, _item: DrillItem) -> str:
    value = verdict.value or 0.0
    sentences = {
        "nothing_heard": tr("No words were found in this take. Check the microphone and say it again."),
        "no_apology": tr("No apology was found. Begin with “I'm sorry”, and name what went wrong."),
        "not_owned": tr("Sorry, but for whose mistake? Say that it was yours, or that you see to it."),
        "paused": tr(
            "There was a pause of {value:.1f} s. Breathe in first, then say it through.", value=value
        ),
        "too_long": tr(
            "It took {value:.1f} s; a breath carries about six. Leave out what explains.", value=value
        ),
        "rises": tr("The end went up, like a question. Let the last word come down."),
        "one_breath": tr("Sorry, and owned, in one breath of {value:.1f} s.", value=value),
    }
    return sentences.get(verdict.reason) or _harm(verdict)


def _repeats(verdict: Verdict, item: DrillItem) -> str:
    value = verdict.value or 0.0
    return {
        "broken_off": tr("One telling was broken off early. Take the time there is, and tell all of it."),
        "point_lost": tr(
            "Not heard in the shortest telling: {point} Leave out words, not points.", point=verdict.words
        ),
        "rushed_it": tr(
            "You saved time by speaking {faster:.0f} % faster. Say fewer words instead.",
            faster=100.0 * (value - 1.0),
        ),
        "kept_points": tr(
            "{number} of {all} points in half the time, and no faster.",
            number=round(value),
            all=len(item.points),
        ),
    }[verdict.reason]


def _harm(verdict: Verdict) -> str:
    """Return what the coach says of words that make things worse."""
    return tr(ADVICE[verdict.reason].text, words=verdict.words)


def _with(text: str, value: float | None, form: str) -> str:
    if value is None:
        return ""
    number = form.format(value)
    return text.format(value="0" if float(number) == 0.0 else number.replace("-", "−"))


_SENTENCES = {
    Drill.RANK: _ranking,
    Drill.SAY_AFTER: _melody,
    Drill.BOUNDARY: _boundary,
    Drill.APOLOGY: _apology,
    Drill.REPEATS: _repeats,
}
