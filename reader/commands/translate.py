"""translate FILE: the article in English."""

import argparse

from reader.commands.engine import opened_translator, translate_all
from reader.commands.output import print_json, print_text, tell
from reader.commands.source import open_article
from reader.exporters.read_article import translation_line
from reader.exporters.records import translation_record
from reader.lexicon.loading import load_gazetteer
from reader.lexicon.people import load_people
from reader.paths import Paths, resource


def run(options: argparse.Namespace, paths: Paths) -> None:
    """Print every sentence's English, block by block."""
    article = open_article(options.file)
    sentences = tuple(article.sentences())
    tables = resource("lexicon")
    with opened_translator(paths, load_gazetteer(tables), load_people(tables).known) as translator:
        translations, model = translate_all(sentences, translator), translator.model
    if options.format == "json":
        print_json(translation_record(article, sentences, translations, model))
        return
    for number, block in enumerate(article.blocks):
        targets = [translations[place].target for place, one in enumerate(sentences) if one.block == number]
        print_text(f"{block.text}\n{' '.join(targets)}\n")
    tell(translation_line(translations.values(), model.label))
