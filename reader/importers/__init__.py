"""Files and pages in: each format becomes an Article, by the function that its suffix names here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from reader.domain.article import Article, Origin
from reader.importers.text import import_text

Importer = Callable[[bytes, Origin], Article]
"""Makes an article of a file's bytes; raises ReaderError when they are not what the format asks for."""

IMPORTERS: Mapping[str, Importer] = MappingProxyType({".txt": import_text, ".text": import_text, "": import_text})
