"""How English names territories: whether a translation names the ones that its source names, and no others."""

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from reader.domain.normalization import fold
from reader.domain.territories import Gazetteer, MentionKind, Territory
from reader.domain.text import Span

_SHORTEST_STEM = 4  # letters that the forms of a name have in common: Russ(ia), Russ(ian)
_ALIKE = 0.75  # share of letters from which a word is a slip of the pen for a name (Kakhstan), not another word
# Beginnings of English words that name a territory too, where they are not those of CLDR's English name.
_OTHERWISE = (
    "AE UAE U.A.E Emirat", "AQ Antarctic", "BA Bosnia Herzegovina", "BN Brunei", "BY White~Russia white~Russia",
    "CD Congo", "CG Congo", "CH Swiss", "CI Ivory Ivorian", "CN Chin PRC", "CV Cape~Verd", "CZ Czech",
    "DK Dane Danish", "DO Dominican", "ES Spaniard Spanish Spain", "FI Finn", "FO Faroe", "FR French",
    "GB U.K UK Brit Engl Scot Wales Welsh Northern~Ireland Northern~Irish", "GR Greek", "HK Hong~Kong", "IE Irish",
    "IT Ital", "KP DPRK North~Korea", "KR Korea South~Korea", "LA Lao", "MK Macedon", "MM Burm Myanmar", "MO Maca",
    "NL Dutch Holland", "NO Norw", "PF Polynesia", "PH Filipin Philippin", "PL Pole Polish",
    "PS Palestin Gaza West~Bank", "RU Soviet USSR U.S.S.R", "SE Swed", "SN Senegal", "SY Syria", "SZ Swazi",
    "TL Timor", "TR Turk", "TT Trinidad Tobago", "US U.S US USA America", "VA Vatican Holy~See",
    "ZA South~Africa Southern~Africa",
)  # fmt: skip


class EnglishNames:
    """Knows the English names of a gazetteer's territories, their adjectives and other ways to say them."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        rows = (row.split() for row in _OTHERWISE)
        self._others = {code: [each.replace("~", " ") for each in stems] for code, *stems in rows}
        self._stems = _find_stems(gazetteer)
        names = sorted((each.english for each in self._countries()), key=len, reverse=True)
        self._codes = {each.english: each.code for each in self._countries()}
        self._any_name = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?![\w-])")

    def find_names(self, source: str) -> Mapping[Span, Territory]:
        """Find the territories that an Arabic text calls by their own names, capitals and nationalities apart."""
        mentions = self._gazetteer.find_mentions(source)
        return {each.span: each.territory for each in mentions if each.kind is MentionKind.NAME}

    def is_official(self, arabic: str, territory: Territory) -> bool:
        """Tell whether the Arabic words are CLDR's own name; else English may call the territory otherwise too."""
        return fold(arabic) == fold(territory.arabic)

    def is_named(self, territory: Territory, english: str) -> bool:
        """Tell whether English words name a territory, by a noun or an adjective."""
        return bool(self._stems[territory.code].search(english)) or any(
            re.search(rf"(?<!\w){re.escape(stem)}", english) for stem in self._others.get(territory.code, ())
        )

    def is_wrong(self, attempt: str, name: str, source: str) -> bool:
        """Tell whether a model's word for the territory called `name` is certainly not one.

        It is wrong when it is the name of another one, which the source does not speak of, or misspells this one's.
        """
        territory = self._gazetteer.territory(self._codes[name])
        if self.is_named(territory, attempt):
            return False
        other = self._codes.get(attempt)
        if other is not None:
            return all(mention.territory.code != other for mention in self._gazetteer.find_mentions(source))
        return SequenceMatcher(None, attempt.lower(), name.lower(), autojunk=False).ratio() >= _ALIKE

    def count_missing(self, source: str, english: str) -> int:
        """Return how many of the names of territories in a source have no counterpart in its English."""
        return sum(not self.is_named(territory, english) for territory in self.find_names(source).values())

    def differ(self, source: str, english: str) -> bool:
        """Tell whether a territory is named in one of the two only.

        Of 997 pairs that people translated (FLORES-200 dev) 5 differ so: of the Arabic names of territories 1 in 60
        has none in the English, and 2 English ones have none in the Arabic.
        """
        if self.count_missing(source, english):
            return True
        named = {self._codes[name] for name in self._any_name.findall(english)}
        return bool(named) and not named <= {each.territory.code for each in self._gazetteer.find_mentions(source)}

    def _countries(self) -> Iterator[Territory]:
        return (each for each in self._gazetteer.territories if not each.is_body)


def _find_stems(gazetteer: Gazetteer) -> Mapping[str, re.Pattern[str]]:
    """Return what the forms of each English name begin with, as far as no other name begins so; Niger is no Nigeria."""
    names = sorted({each.english for each in gazetteer.territories})
    stems = {}
    for before, name, after in zip(["", *names], names, [*names[1:], ""], strict=False):  # no other shares as much
        shared = max(_common(name, before), _common(name, after))
        length = max(_SHORTEST_STEM, shared + 1, (len(name) + 1) // 2)
        end = r"(?:ien)?(?!\w)" if shared == len(name) else ""
        stems[name] = re.compile(rf"(?<!\w){re.escape(name[:length])}{end}")
    return {each.code: stems[each.english] for each in gazetteer.territories}


def _common(left: str, right: str) -> int:
    return next(
        (n for n, (one, other) in enumerate(zip(left, right, strict=False)) if one != other), min(len(left), len(right))
    )
