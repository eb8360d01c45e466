"""Progress: the page of all calls, and what is deleted from it."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox

from desktop_app.core.errors import StorageError
from desktop_app.practice.export.formats import Format
from desktop_app.storage.history import PastCall
from desktop_app.ui.charts.progress_chart import means
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from tests.helpers.desk import Desk
from tests.helpers.past_calls import past_call

TODAY = date(2026, 3, 2)


@pytest.fixture
def called(desk):
    """The window after a call with two turns."""
    desk.start_call()
    desk.answer("I'm so sorry.")
    desk.answer("We can restore it today.")
    desk.click(desk.window.call_page.end_button)
    feedback = desk.see_feedback()
    desk.click(feedback.back_button)
    desk.see_library()
    return desk


def open_progress(desk: Desk):
    desk.click(desk.window.library_page.progress_button)
    page = desk.window.progress.page
    assert page is not None
    assert desk.page is page
    return page


def answer(desk: Desk, text: str) -> None:
    """Give the answer to the question that is open."""
    boxes = [box for box in desk.window.findChildren(QMessageBox) if box.isVisible()]
    button = next(button for button in boxes[-1].buttons() if button.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_call_the_page_says_what_it_is_for(desk):
    page = open_progress(desk)
    assert "After your first call" in page._summary.text()
    assert not page.remove_button.isEnabled()
    assert not page.remove_all_button.isEnabled()
    assert page.chart.accessibleName() == "No scores yet"
    desk.click(page.back_button)
    desk.see_library()


def test_a_call_is_deleted_with_its_recordings_once_one_is_sure(called):
    (past,) = called.window._services.history.all()
    assert past.folder.is_dir()
    page = open_progress(called)
    page.table.selectRow(0)
    called.click(page.remove_button)
    answer(called, "Keep")
    assert called.window._services.history.all() == (past,)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    answer(called, "Delete it")
    called.wait(lambda: page.table.model().rowCount() == 0)
    assert called.window._services.history.all() == ()
    assert not past.folder.exists()
    assert not page.remove_button.isEnabled()


def test_everything_is_deleted_and_nothing_else(called):
    (past,) = called.window._services.history.all()
    page = open_progress(called)
    called.click(page.remove_all_button)
    answer(called, "Delete everything")
    called.wait(lambda: page.table.model().rowCount() == 0)
    assert not past.folder.exists()
    assert "After your first call" in page._summary.text()
    assert "best" not in called.window.library_page.calls.buttons[0].text()
    called.click(page.back_button)
    called.see_library()


def export(desk: Desk, page, path, kind: Format) -> None:
    """Save the first call of the table."""
    page.table.selectRow(0)
    desk.click(page.export_button)
    dialog = next(d for d in desk.window.findChildren(ExportDialog) if d.isVisible())
    dialog.selectNameFilter(next(text for text, found in dialog._formats.items() if found is kind))
    dialog.selectFile(str(path))
    dialog.accept()


def test_a_call_is_saved_as_a_file(called, tmp_path):
    page = open_progress(called)
    assert not page.export_button.isEnabled()
    export(called, page, tmp_path / "mine.json", Format.JSON)
    called.wait(lambda: page.saved_label.text() == f"Saved as {tmp_path / 'mine.json'}")
    (past,) = called.window._services.history.all()
    assert json.loads((tmp_path / "mine.json").read_text()) == called.window._services.history.document(
        past.id
    )
    export(called, page, tmp_path / "mine.vtt", Format.VTT)
    called.wait((tmp_path / "mine.vtt").exists)
    assert (tmp_path / "mine.vtt").read_text().startswith("WEBVTT")


def test_a_folder_that_cannot_be_written_is_told(called, tmp_path):
    page = open_progress(called)
    (tmp_path / "file").write_text("in the way")
    called.window.progress._export(
        called.window._services.history.all()[0], Format.CSV, tmp_path / "file" / "x.csv"
    )
    called.wait(lambda: "cannot be written" in page.notice.text)


def test_what_cannot_be_deleted_is_told_and_stays_listed(called, monkeypatch):
    def refuse(_folder):
        raise StorageError("The recordings cannot be removed", "close what plays them")

    page = open_progress(called)
    monkeypatch.setattr(called.window._services.recordings, "remove", refuse)
    page.table.selectRow(0)
    called.click(page.remove_button)
    answer(called, "Delete it")
    called.wait(lambda: page.notice.text == "The recordings cannot be removed: close what plays them.")
    assert page.table.model().rowCount() == 1


def test_a_history_that_cannot_be_read_is_told(desk):
    desk.data.mkdir(exist_ok=True)
    (desk.data / "history.sqlite3").write_bytes(b"no database " * 100)
    page = open_progress(desk)
    assert "history.sqlite3 cannot be used" in page.notice.text


def test_scores_are_told_with_how_sure_they_are(desk):
    page = open_progress(desk)
    rising = [past_call(n, overall=40 + 4 * n, days=n / 10) for n in reversed(range(10))]
    page.show_calls(rising, TODAY)
    assert page.tiles["overall"].text().startswith("Overall: 48 → 68, +20 (+")
    assert page.tiles["calm"].text() == "Calm: after four calls"
    assert page._summary.text().startswith("10 calls. You practised on ")
    assert page.chart.accessibleName().startswith("Overall score of your 10 calls")
    page.show_calls([past_call(n, overall=50 + (-1) ** n * 9) for n in range(6)], TODAY)
    assert "not sure yet" in page.tiles["overall"].text()


def test_the_table_reads_each_call(desk):
    page = open_progress(desk)
    page.show_calls([past_call(2, overall=None, ending="hangs_up"), past_call(1)], TODAY)
    model = page.table.model()
    assert [model.index(0, column).data() for column in (1, 2, 3)] == ["Test", "Hung up", "–"]
    assert model.index(1, 3).data() == "50"
    chosen: list[PastCall] = []
    page.table.call_chosen.connect(chosen.append)
    page.table.selectRow(1)
    assert [call.id for call in chosen] == [1]
    assert page.remove_button.isEnabled()


def test_the_line_is_the_mean_of_the_latest_five():
    assert means([10, 20, 30, 40, 50, 60]) == [10, 15, 20, 25, 30, 40]
    assert means([]) == []


def test_old_recordings_go_when_the_app_starts(open_desk, data):
    old = data / "recordings" / "2020-01-01_10-00-00_late-parcel"
    old.mkdir(parents=True)
    desk = open_desk(keep_recordings_days=30)
    desk.wait(lambda: not old.exists())


def test_recordings_are_kept_where_the_user_wants_it(open_desk, data):
    old = data / "recordings" / "2020-01-01_10-00-00_late-parcel"
    old.mkdir(parents=True)
    desk = open_desk(keep_recordings_days=0)
    desk.window._services.aside.submit(lambda: None).result(10)
    assert old.exists()


def test_old_recordings_that_cannot_go_are_told(desk, monkeypatch):
    def refuse(_days, _now):
        raise StorageError("The recordings cannot be removed", "close what plays them")

    monkeypatch.setattr(desk.window._services.recordings, "expire", refuse)
    desk.window.progress.expire(30)
    desk.wait(lambda: desk.notice == "The recordings cannot be removed: close what plays them.")
