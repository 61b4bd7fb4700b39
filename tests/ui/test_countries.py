"""How countries are coded and coloured."""

import pytest

from reader.domain.territories import Territory
from reader.ui.wording.countries import chip_code, chip_letters, hue_number


@pytest.mark.parametrize(
    ("code", "chip"),
    [("RU", "RU"), ("ASEAN", "ASEAN"), ("ECOWAS", "ECOWAS"), ("ARAB_LEAGUE", "AL"), ("AFRICAN_UNION", "AU")],
)
def test_a_chip_has_the_same_letters_everywhere(code: str, chip: str) -> None:
    assert chip_letters(code) == chip
    assert chip_code(Territory(code, "اسم", "Name")) == chip


@pytest.mark.parametrize(
    "company",
    ["G7 SE EU", "US RU CN GB FR DE EU UN NATO UA TR IR", "SA AE QA KW BH OM GCC IR YE", "MA DZ TN LY FR ES IT EU"],
)
def test_those_who_are_named_together_have_colours_of_their_own(company: str) -> None:
    codes = company.split()
    assert len({hue_number(code) for code in codes}) == len(codes)


def test_every_code_has_one_of_the_themes_colours() -> None:
    assert all(0 <= hue_number(code) < 12 for code in ("?", "ZW", "WORLD_AQUATICS", "RU"))
