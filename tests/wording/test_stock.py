import pytest

from desktop_app.core.findings import Label
from desktop_app.wording.stock import stock_label


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        ("Don't blame me.", Label.DEFEND),
        ("dont blame me", Label.DEFEND),
        ("  CALM DOWN!", Label.CALM_DOWN),
        ("I’m so sorry.", Label.APOLOGISE),
        ("Don't blame me, I only work here.", None),
        ("", None),
    ],
)
def test_only_a_whole_sentence_is_a_stock_phrase(sentence, label):
    assert stock_label(sentence) is label
