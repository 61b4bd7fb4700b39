"""How countries are named, coded and coloured."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.domain.territories import Territory

_HUES = (
    "AF BE BH JO RU SS TN",
    "CO FI FR IN KP OM SD SY",
    "AFRICAN_UNION BR IAEA ICC IQ JP KZ QA UA",
    "CN GCC IL IT MR OPEC",
    "AE ECOWAS ES KR PK SE TR ZA",
    "AR ARAB_LEAGUE EG GB KE YE",
    "AFC BRICS MA ML US",
    "? CSTO ET G7 IE IR LY NE UEFA",
    "EU LB MX SO",
    "FIFA KW PL UN VE WORLD_BANK",
    "CAS IMF NATO SA WHO",
    "DE DZ PS",
)
"""The codes that have each of the themes' colours: those that the press names together have different ones.

Chosen by search over 21 such companies and 26 articles, of which none has two countries of one colour; like colours,
such as red and wine, were kept apart where that was possible.
"""

_HUE_OF = {code: number for number, codes in enumerate(_HUES) for code in codes.split()}


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
    """Return what stands in a territory's chip."""
    return chip_letters(code_of(territory))


def chip_letters(code: str) -> str:
    """Return what stands in the chip of a code: one of one word itself, the initials of several."""
    return code if "_" not in code else "".join(part[0] for part in code.split("_"))


def hue_number(code: str) -> int:
    """Return the number of a country's colour, the same one wherever the country is shown."""
    return _HUE_OF.get(code, sum(map(ord, code)) % len(_HUES))
