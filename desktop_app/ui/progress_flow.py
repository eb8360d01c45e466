"""Show how practice goes, and delete what the user wants gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.errors import ToneMattersError
from desktop_app.practice.export.formats import Format
from desktop_app.practice.export.kept import export_kept
from desktop_app.storage.atomic import write_whole
from desktop_app.storage.history import PastCall
from desktop_app.ui.dialogs.confirm import confirm
from desktop_app.ui.dialogs.export_dialog import ExportDialog
from desktop_app.ui.language import moment_text, tr
from desktop_app.ui.services import Services

if TYPE_CHECKING:
    from desktop_app.ui.pages.progress_page import ProgressPage


class ProgressFlow(QObject):
    """Keeps the page of progress.

    Attributes
    ----------
    left
        The user goes back to the library.
    open_wanted
        The user wants to look at a ``PastCall`` again.
    problem
        A sentence for the user.
    """

    left = Signal()
    open_wanted = Signal(object)
    problem = Signal(str)

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.page: ProgressPage | None = None
        self._services = services

    def open(self) -> ProgressPage:
        """Return the page with all calls; it is made at its first use: its chart takes a moment to load."""
        if self.page is None:
            from desktop_app.ui.pages.progress_page import ProgressPage

            self.page = ProgressPage(self._services.look)
            self.page.back_wanted.connect(self.left)
            self.page.open_wanted.connect(self.open_wanted)
            self.page.export_wanted.connect(self._ask_where_to)
            self.page.remove_wanted.connect(self._ask_to_remove)
            self.page.remove_all_wanted.connect(self._ask_to_remove_all)
        self.page.notice.clear()
        self._show(self.page)
        return self.page

    def expire(self, days: int) -> None:
        """Remove recordings that are older than the user wants them kept, aside."""
        services = self._services
        services.deliveries.when_done(
            services.aside.submit(services.recordings.expire, days, datetime.now().astimezone()),
            lambda _number: None,
            lambda error: self.problem.emit(str(error)),
        )

    def _show(self, page: ProgressPage) -> None:
        try:
            page.show_calls(self._services.history.all(), datetime.now().astimezone().date())
        except ToneMattersError as error:
            page.notice.show_text(str(error))

    def _ask_where_to(self, call: PastCall) -> None:
        if self.page is not None:
            dialog = ExportDialog(f"call-{call.id}", self.page)
            dialog.accepted.connect(lambda: self._export(call, dialog.format, dialog.path))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def _export(self, call: PastCall, kind: Format, path: Path) -> None:
        services = self._services

        def write() -> None:
            data = export_kept(services.history, services.library, call, kind)
            if data is not None:
                write_whole(path, data)

        services.deliveries.when_done(
            services.aside.submit(write),
            lambda _nothing: self._saved(path),
            lambda error: self._tell(str(error)),
        )

    def _saved(self, path: Path) -> None:
        if self.page is not None:
            self.page.show_saved(path)

    def _tell(self, sentence: str) -> None:
        if self.page is not None:
            self.page.notice.show_text(sentence)

    def _ask_to_remove(self, call: PastCall) -> None:
        if self.page is not None:
            confirm(
                self.page,
                tr("Delete the call “{title}” of {day}?", title=call.title, day=moment_text(call.started_at)),
                tr("Its recordings, its words and its scores are gone for good."),
                tr("Delete it"),
            ).accepted.connect(lambda: self._remove(call))

    def _ask_to_remove_all(self) -> None:
        if self.page is not None:
            confirm(
                self.page,
                tr("Delete every call?"),
                tr("All recordings, words and scores are gone for good. Your usual voice and settings stay."),
                tr("Delete everything"),
            ).accepted.connect(self._remove_all)

    def _remove(self, call: PastCall) -> None:
        def remove() -> None:
            if call.folder is not None:
                self._services.recordings.remove(call.folder)
            self._services.history.remove(call.id)

        self._aside(remove)

    def _remove_all(self) -> None:
        def remove() -> None:
            self._services.recordings.remove_all()
            self._services.history.remove_all()

        self._aside(remove)

    def _aside(self, remove: Callable[[], None]) -> None:
        services = self._services
        services.deliveries.when_done(
            services.aside.submit(remove),
            lambda _nothing: self._removed(""),
            lambda error: self._removed(str(error)),
        )

    def _removed(self, problem: str) -> None:
        if self.page is not None:
            self._show(self.page)
        if problem:
            self._tell(problem)
