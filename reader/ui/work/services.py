"""What the window is given: the use cases, as plain functions."""

from __future__ import annotations  # the first paint waits for no part of the domain

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from reader.domain.article import Article
    from reader.domain.quotes.values import Quote
    from reader.domain.territories import Territory
    from reader.domain.text import Sentence
    from reader.domain.translation import (
        QuoteEnglish,
        Report,
        SentenceTranslation,
        Stopped,
        Translator,
        TranslatorChoice,
    )
    from reader.services.models import ModelShelf
    from reader.services.naming import NamesFile
    from reader.services.remembering import MemoryKeeper
    from reader.storage.library import Library


@dataclass(frozen=True, slots=True)
class TranslationRun:
    """How a translation tells what it does; its functions are called in the thread that translates.

    `quoted` are the numbers of sentences with quotes in them, which the reader wants early.
    """

    arrived: Callable[[Mapping[int, SentenceTranslation]], None]
    report: Report
    stopped: Stopped
    looked_at: Callable[[], int]
    quoted: Collection[int]


@dataclass(frozen=True, slots=True)
class ToolServices:
    """What the dialogs of models and names work with, in threads of their own."""

    shelf: ModelShelf
    memory: MemoryKeeper
    names: NamesFile


@dataclass(frozen=True, slots=True)
class LibraryServices:
    """What the library is worked with, in threads of its own; each opens it for itself.

    `start` is for the first of them, and is told what the reader should know of it, such as that it had been damaged;
    `open` for the others. `finder` names the version of `find_quotes`.
    """

    start: Callable[[Callable[[str], None]], Library]
    open: Callable[[Callable[[str], None]], Library]
    open_file: Callable[[Path], Article]
    find_quotes: Callable[[Article], Sequence[Quote]]
    finder: Callable[[], str]
    check: Callable[[Stopped], None]
    """Looks through the whole file, if the last program that used it was cut off."""


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases behind the window. All may raise ReaderError.

    Those that open an article and `find_quotes` are called in a thread for reading, one at a time; `load_translator`,
    `translate`, `translate_quote_words` and `name_speakers` in the one thread that owns the model; the rest in the
    window's own thread, so they are quick. `sample` is the article that the first start opens.
    """

    open_file: Callable[[Path], Article]
    read_pasted: Callable[[str, str], Article]
    """Given a text, and its markup where there is one; one of the two may be empty."""
    open_address: Callable[[str, Callable[[str], None], Stopped], Article]
    """Given an address of the web, and whom to tell each address that is asked; the only use case that fetches."""
    find_quotes: Callable[[Article], Sequence[Quote]]
    load_translator: Callable[[TranslatorChoice, Callable[[str], None], Stopped], Translator]
    """Given what the reader wants, and whom to tell what must be left out; called again when the wishes change."""
    close_translators: Callable[[], None]
    """Closes what they have opened; the last that the thread does which owns the model."""
    translate: Callable[[Sequence[Sentence], Translator, TranslationRun], None]
    find_quote_english: Callable[[Quote, Sequence[Sentence], Mapping[int, SentenceTranslation]], QuoteEnglish | None]
    translate_quote_words: Callable[
        [Mapping[int, Quote], Mapping[int, QuoteEnglish], Translator, Stopped], Mapping[int, QuoteEnglish]
    ]
    name_speakers: Callable[
        [Mapping[int, Quote], Sequence[Sentence], Mapping[int, SentenceTranslation], Translator, Stopped],
        Mapping[int, str],
    ]
    """Gives the speakers' English by the quotes' numbers; for the thread that owns the model, as the one above."""
    territories: Callable[[], Sequence[Territory]]
    """All territories that a quote can be given to, called when the reader first sets one right."""
    library: LibraryServices
    tools: Callable[[], ToolServices]
    """Called when the reader first opens a dialog that needs them."""
    sample: Path
