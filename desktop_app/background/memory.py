"""Keep the memory of the speech process small: glibc keeps what it was given back, for each thread apart."""

from __future__ import annotations

import ctypes
import sys

#: glibc's number for "so many arenas at most" (malloc.h).
_M_ARENA_MAX = -8
ARENAS = 1


def keep_together() -> None:
    """Let all threads share one arena, before there are any; elsewhere than on glibc nothing happens."""
    library = _glibc()
    if library is not None:
        library.mallopt(_M_ARENA_MAX, ARENAS)


def give_back() -> None:
    """Return what is free to the system; elsewhere than on glibc nothing happens."""
    library = _glibc()
    if library is not None:
        library.malloc_trim(0)


def _glibc() -> ctypes.CDLL | None:
    if not sys.platform.startswith("linux"):
        return None
    library = ctypes.CDLL(None)
    return library if hasattr(library, "malloc_trim") and hasattr(library, "mallopt") else None
