"""What the user sees when a fault of ours reaches the top: one sentence; the details go to the log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from desktop_app.about import version_info
from desktop_app.core.errors import ToneMattersError
from desktop_app.ui.language import tr

_log = logging.getLogger(__name__)


def log_to(path: Path) -> None:
    """Send the log to a file, where that can be written; to standard error otherwise."""
    handler: logging.Handler
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
    except OSError:
        handler = logging.StreamHandler()
    logging.basicConfig(
        level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )


def report_to(show: Callable[[str], None], log: Path) -> None:
    """Hand every exception that nobody caught to ``show`` as one sentence, and its details to the log."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.error("not caught; versions: %s", version_info(), exc_info=(kind, error, trace))
        if isinstance(error, ToneMattersError):
            show(str(error))
        else:
            show(
                tr(
                    "Something went wrong inside Tone Matters ({error}). The details are in {log}.",
                    error=kind.__name__,
                    log=log,
                )
            )

    sys.excepthook = hook
