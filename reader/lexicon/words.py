"""The tables of reporting verbs, titles and small words, read into domain values."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from reader.domain.normalization import fold
from reader.domain.quotes.entries import Gender, Role, RoleKind, VerbForm, VerbKind
from reader.lexicon.inflection import inflect
from reader.lexicon.tables import read_rows

_ROOT = 3  # letters of a bare root


def load_verbs(folder: Path) -> Mapping[str, VerbForm]:
    """Read cue_verbs.tsv and verbs.tsv; a form that two verbs share belongs to the first."""
    forms: dict[str, VerbForm] = {}
    for past, present, kind, *options in read_rows(folder / "cue_verbs.tsv", 6):
        named = dict(_option(option) for option in options if option)
        words = inflect(
            past,
            present,
            VerbKind(kind),
            named.get("short", ""),
            named.get("part", ""),
            is_doubtful=named.get("flag") == "doubtful",
        )
        for word, form in words:
            forms.setdefault(word, form)
    for past, present in read_rows(folder / "verbs.tsv", 2):
        is_noun = len(past) == _ROOT  # دعم، قتل: the verbal noun is written alike
        for word, form in inflect(past, present, VerbKind.PLAIN, participle="-"):
            forms.setdefault(word, replace(form, is_doubtful=is_noun and word == fold(past)))
    return forms


def _option(cell: str) -> tuple[str, str]:
    name, equals, value = cell.partition("=")
    if not equals or name not in {"short", "part", "flag"}:
        raise ValueError(f"cue_verbs.tsv: not an option: {cell}")
    return name, value


def load_roles(folder: Path) -> Mapping[str, Role]:
    """Read titles.tsv, by the noun without its article."""
    roles: dict[str, Role] = {}
    for kind, gender, words in read_rows(folder / "titles.tsv", 3):
        for word in words.split():
            noun, role = fold(word), Role(fold(word), RoleKind(kind), Gender(gender))
            other = roles.get(noun)
            is_both = other is not None and other.kind is role.kind and other.gender is not role.gender  # عمدة، قنصل
            roles[noun] = Role(noun, role.kind, Gender.UNKNOWN) if is_both else role
    for noun, role in list(roles.items()):
        if role.kind in {RoleKind.PERSON, RoleKind.SPORT}:
            for form in _several(noun, role.gender):
                roles.setdefault(form, Role(noun, RoleKind.GROUP, role.gender))
    return roles


def _several(noun: str, gender: Gender) -> Iterator[str]:
    """Yield the dual and the sound plural of a folded head noun, with and without a complement after it."""
    if gender is Gender.FEMININE and noun.endswith("ه"):
        stem = noun[:-1]
        yield from (f"{stem}تان", f"{stem}تين", f"{stem}تا", f"{stem}تي", f"{stem}ات")
    else:
        yield from (f"{noun}ان", f"{noun}ين", f"{noun}ون", f"{noun}ا", f"{noun}و")


def load_tags(folder: Path) -> Mapping[str, frozenset[str]]:
    """Read words.tsv: for each word, the classes that it belongs to."""
    tags: dict[str, set[str]] = {}
    for name, words in read_rows(folder / "words.tsv", 2):
        for word in words.split():
            tags.setdefault(fold(word), set()).add(name)
    return {word: frozenset(names) for word, names in tags.items()}
