"""A whole call without a window: each line of the customer is answered by a reply that lies ready."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.audio_io.files import read_clip, sound_seconds
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import ANALYSIS_RATE_HZ
from desktop_app.core.errors import InputError
from desktop_app.core.findings import Wording
from desktop_app.core.heard import Heard, Meant
from desktop_app.core.scenario import Line, Scenario
from desktop_app.core.turn import FinishedCall, Turn, TurnReview
from desktop_app.practice.baseline import baseline_for
from desktop_app.practice.call import Call
from desktop_app.practice.call_review import review_call
from desktop_app.practice.line_sound import GAP_S
from desktop_app.practice.manner import manner_of
from desktop_app.practice.review import Context, Reviewer, review_text
from desktop_app.wording.techniques import TechniqueFinder

#: A line without rendered sound is taken to last this long for each of its words.
SECONDS_PER_WORD = 0.36
#: Written replies come in files with this ending, a reply a line.
WRITTEN = ".txt"


@dataclass(frozen=True)
class Reply:
    """A reply that lies ready: a sound file, or words."""

    path: Path | None
    text: str = ""


def read_replies(paths: Iterable[Path]) -> list[Reply]:
    """Return the replies in some files: a sound file is one, a text file holds one a line.

    Raises
    ------
    InputError
        If a text file is missing, no UTF-8 text, or empty.
    """
    replies: list[Reply] = []
    for path in paths:
        if path.suffix.lower() != WRITTEN:
            replies.append(Reply(path))
            continue
        try:
            lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
        except OSError as error:
            raise InputError(f"There is no file {path} that can be read", "check the name") from error
        except UnicodeDecodeError as error:
            raise InputError(f"{path} is not UTF-8 text", "save it as UTF-8") from error
        written = [Reply(None, line) for line in lines if line]
        if not written:
            raise InputError(f"{path} holds no reply", "write one reply a line")
        replies += written
    return replies


def rehearse(
    scenario: Scenario,
    replies: Iterable[Reply],
    reviewer: Callable[[], Reviewer],
    techniques: Callable[[], TechniqueFinder],
    meant: Callable[[Wording], tuple[Meant, ...]],
    seed: int = 0,
    intensity: str | None = None,
    baseline: Baseline | None = None,
    progress: Callable[[int], None] = lambda _turn: None,
) -> FinishedCall:
    """Return the call that the replies lead to; it stops where they run out.

    Parameters
    ----------
    reviewer
        Gives the reviewer when the first spoken reply needs it.
    techniques
        Gives what finds techniques when the first written reply needs it.
    meant
        Tells what the sentences of a reply ask of this customer, and offer.
    intensity
        How hard the customer begins, by name.
    baseline
        What the speaker usually sounds like; without it the first turns stand in.
    progress
        Called with the number of each turn once it is reviewed.

    Raises
    ------
    SoundFileError
        If a reply, or a line's rendered sound, cannot be read.
    """
    started_at = datetime.now(UTC).astimezone()
    call = Call(scenario, seed, intensity)
    turns: list[Turn] = []
    clock_s = 0.0
    line = call.connect()
    for reply in replies:
        line_end_s = clock_s + line_seconds(line)
        call.line_finished()
        call.speech_started()
        voices = [t.review.tone.voice for t in turns if t.review.tone and t.review.tone.voice]
        context = Context(baseline_for(baseline, None, voices), None, call.so_far)
        review = _review(reply, context, reviewer, techniques)
        progress(call.turn)
        call.reply_ended()
        manner = manner_of(review.tone, review.seconds)
        near = meant(review.wording)
        exchange = call.reply_heard(Heard(review.transcript.text, review.wording, near, manner))
        turns.append(
            Turn(
                len(turns) + 1,
                line,
                clock_s,
                line_end_s,
                line_end_s,
                review,
                exchange.change,
                reply.path,
                exchange.heard,
            )
        )
        clock_s = line_end_s + review.seconds
        line = call.line
        if call.ending is not None:
            break
    if call.ending is None:
        call.stop()
    closing = call.line if call.ending != "stopped" else None
    return FinishedCall(
        scenario.id,
        scenario.title,
        started_at,
        seed,
        call.intensity.name,
        call.ending or "stopped",
        closing,
        tuple(turns),
        review_call(tuple(turns)),
    )


def line_seconds(line: Line) -> float:
    """Return how long a line takes to say: its rendered sounds' length, or a guess from its words.

    Raises
    ------
    SoundFileError
        If a rendered sound cannot be read.
    """
    if line.audio:
        return sum(sound_seconds(path) for path in line.audio) + GAP_S * (len(line.audio) - 1)
    return SECONDS_PER_WORD * len(line.text.split())


def _review(
    reply: Reply,
    context: Context,
    reviewer: Callable[[], Reviewer],
    techniques: Callable[[], TechniqueFinder],
) -> TurnReview:
    if reply.path is None:
        return review_text(reply.text, techniques(), context.before)
    clip = read_clip(reply.path, ANALYSIS_RATE_HZ)
    return reviewer().review(clip, str(reply.path), context=context)
