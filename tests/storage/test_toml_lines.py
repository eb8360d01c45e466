"""The line of every value, whatever is written around it."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.storage.toml_lines import line_of

SOURCE = '''# [comment]
top = "a # [b] = c"
"quoted key" = 1
long = """
[beat]
name = "not here"
\\""" and ""\\"
"""
raw = \'\'\'[x]\'\'\'
items = ["a, b", [1, 2], # one, "two"
  "c",

  {k = 1, l = [2]}, 5
]
dotted.deep.key = 1

[ table . inner ]
name = 1 # name = 2
[[beat]]
name = 1
  [[beat.line]]
  id = 1
  [[beat.line]]
  id = 2
[[beat]]
[beat.extra]
name = 2
[[beat.line]]
id = 3
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("top",), 2),
        (("quoted key",), 3),
        (("long",), 4),
        (("raw",), 9),
        (("items",), 10),
        (("items", 0), 10),
        (("items", 1), 10),
        (("items", 1, 1), 10),
        (("items", 2), 11),
        (("items", 3), 13),
        (("items", 3, "l", 0), 13),
        (("items", 4), 13),
        (("items", 5), 10),
        (("dotted", "deep", "key"), 15),
        (("dotted", "other"), 15),
        (("table", "inner", "name"), 18),
        (("table", "inner", "missing"), 17),
        (("beat", 0), 19),
        (("beat", 0, "name"), 20),
        (("beat", 0, "line", 0, "id"), 22),
        (("beat", 0, "line", 1, "id"), 24),
        (("beat", 0, "line", 1, "text"), 23),
        (("beat", 1, "name"), 25),
        (("beat", 1, "extra", "name"), 27),
        (("beat", 1, "line", 0, "id"), 29),
        (("missing",), None),
        ((), None),
    ],
)
def test_a_value_has_its_line(place, line):
    assert tomllib.loads(SOURCE)["beat"][1]["line"][0]["id"] == 3
    assert line_of(place, SOURCE) == line


@pytest.mark.parametrize(
    "value", ['""', '"\\""', "''", '"""a"""', '""""a""""', "'''a''''", '"""\\\\"""', "[]", "[[], [1]]", "{}"]
)
def test_whatever_the_value_the_next_key_is_found(value):
    source = f"a = {value}\nb = {value} # b\nc = 1\n"
    tomllib.loads(source)
    assert [line_of((key,), source) for key in "abc"] == [1, 2, 3]


@given(st.lists(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=12), min_size=1, max_size=5))
def test_texts_of_any_kind_do_not_lead_astray(texts):
    escaped = [text.replace("\\", "\\\\").replace('"', '\\"') for text in texts]
    source = "".join(f'[[t]]\nlist = [\n"{text}",\n"""{text}"""]\n' for text in escaped)
    assert [entry["list"] for entry in tomllib.loads(source)["t"]] == [[text, text] for text in texts]
    for n in range(len(texts)):
        assert [line_of(("t", n, "list", k), source) for k in range(2)] == [4 * n + 3, 4 * n + 4]
