import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.wording.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("nine weeks", [9]),
        ("a forty thousand dollar order", [40_000]),
        ("40,000 dollars", [40_000]),
        ("£12.50 back", [12.5]),
        ("twenty five pounds", [25]),
        ("ninety-nine", [99]),
        ("one hundred and twenty, then five", [120, 5]),
        ("two hundred thousand and five", [200_005]),
        ("five six seven", [5, 6, 7]),
        ("on the third and the 21st", [3, 21]),
        ("twice", [2]),
        ("no numbers at all", []),
        ("", []),
    ],
)
def test_numbers_are_found_in_words_and_in_digits(text, values):
    assert [number.value for number in numbers_in(text)] == values


@given(st.text(max_size=120))
def test_every_number_lies_inside_its_text(text):
    for number in numbers_in(text):
        assert 0 <= number.start < number.end <= len(text)
