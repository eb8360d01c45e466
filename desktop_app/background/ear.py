"""How the customer hears the replies to one line: what they say, ask and offer, and how they are said.

What needs no words, the sound and its tracks, is measured beside the recogniser.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass

from desktop_app.background.messages import Listen
from desktop_app.background.reply_sound import HeardLine, ReplySound, played_line, reply_sound, with_words
from desktop_app.core.heard import Heard
from desktop_app.core.tone import ToneTracks
from desktop_app.core.transcript import Transcript
from desktop_app.practice.manner import manner_of
from desktop_app.practice.matching import ScenarioMatcher
from desktop_app.practice.review import Context, Reviewer


@dataclass(frozen=True, eq=False)
class _Measured:
    """A stretch of the recording, measured as far as that goes without words."""

    start_s: float
    end_s: float
    sound: ReplySound
    tracks: ToneTracks


class Ear:
    """Hears the replies of one listening.

    Parameters
    ----------
    matcher
        Tells what a reply asks and offers; None where the customer is not known.
    context
        What is known of a reply besides its sound.
    aside
        Where sounds are measured while the recogniser works.
    """

    def __init__(
        self,
        request: Listen,
        reviewer: Reviewer,
        matcher: ScenarioMatcher | None,
        context: Callable[[ReplySound], Context],
        aside: Executor,
    ) -> None:
        self._request = request
        self._reviewer = reviewer
        self._matcher = matcher
        self._context = context
        self._aside = aside
        self._played: Future[HeardLine | None] = aside.submit(self._hear_line)
        self._measured: tuple[float, float, Future[_Measured]] | None = None

    def prepare(self, start_s: float, end_s: float) -> None:
        """Begin to measure what was said between two times of the recording, in s."""
        if self._matcher is not None and (self._measured is None or self._measured[:2] != (start_s, end_s)):
            self._measured = start_s, end_s, self._aside.submit(self._measure, start_s, end_s)

    def hear(self, transcript: Transcript, start_s: float, end_s: float) -> Heard:
        """Return a reply, between two times of the recording in s, as the customer hears it."""
        wording = self._reviewer.techniques.label_reply(transcript)
        if not transcript.text or self._matcher is None:
            return Heard(transcript.text, wording)
        self.prepare(start_s, end_s)
        meant = self._matcher.meant(wording)
        assert self._measured is not None
        measured = self._measured[2].result()
        sound = with_words(measured.sound, transcript)
        tone = self._reviewer.tone(sound.measured, transcript, self._context(sound), measured.tracks)
        return Heard(transcript.text, wording, meant, manner_of(tone, end_s - start_s))

    def _hear_line(self) -> HeardLine | None:
        line = self._request.line
        return played_line(line, self._reviewer.meter.voice_activity) if line.audio else None

    def _measure(self, start_s: float, end_s: float) -> _Measured:
        request, meter = self._request, self._reviewer.meter
        sound = reply_sound(
            request.path, start_s, end_s, request.line, self._played.result(), meter.voice_activity
        )
        return _Measured(start_s, end_s, sound, meter.tracks(sound.measured))
