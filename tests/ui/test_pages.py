"""Every page in every language and size: nothing is cut off, scrolls sideways, or is left English."""

import pytest
import translate
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.about import NAME
from desktop_app.coaching.reading import KIND_LINE, PASSAGE
from desktop_app.ui.main_window import SMALLEST
from tests.helpers.layout import faults, settle
from tests.helpers.spoken_call import spoken_call
from tests.helpers.texts_seen import Translations, content_of, texts_seen
from tests.helpers.tour import LIVE_WORDS, tour

SIZES = ((1280, 800), (1920, 1080))
GERMAN = translate.FOLDER / "tone-matters_de.ts"


@pytest.mark.parametrize(
    ("language", "percent", "sizes"),
    [
        ("en", 100, (SMALLEST, *SIZES)),
        ("de", 100, (SMALLEST, *SIZES)),
        ("en", 200, SIZES),
        ("de", 200, SIZES),
    ],
    ids=["en", "de", "en-large", "de-large"],
)
def test_no_text_is_cut_off_on_any_page(open_desk, language, percent, sizes):
    desk = open_desk(language=language, text_scale_percent=percent, welcomed=True)
    found: dict[str, None] = {}
    for page, root in tour(desk):
        for width, height in sizes if root is desk.window else sizes[:1]:
            desk.window.resize(width, height)
            settle()
            assert (desk.window.width(), desk.window.height()) == (width, height), page
            found |= dict.fromkeys(f"{page}, {width}: {fault}" for fault in faults(root))
    assert not found, "\n".join(found)


def test_nothing_is_left_english_in_the_german_window(open_desk):
    desk = open_desk(language="de", welcomed=True)
    scenarios = desk.window.library_page.calls._scenarios
    spoken = content_of(spoken_call(), *scenarios, PASSAGE, KIND_LINE, LIVE_WORDS)
    qt = {QCoreApplication.translate("QPlatformTheme", text) for text in ("Save", "Cancel")}
    assert qt == {"Speichern", "Abbrechen"}
    translations = Translations(translate.read(GERMAN), spoken | qt | {NAME, "Fake microphone"})
    seen = {text: page for page, root in tour(desk) for text in texts_seen(root)}
    assert len(seen) > 250
    english = [f"{page}: {text!r}" for text, page in seen.items() if not translations.is_known(text)]
    assert not english, "\n".join(english)


def test_an_english_text_would_be_noticed():
    translations = Translations({"Turn {number}": "Runde {number}", "Warm": "Warm"}, {"I'm so sorry, Jake."})
    for text in (
        "Runde 3",
        "Warm",
        "I'm so sorry, Jake.",
        "−2.5",
        "Runde 2\n78",
        "2.5 Warm",
        "Warm: Runde 1",
    ):
        assert translations.is_known(text), text
    for text in ("Turn 3", "Runde 2\nOverall", "Cold: Runde 1", "Not sorry, Jake."):
        assert not translations.is_known(text), text


def test_faults_of_a_layout_would_be_noticed(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    inside = QWidget(root)
    inside.setGeometry(300, 0, 200, 60)
    words = QLabel("Words that need more room than this", root)
    words.setGeometry(0, 70, 20, 20)
    wrapped = QLabel("Words that need many lines where the place is narrow", root)
    wrapped.setWordWrap(True)
    wrapped.setGeometry(0, 100, 90, 20)
    button = QPushButton("A long text on a short button", root)
    button.setGeometry(0, 130, 30, 30)
    root.resize(400, 300)
    root.show()
    assert len(faults(root)) == 4


def test_a_page_that_fits_has_no_faults(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    layout = QVBoxLayout(root)
    layout.addWidget(QLabel("Words"))
    layout.addWidget(QPushButton("A button"))
    root.show()
    settle()
    assert faults(root) == []
