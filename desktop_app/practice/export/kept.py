"""A kept call in any format, from the history and what lies beside it."""

from __future__ import annotations

from desktop_app.core.turn import FinishedCall
from desktop_app.practice.export.formats import PAGES, Format, exported
from desktop_app.practice.export.older_call import call_of_document
from desktop_app.practice.export.sheet import sheet_of
from desktop_app.practice.kept_call import finished_call, with_recordings
from desktop_app.storage.history import History, PastCall
from desktop_app.storage.scenario_files import ScenarioLibrary
from desktop_app.storage.shipped import shipped


def export_kept(history: History, library: ScenarioLibrary, past: PastCall, kind: Format) -> bytes | None:
    """Return a kept call in a format; None where it is gone.

    Raises
    ------
    InputError
        If the format needs times and the call's replies were written, or what was kept cannot be read.
    StorageError
        If the database, or a file that ships with the app, cannot be read.
    """
    if kind in PAGES:
        call = _call(history, past)
        return None if call is None else page_of(call, library, kind)
    document = history.document(past.id)
    if document is None:
        return None
    return exported(document, kind, library.customer_name(past.scenario_id, past.title))


def page_of(call: FinishedCall, library: ScenarioLibrary, kind: Format) -> bytes:
    """Return a call as one of ``PAGES``; what makes a page is loaded here, with its first page.

    Raises
    ------
    StorageError
        If a file that ships with the app is missing.
    """
    scenario = library.find(call.scenario_id)
    sheet = sheet_of(call, None if scenario is None else scenario.persona)
    if kind is Format.PDF:
        from desktop_app.practice.export.handout import handout_pdf

        return handout_pdf(sheet, shipped("assets", "fonts"))
    from desktop_app.practice.export.report import report_html

    template = shipped("assets", "report", "call.html.j2").read_text(encoding="utf-8")
    return report_html(sheet, template).encode()


def _call(history: History, past: PastCall) -> FinishedCall | None:
    """Return a call with its tracks; as far as its document tells it where an older version kept it."""
    whole = history.whole(past.id)
    if whole is not None:
        return with_recordings(finished_call(whole))
    document = history.document(past.id)
    return None if document is None else call_of_document(document, past.title, past.started_at)
