"""Exceptions that nobody caught, and the log."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from desktop_app.core.errors import EngineError
from desktop_app.ui.error_report import log_to, report_to


@pytest.fixture
def hook(monkeypatch, tmp_path):
    """Put the hook in place, and return what it showed and where the log is."""
    shown: list[str] = []
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    report_to(shown.append, tmp_path / "tone-matters.log")
    return shown


def throw(error: BaseException) -> None:
    raise error


def raise_to_hook(error: BaseException) -> None:
    """Let an error reach the hook as if nobody had caught it."""
    with pytest.raises(type(error)) as caught:
        throw(error)
    sys.excepthook(type(error), error, caught.tb)


def test_a_fault_of_ours_is_a_sentence_and_its_details_go_to_the_log(hook, tmp_path, caplog):
    raise_to_hook(ZeroDivisionError("one over nothing"))
    log = tmp_path / "tone-matters.log"
    assert hook == [
        f"Something went wrong inside Tone Matters (ZeroDivisionError). The details are in {log}."
    ]
    (record,) = caplog.records
    assert "tone-matters" in record.getMessage()
    assert "numpy" in record.getMessage()
    assert "one over nothing" in caplog.text
    assert "Traceback" in caplog.text


def test_an_error_of_the_family_says_itself(hook, caplog):
    raise_to_hook(EngineError("The voice fell silent", "try again"))
    assert hook == ["The voice fell silent: try again."]
    assert len(caplog.records) == 1


def test_the_keyboard_s_interrupt_is_no_fault(hook, capsys, caplog):
    raise_to_hook(KeyboardInterrupt())
    assert hook == []
    assert caplog.records == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


@contextmanager
def fresh_log() -> Iterator[None]:
    """Take pytest's handlers away, as in a fresh process, and put them back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    try:
        yield
    finally:
        for handler in root.handlers:
            handler.close()
        root.handlers[:] = handlers
        root.setLevel(level)


def test_the_log_is_a_file_in_the_data_folder(tmp_path):
    path = tmp_path / "deep" / "tone-matters.log"
    with fresh_log():
        log_to(path)
        assert not path.exists()
        logging.getLogger("desktop_app.test").info("something “odd” happened")
    assert "INFO desktop_app.test: something “odd” happened" in path.read_text(encoding="utf-8")


def test_where_no_file_can_be_written_the_log_goes_to_standard_error(tmp_path, capsys):
    (tmp_path / "folder").write_text("a file in the folder's place")
    with fresh_log():
        log_to(tmp_path / "folder" / "tone-matters.log")
        logging.getLogger("desktop_app.test").warning("something happened")
    assert "something happened" in capsys.readouterr().err


def test_a_fault_in_the_window_is_shown_on_the_page_that_is_open(desk, monkeypatch, tmp_path, caplog):
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    report_to(desk.window.show_problem, tmp_path / "log")
    desk.start_call()
    raise_to_hook(ValueError("nonsense"))
    assert desk.window.call_page.notice.text.startswith(
        "Something went wrong inside Tone Matters (ValueError)"
    )
    assert len(caplog.records) == 1
