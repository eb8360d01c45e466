import pytest

from tests.cli.contract import NUMBER, TEXT, YES, breaches


@pytest.mark.parametrize(
    ("contract", "document", "found"),
    [
        ({"a": NUMBER}, {"a": 1, "b": 2}, []),
        ({"a": NUMBER}, {"a": None}, []),
        ({"a": NUMBER}, {}, [".a is missing"]),
        ({"a": NUMBER}, {"a": "1"}, [".a is '1'"]),
        ({"a": NUMBER}, {"a": True}, [".a is True"]),
        ({"a": YES}, {"a": 1}, [".a is 1"]),
        ({"a": [{"b": TEXT}]}, {"a": [{"b": "x"}, {}]}, [".a[1].b is missing"]),
        ({"a": [TEXT]}, {"a": {}}, [".a is no list"]),
        ({"a": {"b": TEXT}}, {"a": []}, [".a is no object"]),
    ],
)
def test_breaches_are_found(contract, document, found):
    assert breaches(contract, document) == found
