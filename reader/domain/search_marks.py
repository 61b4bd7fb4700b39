"""Where the words of a query stand in a text, and the piece of the text to show around them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from reader.domain.library import Snippet, SnippetSource
from reader.domain.search import Field, Term, fold_for_search, fold_for_search_with_places
from reader.domain.text import Span

_BEFORE_ARTICLE = ("", "و", "ف", "ب", "ك", "وب")
_BEFORE_OTHERS = ("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "كال", "وبال", "لل", "ولل", "وب", "ول")
_ARTICLE = "ال"
_FEWEST_LETTERS = 3  # a shorter word with particles is another word too often (لما، بما)
_ARABIC = re.compile("[\u0621-\u064a]+")
_BEFORE, _AROUND = 60, 180  # code points shown before the first hit, and in all
_BREAK = " "


def attached_forms(word: str) -> tuple[str, ...]:
    """Return a folded word as it may be written with particles before it: روسيا، وروسيا، لروسيا، الروسيا ...

    Only Arabic words of three letters or more have other forms; no form has a particle that the word has itself.
    """
    if len(word) < _FEWEST_LETTERS or not _ARABIC.fullmatch(word):
        return (word,)
    if word.startswith(_ARTICLE):
        without = word.removeprefix(_ARTICLE)
        return (*(f"{before}{word}" for before in _BEFORE_ARTICLE), f"لل{without}", f"ولل{without}")
    return tuple(f"{before}{word}" for before in _BEFORE_OTHERS)


class Highlighter:
    """Finds the words that a query asks for in the given field, in text as it is shown."""

    def __init__(self, terms: Iterable[Term], field: Field = Field.ANYWHERE) -> None:
        self._wanted = [
            (_seed(term), re.compile(_pattern(term))) for term in terms if term.field is field and not term.is_excluded
        ]

    def choose(self, texts: Sequence[str]) -> int | None:
        """Return the number of the text in which most of the terms stand, the first of them; None if none do.

        No text has a line break in it: they are folded together, which is quicker.
        """
        folded = fold_for_search("\n".join(texts)).split("\n")
        counts = [self._count(text) for text in folded]
        most = max(counts, default=0)
        return counts.index(most) if most else None

    def _count(self, folded: str) -> int:
        return sum(seed in folded and pattern.search(folded) is not None for seed, pattern in self._wanted)

    @property
    def terms(self) -> int:
        """How many terms there are to find."""
        return len(self._wanted)

    def find(self, text: str) -> tuple[Span, ...]:
        """Return where the terms stand in `text`, in order, without overlaps."""
        if not self._count(fold_for_search(text)):
            return ()  # which is quicker told without places
        folded = fold_for_search_with_places(text)
        found = sorted(
            folded.source_span(Span(*match.span()))
            for _, pattern in self._wanted
            for match in pattern.finditer(folded.text)
        )
        return tuple(_joined(found))


def cut_snippet(text: str, marks: Sequence[Span], source: SnippetSource, block: int | None) -> Snippet:
    """Cut the piece of `text` around its first mark, at word boundaries, with … where something is left out."""
    start, end = 0, len(text)
    if end > _AROUND:
        start = max(0, min(marks[0].start if marks else 0, end) - _BEFORE)
        end = min(end, start + _AROUND)
        start = _after_break(text, start)
        end = _before_break(text, end, start)
    lead, tail = "…" if start else "", "…" if end < len(text) else ""
    shift = len(lead) - start
    inside = [mark for mark in marks if start < mark.end and mark.start < end]
    cut = [Span(max(mark.start, start) + shift, min(mark.end, end) + shift) for mark in inside]
    return Snippet(f"{lead}{text[start:end]}{tail}", tuple(cut), source, block)


def _pattern(term: Term) -> str:
    first, *others = term.words
    heads = (first,) if term.is_exact else attached_forms(first)
    particles = sorted({head.removesuffix(first) for head in heads if head.endswith(first)}, key=len, reverse=True)
    odd = [re.escape(head) for head in heads if not head.endswith(first)]  # للوطن of الوطن
    head = "|".join([f"(?:{'|'.join(particles)}){re.escape(first)}", *odd])
    words = r"[\W_]+".join([f"(?:{head})", *map(re.escape, others)])
    rest = r"[^\W_]*" if term.is_beginning else ""
    return rf"(?<![^\W_]){words}{rest}(?![^\W_])"


def _seed(term: Term) -> str:
    """Return letters that stand in every form of a term: a quick look before the pattern is tried."""
    first = term.words[0]
    return first.removeprefix(_ARTICLE) if not term.is_exact and len(first) >= _FEWEST_LETTERS else first


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if last is None:
            last = span
        elif span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
        else:
            yield last
            last = span
    if last is not None:
        yield last


def _after_break(text: str, start: int) -> int:
    if start == 0 or text[start - 1] == _BREAK:
        return start
    found = text.find(_BREAK, start, start + _BEFORE)
    return found + 1 if found >= 0 else start


def _before_break(text: str, end: int, start: int) -> int:
    if end == len(text) or text[end] == _BREAK:
        return end
    found = text.rfind(_BREAK, start + _AROUND // 2, end)
    return found if found >= 0 else end
