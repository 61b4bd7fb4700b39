"""quotes FILE: who said what, for which country; with their English if asked."""

import argparse

from reader.commands.engine import opened_translator, quotes_english, translate_all
from reader.commands.output import print_json, print_text
from reader.commands.source import open_article
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.values import Quote
from reader.domain.translation import QuoteEnglish
from reader.exporters.records import english_record, quotes_record
from reader.lexicon.lexicon import load_lexicon
from reader.paths import Paths, resource


def run(options: argparse.Namespace, paths: Paths) -> None:
    """Print the article's quotes in reading order."""
    article = open_article(options.file)
    lexicon = load_lexicon(resource("lexicon"))
    quotes = find_quotes(article.blocks, lexicon)
    sentences = tuple(article.sentences())
    english: dict[int, QuoteEnglish] = {}
    if options.translate and quotes:
        with opened_translator(paths, lexicon.gazetteer, lexicon.people) as translator:
            # All sentences, not only those with quotes: a model's words may change a little with a sentence's company
            # in its batch, and positions must hold for what `translate` prints.
            english = quotes_english(quotes, sentences, translate_all(sentences, translator), translator)
    if options.format == "json":
        record = quotes_record(article, quotes)
        for number, found in english.items():
            record["quotes"][number]["english"] = english_record(found, sentences)
        print_json(record)
        return
    listed = [_readable(quote, english.get(number)) for number, quote in enumerate(quotes) if quote.is_listed]
    print_text("\n\n".join(listed) or "No quoted statements were found in this article.")


def _readable(quote: Quote, english: QuoteEnglish | None) -> str:
    territory = quote.attribution.territory
    country = (
        f"{territory.english} · {territory.arabic} [{territory.written_code}]" if territory else "Country not known"
    )
    speaker = quote.speaker.name if quote.speaker else "speaker not known"
    lines = [f"{country}: {speaker}", f"    «{quote.words.text}»"]
    if english:
        lines.append(f"    “{english.text}”" + ("" if english.sure else " (not sure)"))
    return "\n".join(lines)
