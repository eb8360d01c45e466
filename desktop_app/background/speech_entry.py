"""Where the spawned process begins. What it works with is imported there, never in the window's process."""

from __future__ import annotations

from multiprocessing.connection import Connection

from desktop_app.background.messages import SpeechSettings


def run(connection: Connection, settings: SpeechSettings) -> None:
    """Serve requests until told to quit or the other side is gone."""
    from desktop_app.background.speech_worker import run as serve

    serve(connection, settings)
