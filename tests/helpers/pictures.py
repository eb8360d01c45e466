"""Pictures of windows, small enough to be kept beside the code."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtGui import QImage, QPixmap

#: Colours of a picture; a page has some dozen, and its letters' edges.
COLOURS = 96


def keep_small(picture: QPixmap, path: Path) -> None:
    """Write a picture as PNG with few colours."""
    image = picture.toImage().convertToFormat(QImage.Format.Format_RGB888)
    data = bytes(image.constBits())
    whole = Image.frombuffer(
        "RGB", (image.width(), image.height()), data, "raw", "RGB", image.bytesPerLine(), 1
    )
    few = whole.quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, optimize=True)
