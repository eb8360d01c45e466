"""Reads and operates a window as a screen reader does: AT-SPI over D-Bus, from another process."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_SPI = "org.a11y.atspi."
#: Longest wait for an answer of the window, in seconds.
_PATIENCE_S = 20.0
_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
#: Bits of AT-SPI's states.
_ENABLED, _SHOWING, _FOCUSABLE = 8, 25, 11


def missing() -> list[str]:
    """Return the names of what is not installed and needed."""
    absent = [] if shutil.which("dbus-run-session") else ["dbus"]
    return absent + ([] if any(Path(path).exists() for path in _LAUNCHERS) else ["at-spi2-core"])


class GoneError(Exception):
    """What was asked about is not there any more, or does not do this."""


@dataclass(frozen=True)
class Node:
    """One thing in the window, as the bus names it."""

    reader: Reader
    bus: str
    path: str

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.reader.get(self, "Accessible", "Name"))

    @property
    def description(self) -> str:
        """What is told beside its name."""
        return str(self.reader.get(self, "Accessible", "Description"))

    @property
    def role(self) -> str:
        """What it is: ``button``, ``label`` …"""
        return str(self.reader.call(self, "Accessible", "GetRoleName")[0])

    @property
    def children(self) -> list[Node]:
        """What lies inside of it, in order."""
        (found,) = self.reader.call(self, "Accessible", "GetChildren")
        return [Node(self.reader, bus, path) for bus, path in found]

    @property
    def value(self) -> float:
        """The number of a meter or a slider."""
        return float(self.reader.get(self, "Value", "CurrentValue"))

    @property
    def text(self) -> str:
        """The words of a field."""
        return str(self.reader.call(self, "Text", "GetText", "ii", (0, -1))[0])

    @property
    def interfaces(self) -> set[str]:
        """What it can do, without the interfaces' common beginning."""
        (found,) = self.reader.call(self, "Accessible", "GetInterfaces")
        return {name.removeprefix(_SPI) for name in found}

    @property
    def enabled(self) -> bool:
        """Whether it can be used."""
        return self._has(_ENABLED)

    @property
    def showing(self) -> bool:
        """Whether it is to be seen."""
        return self._has(_SHOWING)

    @property
    def focusable(self) -> bool:
        """Whether the keyboard can go there."""
        return self._has(_FOCUSABLE)

    def press(self) -> None:
        """Do what it does when it is pressed."""
        (actions,) = self.reader.call(self, "Action", "GetActions")
        names = [name for name, *_ in actions]
        self.reader.call(self, "Action", "DoAction", "i", (names.index("Press"),))

    def walk(self) -> Iterator[Node]:
        """Return it and all that is to be seen inside of it."""
        yield self
        for child in self.children:
            try:
                if child.showing:
                    yield from child.walk()
            except GoneError:
                continue

    def _has(self, state: int) -> bool:
        low, high = self.reader.call(self, "Accessible", "GetState")[0]
        return bool((low | high << 32) >> state & 1)


class Reader:
    """A client on the bus of what is accessible.

    Parameters
    ----------
    session
        The address of the session's bus.
    """

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as connection:
            launcher = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            (address,) = _answered(connection, new_method_call(launcher, "GetAddress"))
        self._connection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the bus."""
        self._connection.close()

    def applications(self) -> list[Node]:
        """Return every program that can be read."""
        return Node(self, f"{_SPI}Registry", "/org/a11y/atspi/accessible/root").children

    def get(self, node: Node, interface: str, name: str) -> Any:
        """Return a property."""
        place = DBusAddress(node.path, node.bus, f"{_SPI}{interface}")
        return _answered(self._connection, Properties(place).get(name))[0][1]

    def call(
        self,
        node: Node,
        interface: str,
        method: str,
        signature: str | None = None,
        body: tuple[object, ...] = (),
    ) -> tuple[Any, ...]:
        """Return what a method answers."""
        place = DBusAddress(node.path, node.bus, f"{_SPI}{interface}")
        return _answered(self._connection, new_method_call(place, method, signature, body))


def first(root: Callable[[], Node], wanted: Callable[[Node], bool]) -> Node | None:
    """Return the first thing to be seen that is wanted; None where there is none, or it has just gone."""
    try:
        return next((node for node in root().walk() if wanted(node)), None)
    except GoneError:
        return None


def _answered(connection: DBusConnection, message: Any) -> tuple[Any, ...]:
    answer = connection.send_and_get_reply(message, timeout=_PATIENCE_S)
    if answer.header.message_type is MessageType.error:
        raise GoneError(str(answer.body))
    return tuple(answer.body)
