"""All tables of resources/lexicon put together for the quote finder."""

from pathlib import Path

from reader.domain.quotes.lexicon import Lexicon
from reader.lexicon.loading import load_gazetteer
from reader.lexicon.words import load_first_names, load_name_words, load_people, load_roles, load_tags, load_verbs


def load_lexicon(folder: Path) -> Lexicon:
    """Read the tables of `folder` (resources/lexicon). ValueError for a table that cannot be read: a fault of ours."""
    return Lexicon(
        gazetteer=load_gazetteer(folder),
        verbs=load_verbs(folder),
        roles=load_roles(folder),
        tags=load_tags(folder),
        people=load_people(folder),
        first_names=load_first_names(folder),
        name_words=load_name_words(folder),
    )
