"""Pace: words a minute and articulation rate against the read text, and pauses against forced gaps.

Run with `python -m tests.bench.pace`; needs the human voices beside the checkout (../shared/data).

    words a minute: mean over the LibriSpeech clips of the absolute deviation, in percent, of the figure from
        what Whisper base recognised from that from the text that was read.
    articulation rate: mean absolute deviation of the same two, in syllables a second.
    pauses: Kokoro voices say sentences without a comma; each is cut at two of its word boundaries (the voice
        gives the length of every phoneme) and 0.3-1.2 s of faint noise are put in. A pause found and a gap
        match where they overlap by half of the shorter; each is matched once. Recall and precision of pauses
        of 0.25 s and more give F1.
"""

from __future__ import annotations

import itertools
import json
import sys
from dataclasses import dataclass

import numpy as np

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip, Samples
from desktop_app.core.tone import FRAME_STEP_S
from desktop_app.core.transcript import Transcript, Word
from desktop_app.practice.engines import build_meter
from desktop_app.speech.transcribe_whisper import WhisperTranscriber
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.shipped import shipped
from desktop_app.tone import pacing
from desktop_app.tone.profile import ToneMeter
from tests.conftest import DATA

SENTENCES = (
    "I am really sorry that your new kettle has broken so soon after you bought it.",
    "My colleague will ring you tomorrow morning and bring you a new machine.",
    "You are right to be annoyed with all the waiting you have had to do.",
    "Let me look at your account and see what we can do for you today.",
)
#: The fade on both sides of a cut, in samples at 24 kHz (5 ms), so that it does not click.
_FADE = 120
#: The noise in the gaps, by turns: a quiet room and a less quiet one, in dBFS.
NOISE_DBFS = (-70.0, -55.0)


@dataclass(frozen=True, eq=False)
class Gapped:
    """Speech with forced gaps (start and end in s)."""

    clip: AudioClip
    gaps_s: tuple[tuple[float, float], ...]


def gapped(voice: KokoroVoice, name: str, text: str, seed: int) -> Gapped:
    """Return a sentence that pauses twice, at word boundaries."""
    random = np.random.default_rng(seed)
    (phonemes,) = voice._reader.sentences(text)
    style = voice._styles.style(name, len(phonemes.symbols))
    prosody = voice._graphs.prosody(phonemes.tokens, style, np.ones(len(phonemes.symbols) + 2, np.float32))
    sound = voice._graphs.decode(prosody, style)
    starts = np.concatenate([[0], np.cumsum(prosody.durations)]) * 600
    blanks = [n + 1 for n, symbol in enumerate(phonemes.symbols) if symbol == " "]
    middles = [int(starts[n] + starts[n + 1]) // 2 for n in blanks[2:-2]]
    cuts = sorted(int(cut) for cut in random.choice(middles, 2, replace=False))
    if cuts[1] - cuts[0] < 12_000:  # a phrase of at least half a second between them
        cuts = [middles[0], middles[-1]]
    rms = float(np.sqrt(np.mean(np.square(sound))))
    loud = np.flatnonzero(np.abs(sound) > 0.02 * np.max(np.abs(sound)))
    pieces = np.split(sound[loud[0] : loud[-1]], [cut - loud[0] for cut in cuts])
    parts: list[Samples] = [np.zeros(12_000, dtype=np.float32)]
    gaps = []
    for number, piece in enumerate(pieces):
        if number:
            seconds = float(random.uniform(0.3, 1.2))
            start_s = sum(map(len, parts)) / 24_000
            gaps.append((start_s, start_s + seconds))
            parts.append(np.zeros(round(seconds * 24_000), dtype=np.float32))
        at = np.arange(len(piece))
        fade = np.minimum(1.0, np.minimum(at, at[::-1]) / _FADE)
        parts.append(np.asarray(0.06 / rms * piece * fade, dtype=np.float32))
    whole = np.concatenate([*parts, np.zeros(12_000, dtype=np.float32)])
    whole += random.normal(0.0, 10.0 ** (NOISE_DBFS[seed % 2] / 20.0), len(whole)).astype(np.float32)
    return Gapped(AudioClip(resampled(whole, 24_000, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ), tuple(gaps))


def pauses_s(phrases: list[tuple[int, int]]) -> list[tuple[float, float]]:
    """Return start and end in s of the pauses between phrases."""
    return [
        (before[1] * FRAME_STEP_S, after[0] * FRAME_STEP_S) for before, after in itertools.pairwise(phrases)
    ]


def matched(
    found: list[tuple[float, float]], gaps: tuple[tuple[float, float], ...]
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Return (found, gap) where they overlap by half of the shorter, each at most once."""
    pairs, free = [], list(found)
    for gap in gaps:
        for one in free:
            overlap = min(one[1], gap[1]) - max(one[0], gap[0])
            if overlap >= 0.5 * min(one[1] - one[0], gap[1] - gap[0]):
                pairs.append((one, gap))
                free.remove(one)
                break
    return pairs


def forced_gaps(meter: ToneMeter) -> None:
    """Measure pauses."""
    voice = KokoroVoice(WeightsStore(), shipped("assets", "voices"), threads=1)
    found = made = hit = 0
    off_s: list[float] = []
    for number, info in enumerate(voice.voices):
        for turn, text in enumerate(SENTENCES):
            take = gapped(voice, info.id, text, 10 * number + turn)
            pauses = pauses_s(pacing.phrases(meter.tracks(take.clip).speech))
            pairs = matched(pauses, take.gaps_s)
            found, made, hit = found + len(pauses), made + len(take.gaps_s), hit + len(pairs)
            off_s += [(one[1] - one[0]) - (gap[1] - gap[0]) for one, gap in pairs]
    recall, precision = hit / made, hit / found
    print(
        f"pace: pauses F1 {2 * recall * precision / (recall + precision):.3f} (at least 0.9), "
        f"recall {recall:.3f}, precision {precision:.3f} over {made} gaps"
    )
    print(
        f"pace: a pause's length is off by {float(np.mean(off_s)):+.3f} s on average, "
        f"{float(np.mean(np.abs(off_s))):.3f} s in absolute mean",
        flush=True,
    )


def read_text(text: str) -> Transcript:
    """Return the text that was read as a transcript without times."""
    return Transcript("reference", text, 1.0, tuple(Word(word, 0.0, 0.0, 1.0) for word in text.split()))


def rates(meter: ToneMeter) -> None:
    """Measure words a minute and articulation rate."""
    transcriber = WhisperTranscriber(WeightsStore(), "base", threads=1)
    words_off, rate_off = [], []
    lines = (DATA / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    for entry in map(json.loads, lines):
        if not entry["file"].startswith("librispeech/"):
            continue
        clip = read_clip(DATA / entry["file"], ANALYSIS_RATE_HZ)
        phrases = pacing.phrases(meter.tracks(clip).speech)
        heard = transcriber.transcribe(clip)
        reference = read_text(entry["text"])
        pair = [pacing.words_per_minute(one, phrases) for one in (heard, reference)]
        rate = [pacing.articulation_rate(one, phrases, meter.syllables) for one in (heard, reference)]
        assert pair[0] is not None
        assert pair[1] is not None
        assert rate[0] is not None
        assert rate[1] is not None
        words_off.append(pair[0] / pair[1] - 1.0)
        rate_off.append(rate[0] - rate[1])
    count = len(words_off)
    print(
        f"pace: words a minute off by {100.0 * float(np.mean(np.abs(words_off))):.2f} % in absolute mean, "
        f"{100.0 * float(np.mean(words_off)):+.2f} % on average, over {count} clips (at most 4)"
    )
    print(
        f"pace: articulation rate off by {float(np.mean(np.abs(rate_off))):.3f} syllables/s in absolute "
        f"mean, {float(np.mean(rate_off)):+.3f} on average (at most 0.3)"
    )


def main() -> int:
    """Measure and print the figures; return 1 where the voices are absent."""
    meter = build_meter(WeightsStore(), threads=1)
    forced_gaps(meter)
    if not (DATA / "manifest.jsonl").is_file():
        print("the human voices are not beside this checkout (../shared/data): no rates measured")
        return 1
    rates(meter)
    return 0


if __name__ == "__main__":
    sys.exit(main())
