"""One table of named colours, and the palette and the style sheet made of it."""

from dataclasses import dataclass, fields
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True, eq=False, repr=False)  # the first paint waits for what makes those
class Theme:
    """Named colours, "#RRGGBB".

    `hues` are the countries' own, readable on paper and panel; `tint` is the share of a hue in the colour that lies
    behind a quote's words.
    """

    name: str
    is_dark: bool
    paper: str
    panel: str
    card: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    hover: str
    sentence: str
    chosen: str
    found: str
    current: str
    word: str
    selection: str
    bars: str
    warning: str
    tint: float
    hues: tuple[str, ...]

    @property
    def row(self) -> str:
        """The ground of a chosen row: as much teal as leaves muted words on it a contrast of 4.5."""
        return mixed(self.word, self.panel, 0.7)

    def hue(self, number: int) -> str:
        """Return the colour of the `number`th country of an article; it repeats after twelve."""
        return self.hues[number % len(self.hues)]

    def tinted(self, number: int, ground: str = "") -> str:
        """Return what stands behind the words of that country's quotes, on paper or on another ground."""
        return mixed(self.hue(number), ground or self.paper, self.tint)


_HUES = (
    "#B3402F", "#1F66A8", "#65479F", "#2C6E3F", "#8A5A00", "#0B6B6B",
    "#A1346B", "#4C5A78", "#7A4A2B", "#5B6B12", "#3D4FB0", "#8C2F45",
)  # fmt: skip
_DARK_HUES = (
    "#F08A76", "#72B2EC", "#B59BEA", "#84C596", "#DDB25A", "#58BDBD",
    "#E78DB9", "#A9B6D2", "#D3A584", "#B5C35C", "#98A8F5", "#EE8FA0",
)  # fmt: skip
_SEPIA_HUES = (
    "#A23524", "#1B5A94", "#5D4094", "#27602F", "#7A4F00", "#0A5F5F",
    "#932C60", "#434F6B", "#6D4023", "#505E0E", "#3646A0", "#7F283C",
)  # fmt: skip

LIGHT = Theme(
    "light", is_dark=False, paper="#FBFAF7", panel="#F2F0EA", card="#FFFFFF", ink="#1E2227", muted="#58616C",
    line="#E1DDD4", accent="#0B6B6B", on_accent="#FFFFFF", hover="#E6E3DB", sentence="#FFF4CF", chosen="#FFE08F",
    found="#FCE3A0", current="#F7B955", word="#CDE7E4", selection="#8EC5F0", bars="#ECE9E1", warning="#FFF0CC",
    tint=0.16, hues=_HUES,
)  # fmt: skip
DARK = Theme(
    "dark", is_dark=True, paper="#17191D", panel="#1E2126", card="#252930", ink="#E6E4DF", muted="#9CA5AF",
    line="#2E333A", accent="#58BDBD", on_accent="#0E2323", hover="#2B3038", sentence="#38331F", chosen="#5C4B18",
    found="#55461B", current="#7A5C0C", word="#1F4A4A", selection="#2C5F9E", bars="#23272D", warning="#3A3217",
    tint=0.24, hues=_DARK_HUES,
)  # fmt: skip
SEPIA = Theme(
    "sepia", is_dark=False, paper="#F5EDDC", panel="#ECE2CC", card="#FAF4E6", ink="#3A2F22", muted="#6B5B45",
    line="#D9CBB0", accent="#0B6B6B", on_accent="#FFFFFF", hover="#E0D4BA", sentence="#FBE6B0", chosen="#F3CD7A",
    found="#F4D48A", current="#E3A33C", word="#CFE0D0", selection="#8FBBDD", bars="#E8DDC6", warning="#F7E2AE",
    tint=0.17, hues=_SEPIA_HUES,
)  # fmt: skip


def theme_named(name: str, *, system_is_dark: bool) -> Theme:
    """Return the theme of that name; "system" follows the platform."""
    if name == "system":
        return DARK if system_is_dark else LIGHT
    return next(theme for theme in (LIGHT, DARK, SEPIA) if theme.name == name)


@cache  # hundreds of quotes ask for a dozen of colours
def mixed(colour: str, ground: str, share: float) -> str:
    """Return `share` of `colour` laid on `ground`."""
    over, under = QColor(colour), QColor(ground)
    parts = ((over.red(), under.red()), (over.green(), under.green()), (over.blue(), under.blue()))
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in parts)


def palette_of(theme: Theme) -> QPalette:
    """Return the palette that all widgets take their colours from."""
    palette = QPalette()
    role = QPalette.ColorRole
    plan: tuple[tuple[str, tuple[QPalette.ColorRole, ...]], ...] = (
        (theme.paper, (role.Base,)),
        (theme.panel, (role.Window, role.Button, role.AlternateBase)),
        (theme.card, (role.ToolTipBase,)),
        (theme.ink, (role.Text, role.WindowText, role.ButtonText, role.HighlightedText, role.ToolTipText)),
        (theme.selection, (role.Highlight,)),
        (theme.accent, (role.Link, role.LinkVisited, role.Accent)),
        (theme.muted, (role.PlaceholderText,)),
        (theme.line, (role.Mid, role.Dark, role.Midlight)),
        (theme.hover, (role.Light,)),
    )
    for colour, roles in plan:
        for each in roles:
            palette.setColor(each, QColor(colour))
    faded = QColor(mixed(theme.muted, theme.panel, 0.6))
    for each in (role.Text, role.WindowText, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette


def style_sheet_of(theme: Theme, template: str, icons: str) -> str:
    """Fill the style sheet's `$names` with the theme's colours, and `$icons` with that folder."""
    colours = {each.name: getattr(theme, each.name) for each in fields(theme)}
    return Template(template).substitute(colours, name=theme.name, icons=icons)
