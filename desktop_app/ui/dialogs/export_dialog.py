"""Where a call is saved to, and as what."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.practice.export.formats import NAMES, SUFFIXES, Format
from desktop_app.ui.language import tr


class ExportDialog(QFileDialog):
    """Asks for a file and its format.

    Parameters
    ----------
    name
        What the file is called at first, without its suffix.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, tr("Export this call"))
        self._formats = {f"{tr(NAMES[kind])} (*{suffix})": kind for kind, suffix in SUFFIXES.items()}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._formats))
        self.filterSelected.connect(lambda _chosen: self._set_suffix())
        self._set_suffix()
        self.selectFile(name)

    @property
    def format(self) -> Format:
        """The format that is chosen."""
        return self._formats.get(self.selectedNameFilter(), Format.PDF)

    @property
    def path(self) -> Path:
        """The file that is chosen, with the suffix of its format."""
        path = Path(self.selectedFiles()[0])
        return path if path.suffix else path.with_suffix(SUFFIXES[self.format])

    def _set_suffix(self) -> None:
        self.setDefaultSuffix(SUFFIXES[self.format].lstrip("."))
