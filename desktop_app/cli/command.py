"""Read the command line, run the subcommand, and turn every fault into one sentence."""

from __future__ import annotations

import argparse
import errno
import io
import logging
import os
import sys
import traceback
from collections.abc import Callable, Sequence

from desktop_app.audio_io.devices import LIST_COMMAND as LIST_DEVICES
from desktop_app.cli import parser as parsing
from desktop_app.core.errors import ToneMattersError
from desktop_app.speech.voice_system import LIST_COMMAND as LIST_VOICES
from desktop_app.speech.voice_system import SPEAK_COMMAND as SPEAK_SYSTEM
from desktop_app.storage.locations import find_locations

DONE, FAILED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


def run(arguments: Sequence[str], start_app: Callable[[str | None], int]) -> int:
    """Run a command line and return the exit code.

    Parameters
    ----------
    start_app
        Starts the window, given the folder named by ``--models`` or None.
    """
    _write_utf8()
    if arguments and arguments[0] in (LIST_DEVICES, LIST_VOICES, SPEAK_SYSTEM):
        return _run_child(arguments)
    chosen = parsing.build().parse_args(arguments)
    if chosen.command is None:
        return start_app(chosen.models)
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="tone-matters: %(message)s")
    try:
        return _run_chosen(chosen)
    except ToneMattersError as error:
        print(f"tone-matters: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
    except Exception as error:  # noqa: BLE001 - the last line before the user
        print(f"tone-matters: {_unexpected(error)}", file=sys.stderr)
    return FAILED


def _run_chosen(chosen: argparse.Namespace) -> int:
    from desktop_app.cli import subcommands

    done: int = subcommands.BY_NAME[chosen.command](chosen)
    sys.stdout.flush()
    return done


def _write_utf8() -> None:
    """Write UTF-8 into pipes and files whatever the system's code page is: texts hold more than it does."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _drop_output() -> None:
    """Send what is still to be printed nowhere, so that Python does not try again when it leaves."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run_child(arguments: Sequence[str]) -> int:
    """Run one of the hidden subcommands, in a child process of the app itself."""
    from desktop_app.audio_io.devices import print_devices
    from desktop_app.speech import voice_system

    try:
        if arguments[0] == LIST_DEVICES:
            print_devices()
        elif arguments[0] == LIST_VOICES:
            voice_system.list_in_this_process()
        else:
            path, voice, rate, text = arguments[1:]
            voice_system.speak_in_this_process(path, voice, int(rate), text)
    except Exception as error:  # noqa: BLE001 - the parent process makes the sentence
        print(error, file=sys.stderr)
        return FAILED
    return DONE


def _unexpected(error: Exception) -> str:
    """Keep the details of a fault of ours in the log, and return a sentence that says where."""
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:  # files of ours say it themselves
        _drop_output()
        return "The output cannot be written, because the disk is full: free some space."
    log = find_locations().log
    kind = type(error).__name__
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            traceback.print_exception(error, file=file)
    except OSError:
        return f"Something went wrong inside Tone Matters ({kind}: {error})."
    return f"Something went wrong inside Tone Matters ({kind}): the details are in {log}."
