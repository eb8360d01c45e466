"""How it looks: contrast, icons, text that fits, and what a screen reader is told."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLabel

import desktop_app.ui
from desktop_app.audio_io.recorder import SILENCE, Level
from desktop_app.storage.shipped import shipped
from desktop_app.ui.dialogs.settings_dialog import SettingsDialog
from desktop_app.ui.icons import Icons
from desktop_app.ui.main_window import SMALLEST
from desktop_app.ui.theme import style_sheet
from desktop_app.ui.tokens import DARK, LIGHT, Tokens
from desktop_app.ui.widgets.level_meter import LevelMeter

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXTS = ("text", "quiet", "accent", "good", "warn", "danger")
#: Each text on the grounds it may lie on, and the pairs that belong together.
PAIRS = (
    *((text, ground) for text in TEXTS for ground in ("card", "ground", "sunken")),
    ("text", "accent_soft"),
    ("quiet", "accent_soft"),
    ("accent", "accent_soft"),
    ("good", "good_soft"),
    ("danger", "danger_soft"),
    ("text", "good_soft"),
    ("text", "danger_soft"),
    ("on_accent", "accent_strong"),
    ("on_danger", "danger_strong"),
    ("quiet", "idle"),
)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.1."""
    parts = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in rgb(colour)
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def rgb(colour: str) -> tuple[float, float, float]:
    made = QColor(colour)
    return made.redF(), made.greenF(), made.blueF()


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_the_contrast_of_known_colours():
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1.0


@THEMES
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_stands_out_from_its_ground(tokens, text, ground):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@THEMES
def test_initials_stand_out_from_the_disc(tokens):
    assert min(contrast("#ffffff", colour) for colour in (tokens.avatar_from, tokens.avatar_to)) >= 3.0


@THEMES
def test_every_colour_of_the_style_sheet_is_filled_in(tokens):
    folder = shipped("assets", "theme")
    sheet = style_sheet((folder / "app.qss").read_text(encoding="utf-8"), tokens, folder)
    assert "$" not in sheet
    assert tokens.accent_strong in sheet
    for part in sheet.split('url("')[1:]:
        assert Path(part.split('"')[0]).is_file()


def test_both_themes_are_whole():
    for tokens in (LIGHT, DARK):
        for name, value in vars(tokens).items():
            assert name == "dark" or QColor(value).isValid(), name
    assert (LIGHT.dark, DARK.dark) == (False, True)


# -- icons


def icon_names() -> set[str]:
    """Every icon name that the window's code uses, read from its source."""
    folder = Path(desktop_app.ui.__file__).parent
    names: set[str] = set()
    for path in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                place = {"IconButton": 1, "set_icon": 0, "icon": 0, "pixmap": 0}.get(called)
                if place is not None and len(node.args) > place:
                    argument = node.args[place]
                    branches = (
                        [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
                    )
                    names |= {
                        b.value for b in branches if isinstance(b, ast.Constant) and isinstance(b.value, str)
                    }
    return names


def test_every_icon_that_is_named_is_there(qapp):
    names = icon_names()
    assert {"mic", "moon", "sun", "captions", "captions-off", "play", "pause", "x"} <= names
    icons = Icons(shipped("assets", "icons"))
    for name in sorted(names):
        image = icons.pixmap(name, "#ff0000").toImage()
        colours = {
            image.pixelColor(x, y).name()
            for x in range(0, 54, 2)
            for y in range(54)
            if image.pixelColor(x, y).alpha() > 200
        }
        assert colours == {"#ff0000"}, name


# -- text that fits


def clipped(root) -> list[str]:
    """The wrapped labels that are seen and not given the height their text needs."""
    QApplication.processEvents()
    return [
        f"{label.text()[:60]!r} has {label.height()} of {label.heightForWidth(label.width())} px"
        for label in root.findChildren(QLabel)
        if label.isVisible()
        and label.wordWrap()
        and label.text()
        and label.height() < label.heightForWidth(label.width())
    ]


def cut_off(root) -> list[str]:
    """The labels of one line that are narrower than their text."""
    return [
        f"{label.text()[:60]!r} has {label.width()} of {label.sizeHint().width()} px"
        for label in root.findChildren(QLabel)
        if label.isVisible()
        and not label.wordWrap()
        and label.text()
        and label.width() < label.sizeHint().width()
    ]


def test_no_text_is_clipped_in_the_smallest_window(desk):
    window = desk.window
    window.resize(*SMALLEST)
    assert (window.width(), window.height()) == SMALLEST
    window.show_problem(
        "A call was interrupted before its end. Its recording is kept at /home/" + "somewhere/" * 20
    )
    desk.wait(lambda: clipped(window) + cut_off(window) == [])
    desk.start_call()
    desk.answer("I'm so sorry, Jake. " * 12)
    desk.hear_line()
    desk.begin_reply("I mean " * 30)
    desk.wait(lambda: window.call_page.captions._live is not None)
    window.show_problem("The speech engine stopped and was started again. Your recording is kept. " * 3)
    assert (window.width(), window.height()) == SMALLEST
    desk.wait(lambda: clipped(window) + cut_off(window) == [])
    desk.click(window.call_page.end_button)
    desk.see_feedback()
    assert (window.width(), window.height()) == SMALLEST
    desk.wait(lambda: clipped(window) + cut_off(window) == [])
    window.show_library()
    desk.wait(lambda: clipped(window) + cut_off(window) == [])


def test_no_text_is_clipped_in_the_settings(desk):
    dialog = SettingsDialog(desk.window.settings, (), desk.window)
    dialog.show()
    assert clipped(dialog) + cut_off(dialog) == []
    dialog.close()


def test_a_clipped_label_would_be_noticed(qtbot):
    label = QLabel("word " * 100)
    label.setWordWrap(True)
    qtbot.addWidget(label)
    label.setFixedSize(100, 20)
    label.show()
    parent = QLabel()
    qtbot.addWidget(parent)
    label.setParent(parent)
    parent.resize(200, 200)
    parent.show()
    label.show()
    assert len(clipped(parent)) == 1


# -- what a screen reader is told


@pytest.mark.parametrize(
    ("level", "value"),
    [
        (SILENCE, -60),
        (Level(-20.4, -12.0, clipped=False), -20),
        (Level(-3.0, 0.0, clipped=True), -3),
        (Level(3.0, 3.0, clipped=True), 0),
    ],
)
def test_the_level_can_be_read(qtbot, level, value):
    meter = LevelMeter(LIGHT)
    qtbot.addWidget(meter)
    meter.show()
    meter.show_level(level)
    assert meter.value() == value
    read = QAccessible.queryAccessibleInterface(meter)
    assert read.role() == QAccessible.Role.ProgressBar
    assert read.text(QAccessible.Text.Name) == "Level of your voice in dBFS"
    assert read.valueInterface().currentValue() == value
    meter.grab()


def test_the_peak_is_held_and_the_colours_warn(qtbot):
    meter = LevelMeter(LIGHT)
    qtbot.addWidget(meter)
    meter.resize(400, 32)
    meter.show_level(Level(-1.0, -0.5, clipped=False))

    def colours() -> set[str]:
        image = meter.grab().toImage()
        return {image.pixelColor(QPoint(x, 8)).name() for x in range(400)}

    assert {LIGHT.good, LIGHT.warn, LIGHT.danger_strong} <= colours()
    meter.show_level(Level(-30.0, -25.0, clipped=False))
    assert LIGHT.danger_strong not in colours()
    assert {LIGHT.good, LIGHT.idle, LIGHT.text} <= colours()
    meter.wear(DARK)
    assert DARK.good in colours()


def tokens_are_told_apart(tokens: Tokens) -> bool:
    return len({tokens.good, tokens.warn, tokens.danger}) == 3


def test_good_warning_and_danger_are_told_apart():
    assert tokens_are_told_apart(LIGHT)
    assert tokens_are_told_apart(DARK)
