"""Every page in every language and size: nothing is cut off, nothing scrolls sideways."""

import pytest

from tests.helpers.layout import faults, settle
from tests.helpers.tour import tour

SIZES = ((1280, 800), (1920, 1080))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["en", "de"])
def test_no_text_is_cut_off_on_any_page(open_desk, language, percent):
    desk = open_desk(language=language, text_scale_percent=percent, welcomed=True)
    found: dict[str, None] = {}
    for page, root in tour(desk):
        for width, height in SIZES if root is desk.window else SIZES[:1]:
            desk.window.resize(width, height)
            settle()
            assert (desk.window.width(), desk.window.height()) == (width, height), page
            found |= dict.fromkeys(f"{page}, {width}: {fault}" for fault in faults(root))
    assert list(found) == []
