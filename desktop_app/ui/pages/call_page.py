"""The call: the customer, your voice, what was said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.audio_io.recorder import Level
from desktop_app.core.scenario import Scenario
from desktop_app.practice.call import Phase
from desktop_app.ui.language import tr
from desktop_app.ui.look import Look
from desktop_app.ui.pages.library_page import briefing_row
from desktop_app.ui.widgets.audience import Audience
from desktop_app.ui.widgets.captions import CaptionList
from desktop_app.ui.widgets.customer_badge import CustomerBadge, initials
from desktop_app.ui.widgets.flow_layout import FlowLayout
from desktop_app.ui.widgets.icon_button import IconButton
from desktop_app.ui.widgets.level_meter import LevelMeter
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.scrolling import scrolling_column, scrolling_page
from desktop_app.ui.widgets.text import card, clear, label, set_kind
from desktop_app.ui.widgets.voice_strip import VoiceStrip

#: The width of what one knows and the captions, at the usual and at the largest text.
_RIGHT_PX = (420, 440)
PHASES: dict[Phase, tuple[str, str]] = {
    Phase.CONNECTING: ("Connecting", "pill"),
    Phase.CUSTOMER_SPEAKING: ("They speak", "pill"),
    Phase.LISTENING: ("Your turn: answer aloud", "pill-live"),
    Phase.REPLYING: ("Recording you", "pill-live"),
    Phase.THINKING: ("One moment", "pill"),
    Phase.ENDED: ("Call ended", "pill"),
}
CLIPPING, CLIPPING_SHOWN_S = "Clipping: turn the microphone down", 2.0
PAUSED = "Held. Take your time."
RINGING, WAITING = "Ringing", "Waiting for your headset"
ON_HOLD = "On hold for {seconds} s"
PUSH_TO_TALK_TURN = "Your turn: hold space and answer"


class CallPage(QWidget):
    """Shows a call; the controller drives it.

    Attributes
    ----------
    answer_wanted
        The user picks up the phone.
    retake_wanted, end_wanted
        The user says the last reply again, or ends the call.
    pause_wanted
        The user takes a moment, or goes on.
    hold_wanted
        The user puts the customer on hold, or comes back.
    captions_toggled
        The user shows (True) or hides the captions.
    key_down, key_up
        The space bar, or the talk button, in push-to-talk.
    """

    answer_wanted = Signal()
    retake_wanted = Signal()
    end_wanted = Signal()
    pause_wanted = Signal()
    hold_wanted = Signal()
    captions_toggled = Signal(bool)
    key_down = Signal()
    key_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._look = look
        self._push_to_talk = self._on_hold = False
        self._state = ("", "pill")
        self._clipped_s = -CLIPPING_SHOWN_S
        self.notice = Notice(look)
        layout = scrolling_page(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(14)
        layout.addWidget(self.notice)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self._call_card(), 1)
        columns.addWidget(self._side())
        layout.addLayout(columns, 1)
        look.wardrobe.changed.connect(self._wear)

    def begin(
        self, scenario: Scenario, *, push_to_talk: bool, captions: bool, audience: bool = False
    ) -> None:
        """Show a new call."""
        self._push_to_talk = push_to_talk
        self._clipped_s = -CLIPPING_SHOWN_S
        self.clip_label.hide()
        self.notice.clear()
        self.show_hold(None)
        self.setAccessibleName(tr("Call with {name}", name=scenario.persona.name))
        self.captions.clear()
        self.strip.clear()
        self._badge.set_initials(initials(scenario.persona.name))
        self._name.setText(scenario.persona.name)
        self._role.setText(scenario.persona.role)
        clear(self._facts)
        for fact in scenario.briefing:
            self._facts.addWidget(briefing_row(fact))
        self.audience.setVisible(audience)
        self._show_pause_button(paused=False)
        self.answer_button.hide()
        self.talk_button.setVisible(push_to_talk)
        for button in (self.retake_button, self.pause_button, self.hold_button):
            button.show()
        self.end_button.set_text(tr("End call"))
        self.captions_button.setChecked(captions)
        self._show_captions(captions)
        self.show_time(0.0)
        self.show_turn(1)
        self.setFocus()

    def show_ringing(self) -> None:
        """Show that the phone rings."""
        self._show_state(tr(RINGING), "pill-live")
        self.answer_button.show()
        for button in (self.talk_button, self.retake_button, self.pause_button, self.hold_button):
            button.hide()
        self.end_button.set_text(tr("Not now"))
        self.end_button.setEnabled(True)

    def take_focus(self) -> None:
        """Give the keyboard to what is wanted first."""
        wanted = self if self.answer_button.isHidden() else self.answer_button
        wanted.setFocus()

    def show_phase(self, phase: Phase, *, can_retake: bool) -> None:
        """Say who has the word."""
        by_key = phase is Phase.LISTENING and self._push_to_talk
        self._state = tr(PUSH_TO_TALK_TURN) if by_key else tr(PHASES[phase][0]), PHASES[phase][1]
        self._show_state(*self._state)
        self._show_pause_button(paused=False)
        self.retake_button.setEnabled(can_retake)
        self.pause_button.setEnabled(phase in (Phase.CUSTOMER_SPEAKING, Phase.LISTENING))
        self.hold_button.setEnabled(phase is Phase.LISTENING)
        self.end_button.setEnabled(phase is not Phase.ENDED)
        self.talk_button.setEnabled(phase in (Phase.LISTENING, Phase.REPLYING))

    def show_paused(self) -> None:
        """Show that the agent took a moment."""
        self._show_state(tr(PAUSED), "pill")
        self._show_pause_button(paused=True)
        self.pause_button.setEnabled(True)
        for button in (self.retake_button, self.talk_button, self.hold_button):
            button.setEnabled(False)

    def show_waiting(self) -> None:
        """Show that the call waits for a device that is gone."""
        self._show_state(tr(WAITING), "pill")
        for button in (self.retake_button, self.talk_button, self.hold_button, self.pause_button):
            button.setEnabled(False)

    def show_hold(self, held_s: float | None) -> None:
        """Show how long the customer has been on hold, None where they are not."""
        on_hold = held_s is not None
        if on_hold != self._on_hold:
            self._on_hold = on_hold
            self.hold_button.set_text(tr("Come back") if on_hold else tr("Hold"))
            self._show_state(*self._state)
        if held_s is not None:
            self._show_state(tr(ON_HOLD, seconds=int(held_s)), "pill")

    def _show_state(self, text: str, kind: str) -> None:
        if self.phase_label.text() != text:
            self.phase_label.setText(text)
            self.phase_label.setAccessibleName(tr("Who has the word: {state}", state=text))
            set_kind(self.phase_label, kind)

    def _show_pause_button(self, *, paused: bool) -> None:
        self.pause_button.set_icon("play" if paused else "pause")
        self.pause_button.set_text(tr("Go on") if paused else tr("A moment"))

    def show_turn(self, turn: int) -> None:
        """Say which turn this is."""
        self._turn.setText(tr("Turn {number}", number=turn))

    def show_time(self, seconds: float) -> None:
        """Show how long the call has lasted."""
        text = f"{int(seconds) // 60:02d}:{int(seconds) % 60:02d}"
        if text != self._time.text():
            self._time.setText(text)

    def tick(self, seconds: float, level: Level, customer_level: float) -> None:
        """Follow the voices."""
        self.show_time(seconds)
        self.meter.show_level(level)
        self.strip.add_level(seconds, level.rms_dbfs)
        self._badge.show_level(0.0 if self._look.wardrobe.still else customer_level)
        if level.clipped:
            self._clipped_s = seconds
        self.clip_label.setVisible(seconds - self._clipped_s < CLIPPING_SHOWN_S)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the space bar in push-to-talk."""
        if event.key() == Qt.Key.Key_Space and self._push_to_talk:
            if not event.isAutoRepeat():
                self.key_down.emit()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of the space bar."""
        if event.key() == Qt.Key.Key_Space and self._push_to_talk:
            if not event.isAutoRepeat():
                self.key_up.emit()
            return
        super().keyReleaseEvent(event)

    def _call_card(self) -> QWidget:
        frame, layout = card()
        layout.addLayout(self._top())
        layout.addStretch(3)
        self._badge = CustomerBadge(self._look.tokens, "")
        layout.addWidget(self._badge)
        self._name = label("", "title")
        self._role = label("", "quiet", wrap=True)
        for text in (self._name, self._role):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(text)
        layout.addStretch(3)
        self.audience = Audience(self._look.tokens)
        layout.addWidget(self.audience)
        voice = QHBoxLayout()
        voice.addWidget(label(tr("Your voice"), "quiet"), 1)
        self._look.stack_when_large(voice)
        self.clip_label = label(tr(CLIPPING), "chip-bad")
        voice.addWidget(self.clip_label)
        layout.addLayout(voice)
        self.strip = VoiceStrip(self._look.tokens)
        layout.addWidget(self.strip)
        self.meter = LevelMeter(self._look.tokens)
        layout.addWidget(self.meter)
        layout.addSpacing(6)
        layout.addLayout(self._buttons())
        return frame

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        said = FlowLayout(gap=10)
        self.phase_label = label("", "pill")
        self._time = label("00:00", "quiet")
        self._turn = label("", "quiet")
        for text in (self.phase_label, self._time, self._turn):
            said.addWidget(text)
        row.addLayout(said, 1)
        row.setAlignment(said, Qt.AlignmentFlag.AlignVCenter)
        self.captions_button = IconButton(self._look, "captions", tr("Captions"), "plain")
        self.captions_button.setCheckable(True)
        self.captions_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.captions_button.toggled.connect(self._show_captions)
        self.captions_button.clicked.connect(self.captions_toggled)
        row.addWidget(self.captions_button)
        self._look.stack_when_large(row)
        return row

    def _buttons(self) -> FlowLayout:
        row = FlowLayout(gap=12, fill=True)
        self.answer_button = IconButton(self._look, "phone", tr("Answer"), "primary")
        self.answer_button.clicked.connect(self.answer_wanted)
        self.talk_button = IconButton(self._look, "mic", tr("Hold to talk"), "primary")
        self.talk_button.pressed.connect(self.key_down)
        self.talk_button.released.connect(self.key_up)
        self.retake_button = IconButton(self._look, "rotate-ccw", tr("Say it again"))
        self.retake_button.setToolTip(tr("Go back to their last line and answer it anew"))
        self.retake_button.clicked.connect(self.retake_wanted)
        self.pause_button = IconButton(self._look, "pause", tr("A moment"))
        self.pause_button.setToolTip(
            tr("Stop the clock and breathe; they do not notice, and it costs nothing")
        )
        self.pause_button.clicked.connect(self.pause_wanted)
        self.hold_button = IconButton(self._look, "clock", tr("Hold"))
        self.hold_button.setToolTip(tr("Put them on hold, as on a real call: ask first, and come back soon"))
        self.hold_button.clicked.connect(self.hold_wanted)
        self.end_button = IconButton(self._look, "phone-off", tr("End call"), "danger")
        self.end_button.clicked.connect(self.end_wanted)
        for button in (
            self.answer_button,
            self.talk_button,
            self.retake_button,
            self.pause_button,
            self.hold_button,
            self.end_button,
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
        return row

    def _side(self) -> QWidget:
        side = QWidget()
        self._look.keep_width(side, *_RIGHT_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        facts, inside = card(spacing=8)
        inside.addWidget(label(tr("What you know"), "heading", wrap=True))
        area, self._facts = scrolling_column(tr("What you know"), spacing=6)
        inside.addWidget(area, 1)
        column.addWidget(facts, 1)
        self._captions_card, inside = card(spacing=8)
        inside.addWidget(label(tr("Captions"), "heading"))
        inside.addWidget(label(tr("Made on this computer"), "quiet", wrap=True))
        self.captions = CaptionList()
        inside.addWidget(self.captions, 1)
        column.addWidget(self._captions_card, 1)
        return side

    def _show_captions(self, shown: bool) -> None:
        self._captions_card.setVisible(shown)
        self.captions_button.set_icon("captions" if shown else "captions-off")

    def _wear(self) -> None:
        for painted in (self._badge, self.strip, self.meter, self.audience):
            painted.wear(self._look.tokens)
