"""Articles of invented words, as many as asked for: their frequencies are those of a language, their meaning none."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate

from reader.domain.article import Article, Origin, OriginKind
from reader.domain.quotes.values import Attribution, Evidence, Place, Quote, QuoteKind, Speaker
from reader.domain.territories import Territory
from reader.domain.text import Block, BlockKind, Span

_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ENDINGS = ("", "", "", "ة", "ات", "ين", "ية", "ها")
_FIRSTS = ("", "", "", "", "ال", "ال", "ال", "و", "وال", "ب", "بال", "ل")
_COMMAS = ("", "", "", "،")
_WORDS = 40_000
_FIRST_DAY = date(2020, 1, 1)
TERRITORIES = tuple(
    Territory(code, arabic, english)
    for code, arabic, english in (
        ("RU", "روسيا", "Russia"),
        ("FR", "فرنسا", "France"),
        ("EG", "مصر", "Egypt"),
        ("TR", "تركيا", "Türkiye"),
        ("IQ", "العراق", "Iraq"),
        ("MA", "المغرب", "Morocco"),
    )
)


class Inventor:
    """Invents articles; the same seed invents the same ones."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 -- nothing secret
        stems = sorted({self._letters() for _ in range(_WORDS)})
        self._random.shuffle(stems)
        self.words = stems
        # Zipf's law: the word of rank r is r times rarer than the first.
        self._weights = tuple(accumulate(1 / (rank + 3) for rank in range(len(stems))))

    def articles(self, count: int) -> Iterator[Article]:
        """Yield articles of about 350 words in 10 blocks, some quoted."""
        for number in range(count):
            blocks = [Block(BlockKind.TITLE, self._text(9))]
            blocks += [Block(BlockKind.PARAGRAPH, self._paragraph()) for _ in range(9)]
            yield Article(
                tuple(blocks),
                Origin(OriginKind.FILE, f"/press/{number}.html"),
                outlet=f"صحيفة {self.words[number % 40]}",
                published=(_FIRST_DAY + timedelta(days=number % 2000)).isoformat(),
                address=f"https://press.example/{number}",
            )

    def quotes(self, article: Article) -> tuple[Quote, ...]:
        """Return the quotes that the article was invented with."""
        found = []
        for number, block in enumerate(article.blocks):
            start = block.text.find("«")
            if start < 0:
                continue
            words = Span(start + 1, block.text.index("»"))
            speaker = Span(0, block.text.index(" قال"))
            place = Place(number, speaker, speaker.of(block.text))
            territory = self._random.choice(TERRITORIES)
            found.append(
                Quote(
                    Place(number, words, words.of(block.text)),
                    Span(start, words.end + 1),
                    QuoteKind.STATEMENT,
                    "قال",
                    Speaker(place.text, place),
                    Attribution(territory, Evidence("nisba", place), 0.9),
                )
            )
        return tuple(found)

    def english(self, article: Article) -> dict[int, str]:
        """Return something as long as the article's English, by block."""
        return {
            number: " ".join(f"{'aeiou'[len(word) % 5]}{hash(word) % 30_000:x}" for word in block.text.split())
            for number, block in enumerate(article.blocks)
        }

    def _paragraph(self) -> str:
        if self._random.random() < 0.5:
            return self._text(38)
        return f"{self._text(3)} قال إن «{self._text(14)}»، {self._text(18)}"

    def _text(self, words: int) -> str:
        chosen = self._random.choices(self.words, cum_weights=self._weights, k=words)
        written = [
            "".join((self._random.choice(_FIRSTS), word, self._random.choice(_ENDINGS), self._random.choice(_COMMAS)))
            for word in chosen
        ]
        return " ".join(written).rstrip("،") + "."

    def _letters(self) -> str:
        return "".join(self._random.choices(_LETTERS, k=self._random.randint(3, 5)))
