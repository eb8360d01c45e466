"""Render what a customer can say, and bundled replies, to sound once: a call needs no synthesis."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.audio_io.files import resampled, write_clip
from desktop_app.core.clip import AudioClip
from desktop_app.core.ports import Voice
from desktop_app.core.scenario import HOT_BAND, Clause, Heat, Scenario, Slot
from desktop_app.storage.bundled_replies import BundledReplies
from desktop_app.storage.scenario_build import lines_of, shared_lines_of, sound_name, sounds_in

#: The voice's anger dial for the bands simmering, annoyed, angry and furious.
ANGER_OF_BAND = (0.15, 0.4, 0.7, 0.95)
#: The middle bands, one below and one above the edge between cool and hot.
_MIDDLE = (HOT_BAND - 1, HOT_BAND)
#: Opus takes a few rates only.
OPUS_RATE_HZ = 48_000
#: Speech at some 15 kbit/s.
OPUS_COMPRESSION = 0.985


@dataclass(frozen=True)
class Saying:
    """A clause in one band of anger, and where its sound belongs."""

    clause: str
    text: str
    band: int
    path: Path


def sayings(scenario: Scenario) -> tuple[Saying, ...]:
    """Return everything the customer can say, in the bands of anger it is spoken in.

    What was told already is told again in the hotter of them alone.
    """
    told_again = {fact.again.id for fact in scenario.facts}
    folders = (lines_of(scenario.folder), shared_lines_of(scenario.folder, scenario.persona.voice))
    found: dict[tuple[str, int], Saying] = {}
    for clause in scenario.sayings:
        bands = spoken_bands(clause)
        for band in bands[-1:] if clause.id in told_again else bands:
            path = folders[clause.shared] / sound_name(clause.id, band)
            found.setdefault((clause.id, band), Saying(clause.id, clause.text, band, path))
    return tuple(found.values())


def spoken_bands(clause: Clause) -> tuple[int, ...]:
    """Return the bands of anger a clause is spoken in; in another one it sounds as in the nearest.

    What is a customer's own for any mood is spoken once cool and once hot, what is for a hot head angry and
    furious. What many say is spoken once, to keep the library small: a complaint angry, an answer annoyed.
    """
    bands = clause.heat.bands
    if clause.shared and clause.heat is Heat.ANY:
        return _MIDDLE[1:] if clause.slot is Slot.REACTION else _MIDDLE[:1]
    if clause.heat is Heat.HOT and not clause.shared:
        return tuple(bands)
    return tuple(band for band in _MIDDLE if band in bands)


def unspoken(scenario: Scenario, folder: Path) -> tuple[Saying, ...]:
    """Return what has no sound yet, likeliest first, with the place for it in a folder of spoken clauses."""
    slots = {clause.id: list(Slot).index(clause.slot) for clause in scenario.sayings}
    has = {(clause.id, band) for clause in scenario.sayings for band in clause.sounds}
    return tuple(
        replace(saying, path=spoken_path(folder, scenario.persona.voice, saying.clause, saying.band))
        for saying in sorted(sayings(scenario), key=lambda saying: slots[saying.clause])
        if (saying.clause, saying.band) not in has
    )


def spoken_path(folder: Path, voice: str, clause: str, band: int) -> Path:
    """Return where the sound of a clause belongs in a folder of spoken clauses."""
    return folder / voice / sound_name(clause, band)


def render(saying: Saying, name: str, voice: Voice) -> None:
    """Write the sound of a saying, spoken by the voice of that name.

    Raises
    ------
    EngineError
        If the voice is unknown or fails.
    StorageError
        If the sound cannot be written.
    """
    clip = voice.speak(saying.text, name, ANGER_OF_BAND[saying.band])
    write_clip(_for_opus(clip), saying.path, OPUS_COMPRESSION)


def render_lines(
    scenario: Scenario,
    voice: Voice,
    done: Callable[[Saying], None] = lambda _saying: None,
    *,
    anew: bool = False,
) -> int:
    """Render everything that has no sound yet (all of it with ``anew``); return how many were rendered.

    Sounds of texts that the scenario no longer holds are removed. What was rendered stays if this breaks
    off.

    Raises
    ------
    EngineError
        If the voice is unknown or fails.
    StorageError
        If a sound cannot be written.
    """
    wanted = sayings(scenario)
    kept = {saying.path for saying in wanted}
    for path in (path for bands in sounds_in(lines_of(scenario.folder)).values() for path in bands.values()):
        if path not in kept:
            path.unlink()
    count = 0
    for saying in wanted:
        if anew or not saying.path.is_file():
            render(saying, scenario.persona.voice, voice)
            count += 1
        done(saying)
    return count


def render_replies(replies: BundledReplies, voice: Voice) -> tuple[Path, ...]:
    """Render the bundled replies that have no sound yet, and return the files."""
    for text, path in zip(replies.texts, replies.paths, strict=True):
        if not path.is_file():
            write_clip(_for_opus(voice.speak(text, replies.voice, replies.anger)), path)
    return replies.paths


def _for_opus(clip: AudioClip) -> AudioClip:
    return AudioClip(resampled(clip.samples, clip.sample_rate_hz, OPUS_RATE_HZ), OPUS_RATE_HZ)
