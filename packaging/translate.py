"""Bring the translations of the window up to date: `.venv/bin/python packaging/translate.py`.

Every text of the source goes into assets/i18n/*.ts, what is translated stays, what is gone goes; Qt's own
tool then makes the .qm files that the app reads. A .ts file is edited by hand or in Qt Linguist.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

PROJECT = Path(__file__).resolve().parent.parent
FOLDER = PROJECT / "assets" / "i18n"
CONTEXT = "tone-matters"


def main() -> int:
    """Update every language; return 1 where a text is not translated yet."""
    sys.path.insert(0, str(PROJECT))
    from window_texts import window_texts

    texts = window_texts()
    missing = 0
    for path in sorted(FOLDER.glob("*.ts")):
        translated = read(path)
        write(path, texts, translated)
        release(path)
        left = [text for text in texts if not translated.get(text)]
        missing += len(left)
        print(f"{path.name}: {len(texts)} texts, {len(left)} not translated")
        for text in left:
            print(f"  {text}")
    return 1 if missing else 0


def read(path: Path) -> dict[str, str]:
    """Return the translations of a .ts file, by their text; those that are not finished are left out."""
    found: dict[str, str] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 - a file of this project
        translation = message.find("translation")
        source = message.findtext("source", "")
        if translation is not None and "type" not in translation.attrib:
            found[source] = translation.text or ""
    return found


def write(path: Path, texts: list[str], translated: dict[str, str]) -> None:
    """Write a .ts file that holds the texts, in their order."""
    language = path.stem.rpartition("_")[2]
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "source").text = text
        done = translated.get(text, "")
        ET.SubElement(message, "translation", {} if done else {"type": "unfinished"}).text = done
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def release(path: Path) -> None:
    """Make the .qm file beside a .ts file."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run((str(tool), "-silent", str(path), "-qm", str(path.with_suffix(".qm"))), check=True)


if __name__ == "__main__":
    sys.exit(main())
