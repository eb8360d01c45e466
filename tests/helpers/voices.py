"""Baselines and voices whose measures are known."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.core.baseline import Baseline, VoiceMeasures

USUAL = VoiceMeasures(
    pitch_median_hz=200.0,
    pitch_upper_hz=220.0,
    pitch_variation_st=2.5,
    loudness_dbfs=-25.0,
    alpha_ratio_db=-12.0,
    body_balance_db=-4.0,
    presence_balance_db=-8.0,
    articulation_rate_syl_s=4.5,
    words_per_minute=150.0,
    voiced_s=30.0,
)


def voice_like(**changes: float | None) -> VoiceMeasures:
    """The usual voice with some measures changed."""
    return replace(USUAL, **changes)  # type: ignore[arg-type]


def baseline(name: str = "me", device: str | None = None, *, kind: bool = False) -> Baseline:
    """A baseline of the usual voice, with a kind line a little lower and softer."""
    line = voice_like(pitch_median_hz=190.0, loudness_dbfs=-28.0) if kind else None
    return Baseline(name, device, USUAL, line, "2026-02-03")
