"""Kill a program at random moments while it imports, translates and corrects; what it had said was saved must be there.

    python -m tests.benchmarks.kill_library [kills]

In every third round two programs work on the library at once, and both are killed. A library lives through 20 rounds.
"""

import json
import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

from reader.domain.article import Article
from reader.domain.library import Listing
from reader.domain.quotes.corrections import Correction
from reader.domain.search import parse_query
from reader.domain.translation import SentenceTranslation, Stopped, TranslationModel
from reader.services.bringing_in import import_places
from reader.services.faithful import FaithfulTranslator
from reader.services.keeping import keep_opened, quotes_of
from reader.storage.library import Library, open_library
from reader.storage.recovery import check_library
from tests.benchmarks.invented import Inventor

KILLS = 200
ROUNDS = 20  # of one library
LONGEST = 1.2  # seconds from a program's first word to its end
FILES = 24  # of a folder
MODEL = TranslationModel("Invented", "1", fingerprint="invented")

Claim = dict[str, object]


def main() -> None:
    """Kill as often as asked, and print what was claimed and that it was all there."""
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else KILLS
    claimed: Counter[str] = Counter()
    started = time.monotonic()
    done = 0
    while done < kills:
        with tempfile.TemporaryDirectory() as folder:
            path, claims = Path(folder) / "library.sqlite", list[Claim]()
            for number in range(ROUNDS):
                if done >= kills:
                    break
                programs = 2 if number % 3 == 2 else 1
                claims += _kill_round(path, [done + program for program in range(programs)])
                done += programs
                _check(path, claims)
            claimed.update(str(claim["what"]) for claim in claims)
        print(f"{done} kills, {time.monotonic() - started:.0f} s, claims kept: {dict(claimed)}", flush=True)


def _kill_round(path: Path, seeds: Sequence[int]) -> list[Claim]:
    """Start programs, kill them at a random moment, and return what they had said until then."""
    chance = random.Random(seeds[0])  # noqa: S311 -- nothing secret
    command = (sys.executable, "-m", "tests.benchmarks.kill_library", "work", str(path))
    programs = [subprocess.Popen((*command, str(seed)), stdout=subprocess.PIPE) for seed in seeds]
    said = []
    for program in programs:
        if program.stdout is None:
            raise AssertionError("a pipe was asked for")
        program.stdout.readline()  # it is about to open the library
    time.sleep(chance.uniform(0, LONGEST))
    for program in programs:
        program.kill()
    for program in programs:
        lines = program.communicate()[0].split(b"\n")[:-1]  # the last line was cut, or is empty
        if program.returncode != -9:
            raise AssertionError(f"the program ended by itself: {program.returncode}")
        said += [json.loads(line) for line in lines]
    return said


# The program that is killed


def _work(path: Path, seed: int) -> None:
    chance, inventor = random.Random(seed), Inventor(seed)  # noqa: S311 -- nothing secret
    _say("ready")
    library = open_library(path)
    _say("opened")
    own: list[int] = []
    works: list[Callable[[int], None]] = [
        lambda step: _import(library, inventor, own, seed, step),
        lambda step: _translate(library, seed, step),
        lambda step: _correct(library, inventor, chance.choice(own), seed, step),
        lambda step: _note(library, chance.choice(own), seed, step),
        lambda _: _delete(library, own),
    ]
    works[0](0)
    for step in range(1, 100_000):
        chance.choices(works, (1, 3, 4, 3, 1))[0](step)


def _say(what: str, **values: object) -> None:
    os.write(1, json.dumps({"what": what, **values}).encode() + b"\n")


def _import(library: Library, inventor: Inventor, own: list[int], seed: int, step: int) -> None:
    articles = dict(enumerate(inventor.articles(FILES)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in articles:
            (folder / f"{number:03}.txt").touch()

        def report(done: int, _total: int) -> None:
            for number in range(done):
                _say("imported", title=articles[number].title, seed=seed, step=step)

        import_places(
            [folder],
            library,
            open_file=lambda file: articles[int(file.stem)],
            find=inventor.quotes,
            version="1",
            report=report,
            stopped=lambda: False,
        )
    own.extend(keep_opened(library, article).number for article in list(articles.values())[:3])


class _Engine:
    model = MODEL

    def translate(self, sentences: Sequence[str], _stopped: Stopped) -> Sequence[SentenceTranslation]:
        return [SentenceTranslation(sentence, f"English of {sentence}") for sentence in sentences]


def _translate(library: Library, seed: int, step: int) -> None:
    sentences = [f"جملة {seed} {step} {number}" for number in range(20)]
    FaithfulTranslator(_Engine(), memory=library.translations).translate(sentences, lambda: False)
    _say("translated", sentences=sentences)


def _correct(library: Library, inventor: Inventor, number: int, seed: int, step: int) -> None:
    kept = library.articles.load(number)
    quotes = quotes_of(library, kept, inventor.quotes, "1")
    library.quotes.keep_corrections(
        number, [Correction(quote.words, speaker=f"متحدث {seed} {step}") for quote in quotes[:2]]
    )
    if quotes:
        _say("corrected", number=number, step=step)


def _note(library: Library, number: int, seed: int, step: int) -> None:
    library.articles.set_note(number, f"ملاحظة{seed}س{step}")
    library.articles.set_tags(number, [f"وسم{step}"])
    _say("noted", number=number, step=step)


def _delete(library: Library, own: list[int]) -> None:
    if len(own) < 3:
        return
    number = own.pop(0)
    _say("deleting", number=number, title=library.articles.load(number).article.title)
    library.articles.trash([number])
    library.articles.empty_trash()
    _say("deleted", number=number)


# What is looked at after each kill


def _check(path: Path, claims: Sequence[Claim]) -> None:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("PRAGMA integrity_check").fetchall()
        if found != [("ok",)] or connection.execute("PRAGMA foreign_key_check").fetchall():
            raise AssertionError(f"the library is damaged: {found}")
    with closing(open_library(path)) as library:
        if not check_library(path, lambda: False):
            raise AssertionError("the check was stopped")
        _check_claims(library, claims)


def _check_claims(library: Library, claims: Sequence[Claim]) -> None:
    leaving = {claim["number"] for claim in claims if claim["what"] == "deleting"}
    leaving_titles = {claim["title"] for claim in claims if claim["what"] == "deleting"}
    gone = {claim["number"] for claim in claims if claim["what"] == "deleted"}
    rows = {hit.row.number: hit.row for hit in library.search.find(parse_query(""), Listing(most=100_000)).hits}
    titles = {row.title for row in rows.values()}
    _require(not gone & rows.keys(), "an article that was deleted is there")
    _require(library.search.count_waiting() == 0, "an article is not in the index")
    imported = {str(claim["title"]) for claim in claims if claim["what"] == "imported"}
    _require(imported - titles <= leaving_titles, "an article that was imported is lost")
    sentences = [str(one) for claim in claims if claim["what"] == "translated" for one in _list(claim["sentences"])]
    _require(library.translations.recall(MODEL, sentences).keys() == set(sentences), "a translation is lost")
    latest: dict[tuple[str, object], int] = {}
    for claim in claims:
        if claim["what"] in ("corrected", "noted") and claim["number"] not in leaving:
            latest[str(claim["what"]), claim["number"]] = int(str(claim["step"]))
    for (what, number), step in latest.items():
        kept = library.articles.load(int(str(number)))
        if what == "corrected":
            told = [int((each.speaker or "0").split()[-1]) for each in kept.corrections]
            _require(bool(told) and min(told) >= step, "a correction is lost")
        else:
            _require(int(kept.note.rpartition("س")[2]) >= step, "a note is lost")
            found = library.search.find(parse_query(f"note:{kept.note} "), Listing())
            _require(found.total >= 1, "a note is not found")
    sample = random.Random(len(claims)).sample(sorted(rows), min(5, len(rows)))  # noqa: S311 -- nothing secret
    _require(all(_is_found(library, library.articles.load(number).article) for number in sample), "a text is not found")


def _is_found(library: Library, article: Article) -> bool:
    words = " ".join(article.blocks[1].text.split()[:5])
    return library.search.find(parse_query(f'"{words}"'), Listing()).total > 0


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _require(is_so: bool, trouble: str) -> None:  # noqa: FBT001 -- reads as an assertion
    if not is_so:
        raise AssertionError(trouble)


if __name__ == "__main__":
    if sys.argv[1:2] == ["work"]:
        _work(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        main()
