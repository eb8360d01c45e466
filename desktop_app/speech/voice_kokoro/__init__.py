"""Kokoro-82M with an anger dial."""
