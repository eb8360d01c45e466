"""Interruptions, talk-over, response delay and leak on mixtures whose answer is known.

Run with `python -m tests.bench.overlap`; needs the human voices beside the checkout (../shared/data).

The customer is a shipped line, the agent a LibriSpeech or Common Voice clip at an active level of -26 dBFS,
over noise 50 dB below it. The agent interrupts (begins 0.4-2 s before the line's speech ends), answers (0.1-
1.5 s after), or says a word or less of listening in the midst of the line and answers later. Each mixture is
measured without a leak, where the line begins when it is said to, and with one at -20 and -30 dB of the
agent's level through a room that decays by 60 dB in 50-200 ms, up to 0.3 s late. Once more the two sound
cards differ by 50 millionths, and once the loudspeaker distorts (tanh of four times full scale).

An interruption in the truth is what docs/tone.md calls one, counted on the true speech: a clip with a pause
may interrupt twice, one that begins in a pause of the line does not.

The truth is from each clean sound alone and knows nothing of the speech detector: speech is what lies within
25 dB of the sound's active level (ITU-T P.56), 5 ms at a time, silences below 0.1 s bridged, where any of it
is voiced. Clicks, breaths and keys are no speech.
"""

from __future__ import annotations

import itertools
import json
import sys
from collections import defaultdict
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop_app.audio_io.files import read_clip
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.speech.pitch_swift_f0 import SwiftF0Tracker
from desktop_app.speech.voice_activity import SileroVoiceActivity
from desktop_app.speech.weights import WeightsStore
from desktop_app.tone.leak import find_leak
from desktop_app.tone.speech_activity import runs
from desktop_app.tone.turn_taking import turn_taking
from tests.conftest import DATA

MIXTURES = 40
AGENT_DBFS, NOISE_DB, TRUTH_DB, ACTIVE_DB = -26.0, -50.0, 25.0, 15.9
#: Clips with less between voice and background hold no edges that could be called true.
LEAST_SNR_DB = 35.0
#: A sound with less voice than this is a click or a breath.
LEAST_VOICED_S = 0.03
STEP_S = 0.005
SHORT_S = 0.35
STEP = round(STEP_S * ANALYSIS_RATE_HZ)
DISTORTED = "leak -20 dB, distorted"
LEAKS: dict[str, tuple[float | None, float]] = {
    "no leak": (None, 0.0),
    "leak -20 dB": (-20.0, 0.0),
    "leak -30 dB": (-30.0, 0.0),
    "leak -20 dB, drift": (-20.0, 50e-6),
    DISTORTED: (-20.0, 0.0),
}
SCENES = ("interrupts", "answers", "listens")

Sound = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Voice:
    """A clean sound at 16 kHz and where there is speech in it, a step every 5 ms."""

    sound: Sound
    speech: Mask


@dataclass(frozen=True, eq=False)
class Mixture:
    """A recording and its truth; masks have a step every 5 ms of the recording."""

    recording: AudioClip
    line: AudioClip
    line_at_s: float
    late_s: float
    agent: Mask
    customer: Mask
    leak: Mask
    scene: str


@dataclass
class Errors:
    """What was off, in s, or in counts."""

    talk_over_s: list[float] = field(default_factory=list)
    begun_s: list[float] = field(default_factory=list)
    delay_s: list[float] = field(default_factory=list)
    counts: int = 0
    leaks: int = 0
    late_s: list[float] = field(default_factory=list)
    level_db: list[float] = field(default_factory=list)
    leak_steps: int = 0
    leak_as_speech: int = 0
    mixtures: int = 0


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): nothing measured")
        return 1
    detector = SileroVoiceActivity(WeightsStore())
    pitch = SwiftF0Tracker(WeightsStore())
    lines = [voice(sound(path), pitch) for path in sorted(Path("audio_scenarios").glob("*/lines/*.opus"))]
    agents = [voice(said, pitch) for said in map(levelled, map(sound, human_files())) if clean(said)]
    print(f"overlap: {len(agents)} voices with {LEAST_SNR_DB:.0f} dB and more over their background")
    for name, (leak_db, drift) in LEAKS.items():
        errors = Errors()
        by_scene: dict[str, int] = defaultdict(int)
        for number in range(MIXTURES):
            for scene in SCENES:
                rng = np.random.default_rng([number, SCENES.index(scene)])
                line, agent = lines[number % len(lines)], agents[number % len(agents)]
                played = replace(line, sound=distorted(line.sound)) if name == DISTORTED else line
                mixture = replace(mixed(played, agent, scene, leak_db, drift, rng), line=clip(line.sound))
                wrong = measure(mixture, leak_db, detector, errors)
                by_scene[scene] += wrong
        report(name, errors, by_scene)
    false_leaks([line.sound for line in lines], [agent.sound for agent in agents])
    return 0


def measure(mixture: Mixture, leak_db: float | None, detector: SileroVoiceActivity, errors: Errors) -> int:
    """Measure one mixture, note what is off, and return by how much the count of interruptions is."""
    found = turn_taking(mixture.recording, mixture.line, mixture.line_at_s, detector)
    steps = len(mixture.agent)
    agent = np.repeat(found.agent, 2)[:steps]
    true_end = last(mixture.customer)
    after = np.flatnonzero(mixture.agent[true_end:])
    errors.mixtures += 1
    talk_over_s = np.count_nonzero(mixture.agent & mixture.customer) * STEP_S
    errors.talk_over_s.append((found.overlap.talk_over_s or 0.0) - talk_over_s)
    interruptions = interruptions_in(mixture.agent, mixture.customer)
    wrong = abs((found.overlap.interruptions or 0) - interruptions)
    errors.counts += wrong
    if mixture.scene == "interrupts":
        errors.begun_s.append((first(agent) - first(mixture.agent)) * STEP_S)
    else:
        delay_s = found.overlap.response_delay_s
        errors.delay_s.append((np.inf if delay_s is None else delay_s) - after[0] * STEP_S)
    if leak_db is not None:
        errors.leaks += found.leak.found
        if found.leak.delay_s is not None and found.leak.level_db is not None:
            errors.late_s.append(found.leak.delay_s - mixture.late_s)
            errors.level_db.append(found.leak.level_db - leak_db)
        alone = mixture.leak & ~mixture.agent
        errors.leak_steps += int(np.count_nonzero(alone))
        errors.leak_as_speech += int(np.count_nonzero(alone[: len(agent)] & agent))
    else:
        errors.leaks += found.leak.found
    return wrong


def interruptions_in(agent: Mask, customer: Mask) -> int:
    """Return how often the agent begins more than 0.6 s of speech while the customer speaks for 0.12 s more.

    Either speaks on over pauses below 0.25 s.
    """
    said, line = (stretches(track, round(0.25 / STEP_S)) for track in (agent, customer))
    told = [start for start, end in said if (end - start) * STEP_S >= 0.6]
    return sum(any(a < start < b - 0.12 / STEP_S for a, b in line) for start in told)


def stretches(track: Mask, bridged: int) -> list[tuple[int, int]]:
    """Return the runs of a track, those that less than ``bridged`` steps part made one."""
    joined: list[tuple[int, int]] = []
    for start, end in runs(track):
        if joined and start - joined[-1][1] < bridged:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def report(name: str, errors: Errors, by_scene: dict[str, int]) -> None:
    """Print the figures of one kind of mixture."""
    print(f"{name}, talk-over: {off_by(errors.talk_over_s)}")
    print(f"{name}, interruption begins: {off_by(errors.begun_s)}")
    print(f"{name}, response delay: {off_by(errors.delay_s)}")
    scenes = ", ".join(f"{scene} {count}" for scene, count in by_scene.items())
    print(f"{name}, interruptions miscounted: {errors.counts} in {errors.mixtures} ({scenes})")
    if not errors.leak_steps:
        print(f"{name}: {errors.leaks} leaks claimed in {errors.mixtures} (none)", flush=True)
        return
    print(f"{name}: found in {errors.leaks} of {errors.mixtures}")
    print(
        f"{name}, arrival: {off_by(errors.late_s)}; level {np.max(np.abs(errors.level_db)):.1f} dB at worst"
    )
    share = errors.leak_as_speech / errors.leak_steps
    print(f"{name}, counted as speech: {100 * share:.2f} % of its time without the agent", flush=True)


def off_by(errors_s: list[float]) -> str:
    """Return how far something is off, in words."""
    off_ms = 1000.0 * np.abs(errors_s)
    most = np.mean(off_ms <= 30.0 + 1e-6)
    return (
        f"{np.mean(off_ms):.0f} ms off in the mean, {np.percentile(off_ms, 95):.0f} ms in 95 %, "
        f"{np.max(off_ms):.0f} ms at worst; {100 * most:.0f} % within 30 ms"
    )


def false_leaks(lines: list[Sound], agents: list[Sound]) -> None:
    """Print how often a leak is claimed where another voice, or another line, speaks instead."""
    claimed = tried = 0
    for number, line in enumerate(lines):
        others = [agents[number % len(agents)], agents[(number + 7) % len(agents)], lines[number - 1]]
        for other in [*others, np.concatenate([others[0], others[1]])]:
            rng = np.random.default_rng(number)
            heard = other + rng.normal(0.0, 10.0 ** ((AGENT_DBFS + NOISE_DB) / 20.0), len(other))
            claimed += find_leak(clip(heard), clip(line), float(rng.uniform(0.0, 0.5))).found
            tried += 1
    print(f"false leaks: {claimed} claimed in {tried} recordings of other voices (none)")


def mixed(
    line: Voice, agent: Voice, scene: str, leak_db: float | None, drift: float, rng: np.random.Generator
) -> Mixture:
    """Mix a line and a voice."""
    line_at_s, late_s = float(rng.uniform(0.0, 0.2)), float(rng.uniform(0.0, 0.3))
    ahead_s, gap_s, decay_s = rng.uniform(0.4, 2.0), rng.uniform(0.1, 1.5), rng.uniform(0.05, 0.2)
    if leak_db is None:
        late_s = 0.0
    began_s = line_at_s + late_s
    line_s = last(line.speech) * STEP_S
    end_s = began_s + line_s
    said_at_s = end_s - min(ahead_s, line_s - 0.3) if scene == "interrupts" else end_s + gap_s
    said_at_s -= first(agent.speech) * STEP_S
    length = round((said_at_s + 0.5) * ANALYSIS_RATE_HZ) + len(agent.sound)
    length = max(length, round((end_s + 1.0) * ANALYSIS_RATE_HZ))
    spoken, said = np.zeros(length), np.zeros(length // STEP, np.bool_)
    add(spoken, agent.sound, said_at_s)
    mark(said, agent.speech, said_at_s)
    if scene == "listens":
        add(spoken, short_piece(agent.sound), began_s + 0.4 * line_s)
        mark(said, np.ones(round(SHORT_S / STEP_S), np.bool_), began_s + 0.4 * line_s)
    leak, customer = np.zeros(length), np.zeros(len(said), np.bool_)
    mark(customer, line.speech, began_s)
    if leak_db is not None:
        heard = np.convolve(line.sound, room(decay_s, rng))
        at = np.arange(len(heard)) * (1.0 + drift)
        add(leak, np.interp(at, np.arange(len(heard)), heard), began_s)
        leak *= 10.0 ** ((AGENT_DBFS + leak_db - active_db(leak)) / 20.0)
    noise = rng.normal(0.0, 10.0 ** ((AGENT_DBFS + NOISE_DB) / 20.0), length)
    leaks = loud_steps(leak, ACTIVE_DB) if leak_db is not None else np.zeros(len(said), np.bool_)
    recording = clip(spoken + leak + noise)
    return Mixture(recording, clip(line.sound), line_at_s, late_s, said, customer, leaks, scene)


def room(decay_s: float, rng: np.random.Generator) -> Sound:
    """Return an impulse response whose echoes, as strong as the direct sound, decay by 60 dB in some time."""
    at_s = np.arange(round(1.2 * decay_s * ANALYSIS_RATE_HZ)) / ANALYSIS_RATE_HZ
    echoes = rng.normal(0.0, 1.0, len(at_s)) * 10.0 ** (-3.0 * at_s / decay_s)
    echoes[: rng.integers(16, 80)] = 0.0
    echoes /= np.sqrt(np.sum(echoes**2))
    echoes[0] = 1.0
    return np.asarray(echoes)


def distorted(whole: Sound) -> Sound:
    """Return a sound as a small loudspeaker plays it that is driven too far."""
    return np.asarray(np.tanh(4.0 * whole / np.max(np.abs(whole))) / 4.0)


def short_piece(agent: Sound) -> Sound:
    """Return ``SHORT_S`` of the loudest of a voice, faded in and out, some dB softer."""
    length, fade = round(SHORT_S * ANALYSIS_RATE_HZ), round(0.02 * ANALYSIS_RATE_HZ)
    power = np.convolve(agent**2, np.ones(length), "valid")
    at = int(np.argmax(power))
    ramp = np.minimum(1.0, np.minimum(np.arange(length), np.arange(length)[::-1]) / fade)
    return np.asarray(0.6 * agent[at : at + length] * ramp)


def voice(whole: Sound, pitch: SwiftF0Tracker) -> Voice:
    """Return a clean sound with where there is speech in it: what is loud, and any of it voiced."""
    loud = loud_steps(whole, TRUTH_DB)
    for before, after in itertools.pairwise(np.flatnonzero(loud)):
        if after - before <= round(0.1 / STEP_S):
            loud[before:after] = True
    voiced = np.repeat(np.isfinite(pitch.track(clip(whole))), 2)[: len(loud)]
    voiced = np.pad(voiced, (0, len(loud) - len(voiced)))
    for start, end in runs(loud):
        if np.count_nonzero(voiced[start:end] & loud[start:end]) * STEP_S < LEAST_VOICED_S:
            loud[start:end] = False
    return Voice(whole, loud)


def loud_steps(whole: Sound, below_db: float) -> Mask:
    """Return where a sound is within some dB of its active level, every 5 ms."""
    return np.asarray(step_level_db(whole) >= active_db(whole) - below_db)


def step_level_db(whole: Sound) -> Sound:
    """Return the level of every 5 ms in dBFS."""
    steps = whole[: len(whole) // STEP * STEP].reshape(-1, STEP)
    return np.asarray(10.0 * np.log10(np.mean(steps**2, axis=1) + 1e-12))


def active_db(whole: Sound) -> float:
    """Return the active level in dBFS: the mean of what lies within 15.9 dB of it."""
    power = 10.0 ** (step_level_db(whole) / 10.0)
    mean = float(power.mean())
    for _ in range(20):
        mean = float(power[power >= mean * 10.0 ** (-ACTIVE_DB / 10.0)].mean())
    return float(10.0 * np.log10(mean))


def clean(voice: Sound) -> bool:
    """Tell whether a voice stands clear of its background."""
    return active_db(voice) - float(np.percentile(step_level_db(voice), 5.0)) >= LEAST_SNR_DB


def levelled(voice: Sound) -> Sound:
    """Return a voice at the agent's level."""
    return np.asarray(voice * 10.0 ** ((AGENT_DBFS - active_db(voice)) / 20.0))


def add(whole: Sound, part: Sound, at_s: float) -> None:
    """Add a part to a whole where it lies, cut to what fits."""
    at = round(at_s * ANALYSIS_RATE_HZ)
    begin, end = max(0, at), min(len(whole), at + len(part))
    whole[begin:end] += part[begin - at : end - at]


def mark(whole: Mask, part: Mask, at_s: float) -> None:
    """Set a track where a part lies, cut to what fits."""
    at = round(at_s / STEP_S)
    begin, end = max(0, at), min(len(whole), at + len(part))
    whole[begin:end] |= part[begin - at : end - at]


def human_files() -> list[Path]:
    """Return the clips of read and of donated speech."""
    entries = map(json.loads, (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines())
    return [DATA / e["file"] for e in entries if e["file"].startswith(("librispeech", "commonvoice"))]


def sound(path: Path) -> Sound:
    """Return a file's samples at 16 kHz."""
    return read_clip(path, ANALYSIS_RATE_HZ).samples.astype(np.float64)


def clip(samples: Sound) -> AudioClip:
    """Return samples at 16 kHz as a clip."""
    return AudioClip(samples.astype(np.float32), ANALYSIS_RATE_HZ)


def first(track: Mask) -> int:
    """Return the first step of speech."""
    return int(np.flatnonzero(track)[0]) if track.any() else 0


def last(track: Mask) -> int:
    """Return the step past the last of speech."""
    return int(np.flatnonzero(track)[-1]) + 1 if track.any() else 0


if __name__ == "__main__":
    sys.exit(main())
