"""Pictures of the drills with real content: lines are spoken, and takes of another voice are judged."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.audio_io.files import read_clip, resampled
from desktop_app.core.baseline import Baseline
from desktop_app.core.clip import ANALYSIS_RATE_HZ, AudioClip
from desktop_app.core.drill import Attempt, ContourLikeness, Delivery, Drill, DrillItem, SpokenDelivery
from desktop_app.core.turn import TurnReview
from desktop_app.practice.drills.deliveries import DeliverySpeaker
from desktop_app.practice.drills.say_after import MelodyComparer
from desktop_app.practice.engines import build_reviewer
from desktop_app.practice.review import Context, Reviewer
from desktop_app.speech.voice_kokoro.voice import KokoroVoice
from desktop_app.speech.weights import WeightsStore
from desktop_app.storage.drill_files import read_drills
from desktop_app.storage.drill_results import DrillResults
from desktop_app.storage.shipped import shipped
from tests.helpers.pictures import keep_small

#: Who stands in for the trainee.
TRAINEE = "bm_george"
TELLINGS = (
    "I'm sorry your parcel hasn't come. I've looked into it, and it went to the wrong depot on Monday "
    "night, so it never got on the right van. A new one leaves our warehouse today, and it'll be with "
    "you on Friday, before noon. You'll get the delivery fee back as well, within three days.",
    "Your parcel went to the wrong depot. A new one leaves today and comes on Friday before noon, and "
    "you'll get the delivery fee back.",
    "It went to the wrong depot. A new one leaves today, and you'll have it on Friday before noon.",
)


@dataclass(frozen=True)
class DrillContent:
    """What the pages are filled with."""

    spoken: tuple[SpokenDelivery, ...]
    likeness: ContourLikeness
    replies: dict[Drill, TurnReview]
    tellings: tuple[TurnReview, ...]


def drill_content(baseline: Baseline, folder: Path) -> DrillContent:
    """Speak and judge everything that is shown."""
    drills = read_drills(shipped("assets", "drills"))
    voice, reviewer = KokoroVoice(WeightsStore(), shipped("assets", "voices")), build_reviewer(WeightsStore())
    speaker = DeliverySpeaker(lambda: voice, reviewer.meter)

    def said(text: str, anger: float = 0.0) -> AudioClip:
        clip = voice.speak(text, TRAINEE, anger)
        return AudioClip(resampled(clip.samples, clip.sample_rate_hz, ANALYSIS_RATE_HZ), ANALYSIS_RATE_HZ)

    line = drills[Drill.SAY_AFTER][0]
    (model,) = speaker.spoken(line, (Delivery.WARM,), folder)
    (take,) = speaker.spoken(replace(line, voice=TRAINEE), (Delivery.RUSHED,), folder)
    comparer = MelodyComparer(reviewer.meter, reviewer.transcriber)
    return DrillContent(
        speaker.spoken(drills[Drill.RANK][0], tuple(Delivery), folder),
        comparer.compare(
            read_clip(take.path, ANALYSIS_RATE_HZ), read_clip(model.path, ANALYSIS_RATE_HZ), line.text
        ),
        {
            drill: _review(reviewer, said(drills[drill][0].say_instead, anger), baseline)
            for drill, anger in ((Drill.BOUNDARY, 0.8), (Drill.APOLOGY, 0.0))
        },
        tuple(_review(reviewer, said(text), None) for text in TELLINGS),
    )


def some_attempts(results: DrillResults) -> None:
    """Keep some attempts, so that there is something to do again."""
    drills = read_drills(shipped("assets", "drills"))
    yesterday = datetime.now(UTC).astimezone() - timedelta(days=1)
    for drill, failed in ((Drill.RANK, 3), (Drill.APOLOGY, 1)):
        for item in drills[drill][-failed:]:
            results.add(Attempt(drill, item.id, yesterday, passed=False))


def take_drill_pictures(window, content: DrillContent, folder: Path, name: str) -> None:
    """Keep a picture of each page of the drills."""
    from PySide6.QtTest import QTest

    def picture(what: str) -> None:
        QTest.qWait(150)
        keep_small(window.grab(), folder / f"drills-{what}-{name}.png")

    window._show_drills()
    picture("all")
    flow = window.drills
    flow.booth.ask = lambda *_: None  # nothing comes but what is given here
    flow.booth.prepare = lambda _request: None
    flow.booth.play = lambda _path: None
    flow._keep = lambda _attempt: None
    for drill in Drill:
        flow.start(drill)
        exercise = flow.exercises[drill]
        item = _first(flow, drill)
        flow._item = item
        exercise.begin(item)
        if drill is Drill.RANK:
            exercise._came(content.spoken)
            picture("rank-to-sort")
            for delivery in Delivery:
                exercise._play(delivery)
            exercise._check()
        elif drill is Drill.SAY_AFTER:
            exercise._came(content.spoken[:1])
            exercise._compared(content.likeness)
        elif drill is Drill.REPEATS:
            for review in content.tellings:
                exercise._reviewed(review)
                if len(exercise.tellings) == 1:
                    picture("repeats-telling")
        else:
            if drill is Drill.BOUNDARY:
                exercise.view.show_line(ready=True)
            exercise.path = folder
            exercise.view.take.show_taken()
            exercise._reviewed(content.replies[drill])
            exercise.view.feedback.more_button.click()
        picture(drill.value)
    flow._queue = ()
    flow._show_end(flow.page)
    picture("end")
    flow._back()


def _first(flow, drill: Drill) -> DrillItem:
    item: DrillItem = next(iter(flow._items[drill].values()))
    return item


def _review(reviewer: Reviewer, clip: AudioClip, baseline: Baseline | None) -> TurnReview:
    return reviewer.review(clip, "take.wav", context=Context(baseline))
