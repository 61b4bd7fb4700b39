"""Files and pages in: each format becomes an Article, by the function that its suffix names here."""

from reader.importers.formats import IMPORTERS, Importer

__all__ = ["IMPORTERS", "Importer"]
