"""The colours of both themes, each pair of text and ground at a contrast of 4.5 to 1 or more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Tokens:
    """One theme's colours, by use."""

    ground: str
    card: str
    sunken: str
    line: str
    text: str
    quiet: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    danger: str
    danger_strong: str
    danger_soft: str
    on_danger: str
    idle: str
    avatar_from: str
    avatar_to: str
    dark: bool


LIGHT = Tokens(
    ground="#f6f7f9",
    card="#ffffff",
    sunken="#f0f1f5",
    line="#e1e4ea",
    text="#14171f",
    quiet="#5b6372",
    accent="#3350c8",
    accent_strong="#3350c8",
    on_accent="#ffffff",
    accent_soft="#e8ebfd",
    good="#14714a",
    good_soft="#dcf3e7",
    warn="#8f5a10",
    danger="#b3261e",
    danger_strong="#c7342e",
    danger_soft="#fde7e4",
    on_danger="#ffffff",
    idle="#e1e4ea",
    avatar_from="#5b74f0",
    avatar_to="#2c42ad",
    dark=False,
)

DARK = Tokens(
    ground="#10131a",
    card="#181c24",
    sunken="#222733",
    line="#2b313d",
    text="#f1f3f7",
    quiet="#a6aebc",
    accent="#9aa9ff",
    accent_strong="#4459cf",
    on_accent="#ffffff",
    accent_soft="#252d4f",
    good="#5fcf9a",
    good_soft="#16352a",
    warn="#e6b04a",
    danger="#ff9d94",
    danger_strong="#c93a33",
    danger_soft="#43211f",
    on_danger="#ffffff",
    idle="#2b313d",
    avatar_from="#5b74f0",
    avatar_to="#2c42ad",
    dark=True,
)
