"""A page's text in reading order: pieces, each with the boxes that it stands in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag

from reader.domain.text import BlockKind
from reader.importers.pages.boxes import HIDDEN, Box, box_of
from reader.importers.pages.runs import Run

_UNREAD = frozenset(
    (
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
    )
) | frozenset(
    ("option", "button", "input", "textarea", "head", "title", "map", "applet", "frameset", "datalist", "amp-ad")
)
_INLINE = (
    frozenset(
        (
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "ins",
            "kbd",
            "label",
        )
    )
    | frozenset(
        (
            "mark",
            "nobr",
            "q",
            "rp",
            "rt",
            "ruby",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
        )
    )
    | frozenset(("tt", "u", "var", "wbr", "o:p", "img", "picture", "source", "br", "hl", "amp-img"))
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "blockquote": BlockKind.BLOCKQUOTE,
}
_HOLD_SENTENCES = _HEADINGS | frozenset(("p", "li", "td", "th", "dd", "blockquote"))
_CELLS = ("td", "th")
_LAYOUT = ("table", "p", "div", "img", "ul", "form", "h1", "h2", "h3")
_ENOUGH_ROWS = 20
_BOLD = frozenset(("b", "strong"))
_NEAR = 4  # boxes above a piece that tell what it is
_LONGEST_CAPTION = 250
_LONGEST_HEADING, _LONGEST_SENTENCE_HEADING = 110, 80
_MOST_OF_CELL = 120  # code points in a cell of a table of data


@dataclass(slots=True, eq=False)
class Piece:
    """A block of text and where it stands: `linked` and `bold` are the shares of its letters in links and in bold."""

    kind: BlockKind
    text: str
    box: Box
    linked: float
    bold: float
    element: str

    @property
    def is_heading(self) -> bool:
        """Whether it is marked as a heading."""
        return self.kind is BlockKind.HEADING


def read_flow(soup: BeautifulSoup) -> tuple[list[Piece], list[Box]]:
    """Return the page's pieces in reading order and its boxes, parents first. Never recurses."""
    return _Flow().read(soup.body or soup)


class _Flow:
    """One walk over a page."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.boxes: list[Box] = []
        self._run = Run()

    def read(self, root: Tag) -> tuple[list[Piece], list[Box]]:
        box = box_of("body", {}, None)
        self.boxes.append(box)
        stack = [_Level(root, box, linked=False, bold=False)]
        while stack:
            level = stack[-1]
            child = next(level.children, None)
            if child is None:
                stack.pop()
                self._leave(level, stack[-1] if stack else None)
            elif isinstance(child, Tag):
                self._enter(child, level, stack)
            elif isinstance(child, NavigableString) and not isinstance(child, PreformattedString):
                self._add(str(child), level)
        self._flush(box, "body")
        _name_captions(self.pieces)
        return self.pieces, self.boxes

    def _add(self, text: str, level: "_Level") -> None:
        """Add text to the run; its lines are kept where they are shown as they stand."""
        lines = text.split("\n") if level.tag.name == "pre" else [text.replace("\n", " ")]
        for number, line in enumerate(lines):
            if number:
                self._run.end_line()
            self._run.add(line, linked=level.linked, bold=level.bold)

    def _enter(self, tag: Tag, level: "_Level", stack: "list[_Level]") -> None:
        name = tag.name
        if name in _UNREAD:
            return
        if name == "br":
            self._run.end_line()
            return
        attributes = {key: value if isinstance(value, str) else " ".join(value) for key, value in tag.attrs.items()}
        linked, bold = level.linked or (name == "a" and "href" in tag.attrs), level.bold or name in _BOLD
        box = level.box
        in_data = level.in_data or (name == "table" and _holds_data(tag))
        if in_data and name in _CELLS:
            if not self._run.is_empty:
                self._run.add(" | ", linked=False, bold=bold)
        elif name not in _INLINE:
            self._flush(level.box, level.tag.name)
            box = box_of(name, attributes, level.box)
            self.boxes.append(box)
        elif name != "a" and attributes:
            box = self._inline_box(name, attributes, level)
        if name == "q":
            self._run.add("“", linked=linked, bold=bold)
        stack.append(_Level(tag, box, linked=linked, bold=bold, in_data=in_data))

    def _inline_box(self, name: str, attributes: dict[str, str], level: "_Level") -> Box:
        """Return the box of an inline element: its own where it is a share count, a credit, a caption or hidden."""
        inline = box_of(name, attributes, None)
        stands_alone = level.box.element not in _HOLD_SENTENCES and (inline.reason or inline.is_caption)
        if not stands_alone and inline.reason != HIDDEN:
            return level.box
        self._flush(level.box, level.tag.name)
        inline.parent = level.box
        self.boxes.append(inline)
        return inline

    def _leave(self, level: "_Level", above: "_Level | None") -> None:
        if level.tag.name == "q":
            self._run.add("”", linked=level.linked, bold=level.bold)
        if above is None or level.box is not above.box:
            self._flush(level.box, level.tag.name)

    def _flush(self, box: Box, element: str) -> None:
        """Make pieces of the text gathered so far."""
        run, self._run = self._run, Run()
        if run.is_empty:
            return
        kind = _kind(box, element)
        for one in run.paragraphs():
            is_prose = kind is BlockKind.HEADING and _is_sentence(one.text)  # in a heading that was never closed
            self.pieces.append(
                Piece(BlockKind.PARAGRAPH if is_prose else kind, one.text, box, one.linked, one.bold, element)
            )


class _Level:
    """An element that is being walked through."""

    __slots__ = ("bold", "box", "children", "in_data", "linked", "tag")

    def __init__(self, tag: Tag, box: Box, *, linked: bool, bold: bool, in_data: bool = False) -> None:
        self.tag, self.box, self.linked, self.bold, self.in_data = tag, box, linked, bold, in_data
        self.children: Iterator[object] = iter(tag.contents)


def _is_sentence(text: str) -> bool:
    """Tell whether the text of a heading is too long for one."""
    return len(text) > (_LONGEST_SENTENCE_HEADING if text.endswith(".") else _LONGEST_HEADING)


def _holds_data(table: Tag) -> bool:
    """Tell whether a table holds figures in rows and columns, rather than the layout of a page."""
    if table.find(_LAYOUT) is not None:
        return False
    rows = table.find_all("tr", limit=_ENOUGH_ROWS)
    cells = [cell for row in rows for cell in row.find_all(_CELLS)]
    return len(cells) > len(rows) > 1 and all(len(cell.get_text()) <= _MOST_OF_CELL for cell in cells)


def _name_captions(pieces: Sequence[Piece]) -> None:
    """Make captions of the few words that stand with a picture in a box named after it."""
    letters: Counter[int] = Counter()
    for piece in pieces:
        for box in _image_boxes(piece):
            letters[id(box)] += len(piece.text)
    for piece in pieces:
        if piece.kind is BlockKind.PARAGRAPH and any(
            letters[id(box)] <= _LONGEST_CAPTION for box in _image_boxes(piece)
        ):
            piece.kind = BlockKind.CAPTION


def _image_boxes(piece: Piece) -> Iterator[Box]:
    """Yield the boxes around a piece, the nearest ones, that are named after a picture."""
    box: Box | None = piece.box
    for _ in range(_NEAR):
        if box is None:
            return
        if box.is_image:
            yield box
        box = box.parent


def _kind(box: Box, element: str) -> BlockKind:
    """Tell what a piece in this box is, by the elements around it."""
    if element in _HEADINGS:
        return BlockKind.HEADING
    around: Box | None = box
    for _ in range(_NEAR):
        if around is None:
            break
        if around.is_caption:
            return BlockKind.CAPTION
        if around.element in _KINDS:
            return _KINDS[around.element]
        if around.element in _HEADINGS:
            return BlockKind.HEADING
        around = around.parent
    return BlockKind.PARAGRAPH
