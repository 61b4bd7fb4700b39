"""Writing an article that has been read."""

from pathlib import Path

import pytest

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.errors import ReaderError
from reader.domain.text import Block, BlockKind
from reader.exporters.read_article import ReadArticle
from reader.services.exporting import FORMATS, export

TEXT = "افتتحت هيئة الموانئ رصيفا جديدا."
READ = ReadArticle(Article((Block(BlockKind.PARAGRAPH, TEXT),), Origin(OriginKind.PASTED)), {})


@pytest.mark.parametrize("suffix", FORMATS)
def test_each_format_is_written_whole(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"خبر{suffix.upper()}"
    path.write_text("old", encoding="utf-8")
    export(READ, path)
    written = path.read_text(encoding="utf-8-sig")
    assert ("country" if suffix == ".csv" else TEXT) in written
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["a", "a.pdf"])
def test_a_name_of_no_format(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReaderError, match=r"names no format .* \.txt"):
        export(READ, tmp_path / name)


def test_a_place_that_cannot_be_written_to(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="There is no folder"):
        export(READ, tmp_path / "none" / "a.txt")
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(ReaderError, match="could not be written"):
        export(READ, tmp_path / "folder.txt")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.txt"]
