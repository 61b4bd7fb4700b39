"""All tables of resources/lexicon put together for the quote finder."""

from pathlib import Path

from reader.domain.quotes.lexicon import Lexicon
from reader.lexicon.loading import load_gazetteer
from reader.lexicon.people import load_people
from reader.lexicon.words import load_roles, load_tags, load_verbs


def load_lexicon(folder: Path) -> Lexicon:
    """Read the tables of `folder` (resources/lexicon). ValueError for a table that cannot be read: a fault of ours."""
    people = load_people(folder)
    return Lexicon(
        gazetteer=load_gazetteer(folder),
        verbs=load_verbs(folder),
        roles=load_roles(folder),
        tags=load_tags(folder),
        people=people.known,
        first_names=people.first_names,
        name_words=people.name_words,
    )
