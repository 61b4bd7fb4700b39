"""Documents that are zip files of XML, read within limits."""

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree import ElementTree as ET

from reader.domain.errors import ReaderError

_LARGEST_PART = 50_000_000  # bytes, unpacked
_DECLARATION = b"<!DOCTYPE"
_ENTITY = b"<!ENTITY"


class Parts:
    """The parts of a document by their names."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = _LARGEST_PART

    def __contains__(self, name: str) -> bool:
        return name in self._archive.NameToInfo

    def read(self, name: str) -> bytes:
        """Return the bytes of a part. Raises ReaderError when it is missing, damaged or unpacks to far too much."""
        try:
            with self._archive.open(name) as part:
                data = part.read(self._left + 1)
        except (
            KeyError,
            zipfile.BadZipFile,
            OSError,
            EOFError,
            RuntimeError,
            NotImplementedError,
            ValueError,
        ) as fault:
            raise ReaderError(
                "This document is damaged or locked. Open it where it was written and save it again."
            ) from fault
        self._left -= len(data)
        if self._left < 0:
            raise ReaderError(
                "This document unpacks to far more than an article. Save the article alone and open that."
            )
        return data

    def parse(self, name: str) -> ET.Element:
        """Return the XML of a part. Raises ReaderError for what is no XML, or defines entities of its own."""
        data = self.read(name)
        if _ENTITY in data or (
            _DECLARATION in data and b"[" in data.partition(_DECLARATION)[2][:1000].partition(b">")[0]
        ):
            raise ReaderError("This document defines entities, which no article needs. Save it again elsewhere.")
        try:
            return ET.fromstring(data)  # noqa: S314 -- no entities, and of limited size
        except (ET.ParseError, ValueError, RecursionError) as fault:
            raise ReaderError("This document is damaged. Open it where it was written and save it again.") from fault


@contextmanager
def open_parts(data: bytes) -> Iterator[Parts]:
    """Open the bytes of a zipped document. Raises ReaderError when they are none."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as fault:
        raise ReaderError("This document is damaged. Open it where it was written and save it again.") from fault
    with archive:
        yield Parts(archive)
