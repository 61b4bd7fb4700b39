"""What each command of the command line does. Answers go to standard output, all else to standard error."""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from reader.domain.article import Article
from reader.domain.errors import ReaderError
from reader.domain.projection import places_in_sentences
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.values import Quote
from reader.domain.text import BlockKind, Sentence
from reader.domain.translation import QuoteEnglish, SentenceTranslation, Translator
from reader.exporters.records import Record, article_record, english_record, quotes_record, translation_record
from reader.paths import Paths, resource
from reader.services.analysing import find_quote_english, translate_quote_words
from reader.services.importing import open_file, read_standard_input
from reader.services.translating import translate_sentences


def clean(options: argparse.Namespace, _paths: Paths) -> None:
    """Print the cleaned article."""
    article = _open(options.file)
    if options.format == "json":
        _print_json(article_record(article))
        return
    _print("\n\n".join(block.text for block in article.blocks))
    for removed in article.removed:
        sys.stderr.write(f"Removed ({removed.reason}): {removed.text[:100]}\n")


def quotes(options: argparse.Namespace, paths: Paths) -> None:
    """Print the quotes; with their English if asked."""
    from reader.lexicon.lexicon import load_lexicon  # noqa: PLC0415 -- Babel loads only when quotes are asked for

    article = _open(options.file)
    quotes = find_quotes(article.blocks, load_lexicon(resource("lexicon")))
    sentences = tuple(article.sentences())
    english: Mapping[int, QuoteEnglish] = {}
    if options.translate:
        english = _quotes_english(quotes, sentences, _load_translator(paths))
    if options.format == "json":
        record = quotes_record(article, quotes)
        for number, found in english.items():
            record["quotes"][number]["english"] = english_record(found, sentences)
        _print_json(record)
        return
    for number, quote in enumerate(quotes):
        if quote.is_listed:
            _print(_readable_quote(quote, english.get(number)))


def _readable_quote(quote: Quote, english: QuoteEnglish | None) -> str:
    territory = quote.attribution.territory
    country = f"{territory.english} · {territory.arabic} [{territory.code}]" if territory else "Country not known"
    speaker = quote.speaker.name if quote.speaker else "speaker not known"
    lines = [f"{country}: {speaker}", f"    «{quote.words.text}»"]
    if english:
        lines.append(f"    “{english.text}”" + ("" if english.sure else " (not sure)"))
    return "\n".join(lines) + "\n"


def translate(options: argparse.Namespace, paths: Paths) -> None:
    """Print the article's English."""
    article = _open(options.file)
    sentences = tuple(article.sentences())
    translator = _load_translator(paths)
    translations = _translate_all(sentences, translator)
    if options.format == "json":
        _print_json(translation_record(article, sentences, translations, translator.model))
        return
    for number, block in enumerate(article.blocks):
        targets = [translations[place].target for place, one in enumerate(sentences) if one.block == number]
        _print(f"{block.text}\n{' '.join(targets)}\n")
    sys.stderr.write("Machine translation. Read it beside the Arabic.\n")


def _open(name: str) -> Article:
    article = read_standard_input(sys.stdin.buffer.read()) if name == "-" else open_file(Path(name))
    if all(block.kind is BlockKind.LINK for block in article.blocks):
        raise ReaderError("There is no article text in this file. Open another file, or paste the text itself.")
    return article


def _load_translator(paths: Paths) -> Translator:
    from reader.translation.argos import load_model  # noqa: PLC0415 -- the engine loads only to translate

    del paths  # the reader's own models come with the command `models`
    return load_model(resource("models/ar_en"), is_builtin=True)


def _translate_all(sentences: Sequence[Sentence], translator: Translator) -> Mapping[int, SentenceTranslation]:
    translations: dict[int, SentenceTranslation] = {}
    translate_sentences(
        sentences,
        translator,
        arrived=translations.update,
        report=_progress,
        stopped=lambda: False,
        looked_at=lambda: 0,
    )
    return translations


def _quotes_english(
    quotes: Sequence[Quote], sentences: Sequence[Sentence], translator: Translator
) -> Mapping[int, QuoteEnglish]:
    """Translate only the sentences in which a quote stands."""
    numbers = sorted(
        {
            number
            for quote in quotes
            for number, _ in places_in_sentences(quote.words.block, quote.words.span, sentences)
        }
    )
    made = _translate_all([sentences[number] for number in numbers], translator)
    translations = {number: made[place] for place, number in enumerate(numbers)}
    found = {number: find_quote_english(quote, sentences, translations) for number, quote in enumerate(quotes)}
    english = {number: one for number, one in found.items() if one is not None}
    return english | translate_quote_words(dict(enumerate(quotes)), english, translator, stopped=lambda: False)


def _progress(done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        sys.stderr.write(f"\rTranslated {done} of {total} sentences{end}")
        sys.stderr.flush()


def _print_json(record: Record) -> None:
    _print(json.dumps(record, ensure_ascii=False, indent=1))


def _print(text: str) -> None:
    # Bytes, because the console's own encoding may know no Arabic (Windows).
    sys.stdout.buffer.write((text + "\n").encode("utf-8", errors="replace"))
    sys.stdout.buffer.flush()
