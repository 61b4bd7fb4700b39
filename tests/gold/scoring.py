"""How well found quotes agree with labelled ones.

An article is labelled by every span in quotation marks, in reading order, with kind, speaker and territory. Only
statements and fragments are listed, and only they are scored. A found quote meets a label when their words, folded,
overlap by 80 % of the longer of the two; pairs keep the reading order. "whole" is the F1 of the quotes that are
listed and given to the right territory: what a reader of the sidebar sees.
"""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from pathlib import Path

from reader.domain.normalization import fold
from reader.domain.quotes.values import Quote, QuoteKind
from reader.domain.text import Block

LEAST_OVERLAP = 0.8
LEAST_SHARED_WORDS = 0.6  # of the shorter of two speakers' names
SURE = 0.8  # the confidence from which on a quote's territory is called sure

_ARTICLE = re.compile("^[وفبلك]?ال(?=..)")


@dataclass(frozen=True, slots=True)
class Label:
    """One quote as a person read it. `territories`: all answers that are right; None is "the text does not say"."""

    text: str
    kind: QuoteKind
    speaker: str | None
    territories: frozenset[str | None]

    @property
    def is_listed(self) -> bool:
        """Whether it is speech."""
        return self.kind is not QuoteKind.OTHER


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over articles: labels, quotes found, pairs of the two, and of the pairs what is right.

    `sure` are the pairs and wrongly listed quotes at confidence SURE and above, `sure_right` those among them that
    are listed and given to the right territory.
    """

    labels: int = 0
    found: int = 0
    met: int = 0
    kind: int = 0
    speaker: int = 0
    territory: int = 0
    sure: int = 0
    sure_right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))

    def figures(self) -> dict[str, float]:
        """Return the shares that are pinned, each between 0 and 1."""
        met = self.met or 1
        return {
            "span": _f1(self.met, self.found, self.labels),
            "kind": self.kind / met,
            "speaker": self.speaker / met,
            "territory": self.territory / met,
            "whole": _f1(self.territory, self.found, self.labels),
            "sure": self.sure_right / (self.sure or 1),
        }


@dataclass(frozen=True, slots=True)
class Result:
    """The score of one or more articles, and a line for each thing that is wrong."""

    score: Score
    misses: tuple[str, ...]

    def __str__(self) -> str:
        figures = "  ".join(f"{name} {value:.3f}" for name, value in self.score.figures().items())
        counts = f"labels {self.score.labels}  found {self.score.found}  met {self.score.met}"
        return "\n".join((f"{counts}  {figures}", *self.misses))


def read_labels(path: Path) -> tuple[Label, ...]:
    """Read the labels of one article, in reading order."""
    quotes = json.loads(path.read_text(encoding="utf-8"))["quotes"]
    return tuple(
        Label(quote["text"], QuoteKind(quote["kind"]), quote["speaker"], _territories(quote)) for quote in quotes
    )


def _territories(quote: dict[str, object]) -> frozenset[str | None]:
    also = quote.get("country_also") or []
    first = quote["country"]
    answers = [first, *(also if isinstance(also, list) else [also])]
    return frozenset(None if answer is None else str(answer) for answer in answers)


def score_folder(
    articles: Path,
    labels: Path,
    read: Callable[[str], Sequence[Block]],
    find: Callable[[Sequence[Block]], Sequence[Quote]],
) -> Result:
    """Score all articles of a folder: `read` makes blocks of an article's text, `find` finds their quotes."""
    total, misses = Score(), []
    for path in sorted(labels.glob("*.json")):
        text = (articles / f"{path.stem}.txt").read_text(encoding="utf-8")
        result = score_quotes(read_labels(path), find(read(text)))
        total += result.score
        misses += [f"{path.stem}: {miss}" for miss in result.misses]
    return Result(total, tuple(misses))


def score_quotes(labels: Sequence[Label], quotes: Sequence[Quote]) -> Result:
    """Score the quotes found in one article."""
    wanted = [label for label in labels if label.is_listed]
    listed = [quote for quote in quotes if quote.is_listed]
    pairs = align([label.text for label in wanted], [quote.words.text for quote in listed])
    score = Score(labels=len(wanted), found=len(listed))
    misses: list[str] = []
    for i, j in pairs:
        score += _score_pair(wanted[i], listed[j])
        misses += _differences(wanted[i], listed[j])
    met_labels, met_quotes = {i for i, _ in pairs}, {j for _, j in pairs}
    misses += [f"missed: {label.text[:60]}" for i, label in enumerate(wanted) if i not in met_labels]
    extra = [quote for j, quote in enumerate(listed) if j not in met_quotes]
    misses += [f"wrongly listed: {quote.words.text[:60]}" for quote in extra]
    score += Score(sure=sum(quote.attribution.confidence >= SURE for quote in extra))
    return Result(score, tuple(misses))


def _score_pair(label: Label, quote: Quote) -> Score:
    right = _territory(quote) in label.territories
    sure = quote.attribution.confidence >= SURE
    return Score(
        met=1,
        kind=label.kind is quote.kind,
        speaker=is_same_speaker(label.speaker, _speaker(quote)),
        territory=right,
        sure=sure,
        sure_right=sure and right,
    )


def _differences(label: Label, quote: Quote) -> list[str]:
    words = label.text[:40]
    found: list[str] = []
    if label.kind is not quote.kind:
        found.append(f"kind {quote.kind} for {label.kind}: {words}")
    if not is_same_speaker(label.speaker, _speaker(quote)):
        found.append(f"speaker {_speaker(quote)} for {label.speaker}: {words}")
    if (territory := _territory(quote)) not in label.territories:
        answers = "/".join(sorted(str(answer) for answer in label.territories))
        found.append(f"territory {territory} ({quote.attribution.confidence:.2f}) for {answers}: {words}")
    return found


def _territory(quote: Quote) -> str | None:
    return quote.attribution.territory.written_code if quote.attribution.territory else None


def _speaker(quote: Quote) -> str | None:
    return quote.speaker.name if quote.speaker else None


def align(wanted: Sequence[str], found: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the two lists in order so that the overlaps add up to the most; a pair overlaps by LEAST_OVERLAP."""
    rows, columns = [_bare(text) for text in wanted], [_bare(text) for text in found]
    # best[i][j]: the sum of overlaps and the pairs, newest first, of the first i wanted and j found ones
    best: list[tuple[float, _Pairs]] = [(0.0, None)] * (len(columns) + 1)
    for i, row in enumerate(rows):
        above, best = best, [(0.0, None)]
        for j, column in enumerate(columns):
            choices = [above[j + 1], best[j]]
            if (shared := overlap(row, column)) >= LEAST_OVERLAP:
                total, pairs = above[j]
                choices.append((total + shared, ((i, j), pairs)))
            best.append(max(choices, key=lambda choice: choice[0]))
    chosen: list[tuple[int, int]] = []
    trail = best[-1][1]
    while trail is not None:
        pair, trail = trail
        chosen.append(pair)
    return chosen[::-1]


_Pairs = tuple[tuple[int, int], "_Pairs"] | None


def overlap(one: str, other: str) -> float:
    """Return the share of the longer text that both have in common, in order."""
    longer = max(len(one), len(other))
    if not longer or min(len(one), len(other)) < LEAST_OVERLAP * longer:
        return float(one == other)
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / longer


def is_same_speaker(one: str | None, other: str | None) -> bool:
    """Tell whether two names agree: in their last word, or in most words of the shorter one."""
    first, second = ([_ARTICLE.sub("", word) for word in _bare(name or "").split()] for name in (one, other))
    if not first or not second:
        return first == second
    shared = len(set(first) & set(second))
    return first[-1] == second[-1] or shared >= LEAST_SHARED_WORDS * min(len(set(first)), len(set(second)))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", fold(text)).strip()


def _f1(met: int, found: int, labels: int) -> float:
    return 2 * met / (found + labels) if met else 0.0
