import pytest

from desktop_app.core.errors import InputError
from desktop_app.core.findings import Label
from desktop_app.wording.corpus import as_recognised, read_corpus

GOOD = (
    '{"text": "I\'m sorry.", "labels": ["apologise"], "style": "tidy", "domain": "bank", '
    '"spans": [["apologise", 0, 9]]}'
)


def test_a_line_is_a_sentence(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD + "\n")
    (sentence,) = read_corpus(path)
    assert sentence.labels == (Label.APOLOGISE,)
    assert sentence.spans == ((Label.APOLOGISE, 0, 9),)


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        ("not json", "Invalid JSON"),
        (GOOD.replace('"apologise"]', '"sorry"]'), "labels"),
        (GOOD.replace("tidy", "neat"), "style"),
        (GOOD.replace("9]]", "99]]"), "does not belong"),
        (GOOD.replace("0, 9", "4, 4"), "does not belong"),
    ],
)
def test_a_bad_line_is_named(tmp_path, bad, fault):
    path = tmp_path / "a.jsonl"
    path.write_text(GOOD + "\n" + bad + "\n")
    with pytest.raises(InputError, match=rf"a\.jsonl, line 2: .*{fault}"):
        read_corpus(path)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I'm so sorry, you've had to wait!", "im so sorry youve had to wait"),
        ("It’s twenty-two — yes.", "its twenty two yes"),
        ("…", ""),
    ],
)
def test_a_recogniser_prints_words_alone(text, plain):
    assert as_recognised(text) == plain
