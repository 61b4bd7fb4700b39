"""Faces and measures of the two texts."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from reader.domain.text import BlockKind
from reader.settings import Settings
from reader.ui.text.bilingual import Side

ARABIC_FACES = (
    "Noto Naskh Arabic", "Amiri", "Geeza Pro", "Sakkal Majalla", "Traditional Arabic", "DejaVu Sans",
)  # fmt: skip
ENGLISH_FACES = ("Charter", "Georgia", "Noto Serif", "DejaVu Serif", "Times New Roman")
_SCALES = {BlockKind.TITLE: 1.5, BlockKind.HEADING: 1.2, BlockKind.CAPTION: 0.9, BlockKind.LINK: 0.9}
_SPACE_BEFORE = {BlockKind.HEADING: 1.7, BlockKind.LIST_ITEM: 0.5, BlockKind.TITLE: 0.0}
_AFTER_HEADING = 0.5
_TITLE_LEADING = 0.88  # large type needs less air between its lines
_INDENTED = (BlockKind.LIST_ITEM, BlockKind.BLOCKQUOTE)
GUTTER = 32
"""Px on either side of a column, the narrowest."""
_LEADING = Qt.AlignmentFlag.AlignLeading
_DIRECTION = {Side.ARABIC: Qt.LayoutDirection.RightToLeft, Side.ENGLISH: Qt.LayoutDirection.LeftToRight}


@dataclass(frozen=True, slots=True)
class Face:
    """How one language is set: family names in order of wish, size and line height in px."""

    families: tuple[str, ...]
    size: float
    line: float


@dataclass(frozen=True, slots=True)
class Setting:
    """How an article is set. `spacing` is the space between paragraphs in px, `letters` the widest column's measure."""

    arabic: Face
    english: Face
    spacing: float
    letters: int

    @property
    def measure(self) -> int:
        """The widest column in px; asks the font, which the first paint of a window need not wait for."""
        letter = QFontMetricsF(self.font(Side.ENGLISH)).averageCharWidth()
        return round(letter * self.letters)

    def face(self, side: Side) -> Face:
        """Return the face of one side."""
        return self.arabic if side is Side.ARABIC else self.english

    def line(self, side: Side, kind: BlockKind) -> int:
        """Return the height of a line in whole px, so that both columns stay on one grid."""
        scale = _SCALES.get(kind, 1.0)
        return round(self.face(side).line * scale * (_TITLE_LEADING if kind is BlockKind.TITLE else 1.0))

    def font(self, side: Side, kind: BlockKind = BlockKind.PARAGRAPH) -> QFont:
        """Return the font of a kind of block."""
        face = self.english if kind is BlockKind.LINK else self.face(side)  # an address is Latin in either text
        families = list(face.families)
        if face is self.arabic:  # a Latin name in the Arabic is set as in the English; the last face is for all letters
            families[-1:-1] = self.english.families
        font = QFont(families)
        font.setPixelSize(round(face.size * _SCALES.get(kind, 1.0)))
        if kind in (BlockKind.TITLE, BlockKind.HEADING):
            font.setWeight(QFont.Weight.DemiBold if side is Side.ENGLISH else QFont.Weight.Bold)
        return font

    def space_between(self, above: BlockKind, below: BlockKind) -> int:
        """Return the space between two blocks, in px."""
        share = _SPACE_BEFORE.get(below, 1.0)
        return round(self.spacing * (min(share, _AFTER_HEADING) if above is BlockKind.HEADING else share))

    def block_format(self, side: Side, kind: BlockKind) -> QTextBlockFormat:
        """Return a block's format: its direction is its language's, and it is aligned to where reading starts."""
        made = QTextBlockFormat()
        made.setLayoutDirection(_DIRECTION[side])
        made.setAlignment(_LEADING)
        made.setLineHeight(self.line(side, kind), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind in _INDENTED:
            made.setTextIndent(0)
            made.setLeftMargin(GUTTER * 0.7 if side is Side.ENGLISH else 0)
            made.setRightMargin(GUTTER * 0.7 if side is Side.ARABIC else 0)
        return made

    def char_format(self, side: Side, kind: BlockKind) -> QTextCharFormat:
        """Return the format of a block's letters."""
        made = QTextCharFormat()
        made.setFont(self.font(side, kind))
        return made


def setting_of(settings: Settings) -> Setting:
    """Work out how the reader's choices set an article."""
    zoom = settings.zoom / 100
    arabic_size, english_size = settings.arabic_size * zoom, settings.english_size * zoom
    english = Face(
        _wanted(settings.english_font, ENGLISH_FACES), english_size, english_size * settings.english_line_height
    )
    arabic = Face(_wanted(settings.arabic_font, ARABIC_FACES), arabic_size, arabic_size * settings.arabic_line_height)
    return Setting(arabic, english, settings.paragraph_spacing * english_size, settings.column_width)


def has_arabic_face() -> bool:
    """Tell whether any installed font can write Arabic."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.Arabic))


def _wanted(chosen: str, faces: tuple[str, ...]) -> tuple[str, ...]:
    return (chosen, *faces) if chosen else faces
