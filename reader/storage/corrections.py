"""What readers set right in quotes, to and from its table."""

import sqlite3
from collections.abc import Iterable, Sequence

from reader.domain.quotes.corrections import Correction
from reader.domain.quotes.values import Place
from reader.domain.search import fold_for_search
from reader.domain.territories import Territory
from reader.domain.text import Span


def select_corrections(connection: sqlite3.Connection, number: int) -> tuple[Correction, ...]:
    """Read an article's corrections, the oldest first."""
    rows = connection.execute(
        "SELECT block, start, stop, text, speaker, sets_territory, is_quote, speaker_english, is_added, code,"
        " arabic, english, is_body"
        " FROM corrections LEFT JOIN territories ON code = territory WHERE article = ? ORDER BY id",
        (number,),
    )
    return tuple(
        Correction(
            Place(block, Span(start, stop), text),
            speaker,
            bool(sets_territory),
            territory_of(territory),
            bool(is_quote),
            speaker_english,
            bool(is_added),
        )
        for block, start, stop, text, speaker, sets_territory, is_quote, speaker_english, is_added, *territory in rows
    )


def write_corrections(connection: sqlite3.Connection, number: int, corrections: Sequence[Correction]) -> None:
    """Write an article's corrections in place of those before. Call it in a transaction."""
    write_territories(connection, (each.territory for each in corrections))
    connection.execute("DELETE FROM corrections WHERE article = ?", (number,))
    connection.executemany(
        "INSERT OR REPLACE INTO corrections (article, block, start, stop, text, speaker, sets_territory, territory,"
        " is_quote, speaker_english, is_added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                number,
                each.words.block,
                each.words.span.start,
                each.words.span.end,
                each.words.text,
                each.speaker,
                each.sets_territory,
                each.territory.code if each.territory else None,
                each.is_quote,
                each.speaker_english,
                each.is_added,
            )
            for each in corrections
        ],
    )


def write_territories(connection: sqlite3.Connection, territories: Iterable[Territory | None]) -> None:
    """Write the names of territories, so that the library can be read without the program's tables."""
    connection.executemany(
        "INSERT INTO territories (code, arabic, english, is_body, arabic_folded, english_folded)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (code) DO UPDATE SET arabic = excluded.arabic,"
        " english = excluded.english, is_body = excluded.is_body, arabic_folded = excluded.arabic_folded,"
        " english_folded = excluded.english_folded"
        " WHERE (arabic, english, is_body) <> (excluded.arabic, excluded.english, excluded.is_body)",
        [
            (
                each.code,
                each.arabic,
                each.english,
                each.is_body,
                fold_for_search(each.arabic),
                fold_for_search(each.english),
            )
            for each in {each for each in territories if each is not None}
        ],
    )


def territory_of(row: Sequence[object]) -> Territory | None:
    """Read a territory from its code, names and whether it is a body; None for a row without one."""
    code, arabic, english, is_body = row
    return None if code is None else Territory(str(code), str(arabic), str(english), bool(is_body))
