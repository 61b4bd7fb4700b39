"""Where a dialog for files begins."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def start_folder(last: str = "") -> Path:
    """Return the folder that the reader chose last, while it is there, else his documents, else his home.

    The working directory is none of his: a program that is started from a menu has one that he never chose.
    """
    if last and Path(last).is_dir():
        return Path(last)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) if documents and Path(documents).is_dir() else Path.home()
