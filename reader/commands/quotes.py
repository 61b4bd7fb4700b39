"""quotes FILE: who said what, for which country; with their English if asked."""

import argparse
from collections.abc import Mapping, Sequence

from reader.commands.engine import load_translator, translate_all
from reader.commands.output import print_json, print_text
from reader.commands.source import open_article
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.values import Quote
from reader.domain.text import Sentence
from reader.domain.translation import QuoteEnglish, Translator
from reader.exporters.records import english_record, quotes_record
from reader.lexicon.lexicon import load_lexicon
from reader.paths import Paths, resource
from reader.services.analysing import find_quote_english, translate_quote_words


def run(options: argparse.Namespace, paths: Paths) -> None:
    """Print the article's quotes in reading order."""
    article = open_article(options.file)
    lexicon = load_lexicon(resource("lexicon"))
    quotes = find_quotes(article.blocks, lexicon)
    sentences = tuple(article.sentences())
    english: Mapping[int, QuoteEnglish] = {}
    if options.translate and quotes:
        english = _quotes_english(quotes, sentences, load_translator(paths, lexicon.gazetteer))
    if options.format == "json":
        record = quotes_record(article, quotes)
        for number, found in english.items():
            record["quotes"][number]["english"] = english_record(found, sentences)
        print_json(record)
        return
    listed = [_readable(quote, english.get(number)) for number, quote in enumerate(quotes) if quote.is_listed]
    print_text("\n\n".join(listed) or "No quoted statements were found in this article.")


def _quotes_english(
    quotes: Sequence[Quote], sentences: Sequence[Sentence], translator: Translator
) -> Mapping[int, QuoteEnglish]:
    """Find the quotes' English, by their numbers, in the sentences as the command `translate` gives them.

    All are translated, not only those with quotes: a model's words may change a little with a sentence's company in
    its batch, and positions must hold for what `translate` prints.
    """
    translations = translate_all(sentences, translator)
    found = {number: find_quote_english(quote, sentences, translations) for number, quote in enumerate(quotes)}
    english = {number: one for number, one in found.items() if one is not None}
    return english | translate_quote_words(dict(enumerate(quotes)), english, translator, stopped=lambda: False)


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
