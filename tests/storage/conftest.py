"""A library in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.storage.library import Library, open_library


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    opened = open_library(path)
    yield opened
    opened.close()
