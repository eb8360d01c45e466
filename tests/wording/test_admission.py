import pytest

from desktop_app.wording.admission import owns_failure


@pytest.mark.parametrize(
    "text",
    [
        "That's on us, Priya.",
        "thats on us and im putting it right",
        "That slab's our mistake.",
        "We let you down.",
        "we got this wrong",
        "Somebody ought to have told you before.",
        "It should never have come to that.",
    ],
)
def test_what_went_wrong_is_owned(text):
    assert owns_failure(text)


@pytest.mark.parametrize(
    "text",
    ["", "It's not our fault.", "That's hardly our mistake.", "Our engineer is on his way.", "It isn't us."],
)
def test_or_it_is_not(text):
    assert not owns_failure(text)
