import pytest

from desktop_app.tone.syllables import SyllableCounter


@pytest.fixture(scope="module")
def counter():
    return SyllableCounter()


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("sorry", 2),
        ("I", 1),
        ("policy", 3),
        ("refund", 2),
        ("frustrating", 3),
        ("understand", 3),
        ("calm", 1),
        ("idea", 3),
        ("you're", 1),
        ("Sorry,", 2),
        ("apologise", 4),
        ("immediately", 5),
        ("", 0),
        ("—", 0),
        ("...", 0),
    ],
)
def test_syllables_of_common_words(counter, word, syllables):
    assert counter.count(word) == syllables


@pytest.mark.parametrize("word", ["42", "zxqv", "naïve", "Łódź", "日本", "a" * 60])
def test_what_no_dictionary_knows_is_still_spoken(counter, word):
    assert counter.count(word) >= 1
