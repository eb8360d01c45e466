"""Tone Matters: rehearse phone calls with angry customers, offline."""

__version__ = "0.1.0"
