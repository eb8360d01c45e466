import pytest

from desktop_app.customer import cues


@pytest.mark.parametrize(
    ("cue", "yes", "no"),
    [
        (cues.LISTENS, "okay, go on", "that goes on the bill"),
        (cues.HOLDS, "bear with me while I check", "I can't bear it"),
        (cues.HOLDS, "let me just have a look", "let me tell you something"),
        (cues.ASKS, "and so what happened then", "that is what happened"),
        (cues.ASKS, "could i take your name", "i could take it"),
        (cues.VAGUE, "we'll look into it", "look at the form"),
        (cues.PARTS, "thanks, bye now", "buy now"),
        (cues.ENDS_CALL, "I'll have to end this call", "at the end of the week"),
        (cues.CONFIRMS, "I'll put it in writing", "that's nothing"),
    ],
)
def test_a_cue_tells_what_it_is_for(cue, yes, no):
    assert cue.search(yes)
    assert not cue.search(no)


def test_days_say_nothing_of_an_offer():
    assert cues.DAYS.sub("", "on Friday morning") == ""


def test_words_are_held_whole_or_with_any_ending():
    assert cues.holds_any("It's our Policy.", ("policy",))
    assert not cues.holds_any("policyholders", ("policy",))
    assert cues.holds_any("policyholders", ("polic*",))
    assert cues.holds_any("call  you   back", ("call you back",))
    assert cues.holds_any("i cant do that", ("can't",))
    assert not cues.holds_any("anything", ())
