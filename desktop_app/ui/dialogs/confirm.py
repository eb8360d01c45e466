"""A question before something is gone for good."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from desktop_app.ui.language import tr


def confirm(parent: QWidget, question: str, consequence: str, yes: str) -> QMessageBox:
    """Open the question; its ``accepted`` comes when the user says yes. Escape and "Keep" say no."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, tr("Delete"), question, parent=parent)
    box.setInformativeText(consequence)
    keep = box.addButton(tr("Keep"), QMessageBox.ButtonRole.RejectRole)
    delete = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    delete.setProperty("kind", "danger")
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.finished.connect(box.deleteLater)
    box.open()
    return box
