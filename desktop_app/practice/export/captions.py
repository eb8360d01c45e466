"""A call as WebVTT captions: who says what, sentence by sentence, to lie beside the recording."""

from __future__ import annotations

import html

from desktop_app.practice.export.timed import Document, Said, timed_turns

AGENT = "Agent"
#: Shorter than this no caption can be read; it then stays so long.
_SHORTEST_S = 0.5
#: A caption ends at a sentence, or after so many words.
_MOST_WORDS = 12


def captions(document: Document, customer: str) -> str:
    """Return the call as WebVTT.

    Parameters
    ----------
    customer
        The name the customer's captions carry.

    Raises
    ------
    InputError
        If its replies were written: they have no times.
    """
    import webvtt

    all_said: list[tuple[Said, str]] = []
    for turn in timed_turns(document):
        all_said.append((turn.customer, customer))
        all_said += [(said, AGENT) for said in _in_pieces(turn.words) or (turn.reply,)]
    made = webvtt.WebVTT()
    for said, who in sorted(all_said, key=lambda one: one[0].start_s):
        start, end, text = _caption(said, who)
        made.captions.append(webvtt.Caption(start, end, text))
    return str(made.content)


def _caption(said: Said, who: str) -> tuple[str, str, str]:
    """Return a caption's start, end and text."""
    end_s = max(said.end_s, said.start_s + _SHORTEST_S)
    text = f"<v {html.escape(who, quote=False)}>{html.escape(said.text, quote=False)}"
    return _clock(said.start_s), _clock(end_s), text


def _in_pieces(words: tuple[Said, ...]) -> list[Said]:
    pieces: list[Said] = []
    begun: list[Said] = []
    for word in words:
        begun.append(word)
        if word.text.endswith((".", "?", "!")) or len(begun) == _MOST_WORDS:
            pieces.append(Said(begun[0].start_s, begun[-1].end_s, " ".join(one.text for one in begun)))
            begun = []
    if begun:
        pieces.append(Said(begun[0].start_s, begun[-1].end_s, " ".join(one.text for one in begun)))
    return pieces


def _clock(seconds: float) -> str:
    milliseconds = round(seconds * 1000)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02d}:{minutes % 60:02d}:{rest // 1000:02d}.{rest % 1000:03d}"
