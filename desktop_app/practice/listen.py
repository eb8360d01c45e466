"""Listen while the trainee speaks: where a reply begins, pauses and ends. Pure, fed with probabilities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.tone.speech_activity import END_PROBABILITY, START_PROBABILITY

#: Speech this long begins a reply; less is a click or a cough.
REPLY_BEGINS_S = 0.2
#: A silence this long may be the end: what was said so far is transcribed at once.
PAUSE_S = 0.25
#: Speech began this much before the detector was sure.
PADDING_S = 0.3
#: So much of the silence belongs to the reply: the same at a pause as at its end, so that what was heard at
#: the pause holds when nothing follows.
END_PADDING_S = PAUSE_S


class Happening(StrEnum):
    """What the listener noticed."""

    REPLY_BEGAN = "reply_began"
    PAUSED = "paused"
    RESUMED = "resumed"
    REPLY_ENDED = "reply_ended"


@dataclass(frozen=True)
class Noticed:
    """Something noticed, and the stretch of the reply so far in seconds on the recording's clock."""

    what: Happening
    start_s: float
    end_s: float


class TurnListener:
    """Finds the reply in a stream of speech probabilities.

    Parameters
    ----------
    from_s
        Where listening starts on the recording's clock.
    turn_end_silence_s
        The silence that ends a reply, 0.5-3 s; infinite in push-to-talk, where the key ends it.
    """

    def __init__(self, from_s: float, turn_end_silence_s: float) -> None:
        self._from_s = from_s
        self._turn_end_silence_s = turn_end_silence_s
        self._speaking = False
        self._speech_since_s: float | None = None
        self._begin_s: float | None = None
        self._last_speech_s = from_s
        self._paused = False
        self._ended = False

    @property
    def begun(self) -> bool:
        """Whether a reply is under way."""
        return self._begin_s is not None and not self._ended

    def push(self, probability: float, start_s: float, end_s: float) -> list[Noticed]:
        """Take in the probability of speech between two times; return what it brought."""
        if self._ended:
            return []
        self._speaking = probability >= (END_PROBABILITY if self._speaking else START_PROBABILITY)
        if self._speaking:
            return self._speech(start_s, end_s)
        return self._silence(end_s)

    def finish(self, end_s: float) -> list[Noticed]:
        """End the reply here, because the key was let go."""
        if self._ended:
            return []
        self._ended = True
        begin_s = self._from_s if self._begin_s is None else self._begin_s
        return [Noticed(Happening.REPLY_ENDED, begin_s, end_s)]

    def _speech(self, start_s: float, end_s: float) -> list[Noticed]:
        self._last_speech_s = end_s
        if self._speech_since_s is None:
            self._speech_since_s = start_s
        if self._begin_s is None:
            if end_s - self._speech_since_s < REPLY_BEGINS_S:
                return []
            self._begin_s = max(self._from_s, self._speech_since_s - PADDING_S)
            return [Noticed(Happening.REPLY_BEGAN, self._begin_s, end_s)]
        if self._paused:
            self._paused = False
            return [Noticed(Happening.RESUMED, self._begin_s, end_s)]
        return []

    def _silence(self, now_s: float) -> list[Noticed]:
        silent_s = now_s - self._last_speech_s
        if self._begin_s is None:
            if silent_s >= PAUSE_S:
                self._speech_since_s = None
            return []
        noticed = []
        end_s = min(now_s, self._last_speech_s + END_PADDING_S)
        if silent_s >= PAUSE_S and not self._paused:
            self._paused = True
            noticed.append(Noticed(Happening.PAUSED, self._begin_s, end_s))
        if silent_s >= self._turn_end_silence_s:
            self._ended = True
            noticed.append(Noticed(Happening.REPLY_ENDED, self._begin_s, end_s))
        return noticed
