"""export FILE --to PATH: the article, its English and its quotes in a file."""

import argparse
from pathlib import Path

from reader.commands.engine import opened_translator, quotes_english, translate_all
from reader.commands.output import print_json, tell
from reader.commands.source import open_article
from reader.domain.article import Article
from reader.domain.known_names import KnownNames
from reader.domain.names import NameList
from reader.domain.quotes.finder import find_quotes
from reader.domain.quotes.lexicon import Lexicon
from reader.exporters.read_article import ReadArticle
from reader.lexicon.lexicon import load_lexicon
from reader.paths import Paths, resource
from reader.services.exporting import export, format_of
from reader.services.speakers import name_speakers
from reader.storage.names import read_names


def run(options: argparse.Namespace, paths: Paths) -> None:
    """Read the article as the window does, and write it."""
    path = Path(options.to)
    suffix = format_of(path)  # translation takes a while: a wrong name is told before it
    article = open_article(options.file)
    lexicon = load_lexicon(resource("lexicon"))
    is_translated = options.translate and article.language != "en"
    read = _translated(article, lexicon, paths) if is_translated else _untranslated(article, lexicon)
    export(read, path)
    if options.format == "json":
        print_json({"path": str(path.absolute()), "format": suffix.removeprefix(".")})
    else:
        tell(f"Written to {path}.")


def _untranslated(article: Article, lexicon: Lexicon) -> ReadArticle:
    return ReadArticle(article, {}, find_quotes(article.blocks, lexicon))


def _translated(article: Article, lexicon: Lexicon, paths: Paths) -> ReadArticle:
    """Translate every sentence, and find the quotes' English in them."""
    quotes = find_quotes(article.blocks, lexicon)
    sentences = tuple(article.sentences())
    names = NameList(read_names(paths.names))
    with opened_translator(paths, lexicon.gazetteer, lexicon.people) as translator:
        translations = translate_all(sentences, translator)
        english = quotes_english(quotes, sentences, translations, translator)
        numbered = dict(enumerate(quotes))
        known = KnownNames(lexicon)
        speakers = name_speakers(numbered, sentences, translations, translator, names, known, stopped=lambda: False)
        return ReadArticle(article, translations, quotes, english, translator.model.label, speakers)
