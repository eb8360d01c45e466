"""The scores of a turn, each with its receipt a click away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.coaching.names import SCORES, measure_name
from desktop_app.coaching.reasons import REASONS
from desktop_app.core.feedback import ReceiptLine
from desktop_app.core.turn import TurnReview
from desktop_app.ui.language import tr
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.text import clear, is_large, label

RECEIPT_HEADINGS = ("", "Measured", "Costs nothing", "Points")


class ScoreTiles(QWidget):
    """Shows each score on a button; the one that is pressed shows how it came about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: TurnReview | None = None
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        row = FlowLayout(gap=8, fill=True)
        self.tiles: dict[str, QPushButton] = {}
        for score in SCORES:
            tile = QPushButton()
            tile.setProperty("kind", "score")
            tile.setCheckable(True)
            tile.clicked.connect(lambda _checked=False, chosen=score: self._choose(chosen))
            self._group.addButton(tile)
            self.tiles[score] = tile
            row.addWidget(tile)
        layout.addLayout(row)
        self.reason_label = label("", "quiet", wrap=True)
        layout.addWidget(self.reason_label)
        self._receipt = QWidget()
        self._lines = QGridLayout(self._receipt)
        self._lines.setContentsMargins(4, 0, 4, 0)
        self._lines.setHorizontalSpacing(24)
        self._lines.setVerticalSpacing(6)
        self._lines.setColumnStretch(0, 1)
        layout.addWidget(self._receipt)

    @property
    def receipt_lines(self) -> list[str]:
        """The receipt that is shown, a line each, as it is read."""
        rows: dict[int, list[str]] = {}
        for index in range(self._lines.count()):
            item = self._lines.itemAt(index)
            widget = item.widget() if item is not None else None
            row = self._lines.getItemPosition(index)[0]  # type: ignore[index]
            if widget is not None:
                rows.setdefault(row, []).append(widget.text())  # type: ignore[attr-defined]
        return [" ".join(filter(None, texts)) for _, texts in sorted(rows.items())]

    def show_review(self, review: TurnReview) -> None:
        """Show a review's scores, no receipt open."""
        self._review = review
        missing = {entry.score: tr(REASONS[entry.reason]) for entry in review.not_scored}
        for score, tile in self.tiles.items():
            value = getattr(review.scores, score)
            tile.setText(f"{tr(SCORES[score])}\n{'–' if value is None else value}")
            tile.setAccessibleName(_said(score, value, missing.get(score, "")))
            reason = missing.get(score, "") if value is None else ""
            tile.setToolTip(tr("Not scored: {reason}.", reason=reason) if reason else tr("How it came about"))
            tile.setChecked(False)
        self._clear()

    def _choose(self, score: str) -> None:
        opened = self.tiles[score].isChecked()
        for name, tile in self.tiles.items():
            tile.setChecked(opened and name == score)
        self._clear()
        if opened and self._review is not None:
            self._open(score, self._review)

    def _open(self, score: str, review: TurnReview) -> None:
        lines = [line for line in review.receipt if line.score == score]
        if not lines:
            reasons = [tr(REASONS[entry.reason]) for entry in review.not_scored if entry.score == score]
            text = reasons[0] if reasons else tr("nothing was measured for it")
            told = tr("{score} is not scored: {reason}.", score=tr(SCORES[score]), reason=text)
            self.reason_label.setText(told)
            self.reason_label.show()
            return
        # Where texts are large a name has a row of its own, above its numbers.
        above = is_large(self)
        self._lines.setHorizontalSpacing(12 if above else 24)
        for column in range(len(RECEIPT_HEADINGS)):
            heading = label(tr(RECEIPT_HEADINGS[column]), "quiet", wrap=above)
            heading.setAlignment(_side(column))
            self._lines.addWidget(heading, 0, column)
        row = 1
        for line in lines:
            name, *numbers = _cells(line)
            self._lines.addWidget(label(name, wrap=True), row, 0, 1, len(RECEIPT_HEADINGS) if above else 1)
            row += above
            for column, text in enumerate(numbers, 1):
                number = label(text, wrap=above)
                number.setAlignment(_side(column))
                self._lines.addWidget(number, row, column)
            row += 1
        total = tr("{score} of 100", score=tr(SCORES[score]))
        self._lines.addWidget(label(total, "heading", wrap=True), row, 0)
        self._lines.addWidget(label(str(getattr(review.scores, score)), "heading"), row, 3, _side(3))
        self._receipt.show()

    def _clear(self) -> None:
        self.reason_label.hide()
        self._receipt.hide()
        clear(self._lines)


def _said(score: str, value: int | None, reason: str) -> str:
    """Return a score in words, for those who hear it."""
    name = tr(SCORES[score])
    if value is not None:
        return tr("{score}: {value} of 100", score=name, value=value)
    if reason:
        return tr("{score}: not scored, {reason}", score=name, reason=reason)
    return tr("{score}: not scored", score=name)


def _side(column: int) -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight


def _cells(line: ReceiptLine) -> tuple[str, str, str, str]:
    """Return a line of a receipt as it is read: what, value, band, points of how many."""
    named = measure_name(line.measure)
    name = tr(measure_name(line.measure).name)
    if line.weight == 0.0 or line.band is None:
        value = "" if line.score == "wording" or line.weight == 0.0 else f"{line.value:.0f}"
        return name, value, "", f"{line.points:+.1f}".replace("-", "−")
    low, high = line.band
    number = f"{line.value:.{named.decimals}f} {tr(measure_name(line.measure).unit)}".strip()
    if low is not None and high is not None:
        band = tr("{low} to {high}", low=f"{low:g}", high=f"{high:g}")
    elif high is not None:
        band = tr("up to {high}", high=f"{high:g}")
    else:
        band = tr("{low} and more", low=f"{low:g}")
    of = tr("{points} of {most}", points=f"{line.points:.1f}", most=f"{100.0 * line.weight:.0f}")
    return name, number.replace("-", "−"), band.replace("-", "−"), of
