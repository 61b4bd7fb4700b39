"""clean FILE: the article without what stands around it."""

import argparse

from reader.commands.output import print_json, print_text, tell
from reader.commands.source import open_article
from reader.exporters.records import article_record
from reader.paths import Paths


def run(options: argparse.Namespace, _paths: Paths) -> None:
    """Print the cleaned article, and tell what was taken out."""
    article = open_article(options.file)
    if options.format == "json":
        print_json(article_record(article))
        return
    print_text("\n\n".join(block.text for block in article.blocks))
    for removed in article.removed:
        tell(f"Removed ({removed.reason}): {removed.text[:100]}")
