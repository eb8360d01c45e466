import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.formula import formulae


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("I do apologise for any inconvenience this may have caused.", 2),
        ("in order to assist you ill need your account number", 1),
        ("Rest assured, the relevant team will be in touch in due course.", 3),
        ("we really value your custom", 1),
        ("I’ll be happy to help you with that.", 1),
        ("I'm sorry, that's on us, and I'm sending a van tonight.", 0),
        ("What happened when you restarted it?", 0),
        ("", 0),
    ],
)
def test_phrases_off_a_card_are_found(text, count):
    assert len(formulae(text)) == count


@given(st.text(max_size=200))
def test_any_text_is_read(text):
    plain = text.replace("’", "'")
    assert all(found in plain for found in formulae(text))
