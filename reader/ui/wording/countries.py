"""How countries are named, coded and coloured."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from reader.domain.quotes.values import Quote
from reader.domain.territories import Territory

_LONGEST_CODE = 4
_HUES = 12


def territory_names(territory: Territory | None, *, in_arabic: bool) -> tuple[str, str]:
    """Return a country's name in the interface's language and in the other one."""
    if territory is None:
        return QCoreApplication.translate("QuoteWording", "No country known"), ""
    names = (territory.english, territory.arabic)
    return (names[1], names[0]) if in_arabic else names


def country_names(codes: tuple[str, ...], countries: Mapping[str, Territory], *, in_arabic: bool) -> list[str]:
    """Return countries' names; a code stands for one that has none here."""
    return [territory_names(countries[code], in_arabic=in_arabic)[0] if code in countries else code for code in codes]


def code_of(territory: Territory | None) -> str:
    """Return the code that a filter and a folded group go by; "?" for quotes of no known country."""
    return territory.code if territory else "?"


def chip_code(territory: Territory | None) -> str:
    """Return what stands in the sidebar's chip: a short code, the initials of one of more than four letters."""
    code = code_of(territory)
    return code if len(code) <= _LONGEST_CODE else "".join(part[0] for part in code.split("_"))


def chip_letters(code: str) -> str:
    """Return what stands in a chip of the library's lists: a code of one word, the initials of several."""
    return code if "_" not in code else "".join(part[0] for part in code.split("_"))


def group_numbers(quotes: Iterable[Quote]) -> Mapping[str, int]:
    """Return the countries' numbers, in the order in which they appear; a country keeps its colour by it."""
    codes = dict.fromkeys(code_of(quote.attribution.territory) for quote in quotes)
    return {code: number for number, code in enumerate(codes)}


def hue_number(code: str) -> int:
    """Return the number of a country's colour: the same one in every list of the library.

    The figures keep apart, as far as twelve colours can, the thirty codes that Arabic news quotes most.
    """
    return sum(ord(letter) * (39 * place + 37) for place, letter in enumerate(code, 1)) % 97 % _HUES
