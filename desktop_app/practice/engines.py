"""Build the engines of a review, behind their ports."""

from __future__ import annotations

from pathlib import Path

from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.transcript import Transcript
from desktop_app.practice.matching import Matching
from desktop_app.practice.review import Reviewer
from desktop_app.speech.choose import choose_transcriber
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker
from desktop_app.speech.transcribe_whisper import Model
from desktop_app.speech.voice_activity import SileroVoiceActivity
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.background import read_background
from desktop_app.storage.shipped import shipped
from desktop_app.tone.profile import ToneMeter
from desktop_app.tone.syllables import SyllableCounter
from desktop_app.wording.likeness import LikenessModel
from desktop_app.wording.techniques import TechniqueFinder


def build_meter(weights: WeightsStore, threads: int = 2) -> ToneMeter:
    """Return the meter that measures takes.

    Raises
    ------
    WeightsError
        If weights are missing or not the published ones.
    EngineError
        If an engine is not installed.
    """
    return ToneMeter(SwiftF0Tracker(weights, threads), SileroVoiceActivity(weights), SyllableCounter())


def build_techniques() -> TechniqueFinder:
    """Return what finds techniques in words.

    Raises
    ------
    WeightsError
        If its model is missing or not the one this version came with.
    """
    return TechniqueFinder(shipped("assets", "wording"))


def build_matching() -> Matching:
    """Return what makes a matcher for each scenario's customer.

    Raises
    ------
    WeightsError
        If its model is missing or not the one this version came with.
    ScenarioError
        If the background talk is missing.
    """
    background = read_background(shipped("assets", "customer", "background.toml"))
    return Matching(LikenessModel(shipped("assets", "likeness")), background)


def build_reviewer(weights: WeightsStore, model: Model | Path = "base", threads: int = 2) -> Reviewer:
    """Return the reviewer with its engines loaded.

    Raises
    ------
    WeightsError
        If weights are missing or not the published ones.
    EngineError
        If an engine is not installed.
    """
    return Reviewer(
        choose_transcriber(weights, model, threads), build_meter(weights, threads), build_techniques()
    )


def warm(reviewer: Reviewer) -> None:
    """Run everything once on a moment of silence, so that the first reply does not wait for it."""
    import numpy as np

    moment = AudioClip(np.zeros(ANALYSIS_RATE_HZ, dtype=np.float32), ANALYSIS_RATE_HZ)
    reviewer.meter.tracks(moment)
    reviewer.meter.syllables.count("ready")
    reviewer.techniques.label_reply(Transcript("written", "Ready.", None))
    noise = np.random.default_rng(0).normal(0.0, 1e-3, ANALYSIS_RATE_HZ).astype(np.float32)
    reviewer.transcriber.transcribe(AudioClip(noise, ANALYSIS_RATE_HZ))
