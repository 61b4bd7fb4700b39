"""What is told of files and folders that were brought in."""

from __future__ import annotations  # what opens an article does not wait for what keeps folders

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.wording.phrases import worded

if TYPE_CHECKING:
    from reader.services.bringing_in import FolderReport


class _Report(QObject):
    """Its own class because lupdate finds plurals in `tr` only."""

    def told(self, report: FolderReport) -> str:
        parts = [self.tr("%n new article(s).", "", report.new)]
        if report.known:
            parts.append(self.tr("%n known already.", "", report.known))
        if report.skipped:
            parts.append(self.tr("%n file(s) without Arabic left out.", "", report.skipped))
        if report.failures:
            parts.append(self.tr("%n file(s) could not be kept.", "", len(report.failures)))
        if not report.is_whole and not report.trouble:
            parts.append(self.tr("Stopped before the end."))
        if report.trouble:
            parts.append(worded(report.trouble))
        return " ".join(parts)


def told_report(report: FolderReport) -> str:
    """Say what came in, what was known or left out, and what failed."""
    return _Report().told(report)
