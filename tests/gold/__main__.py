"""Print the figures of the gold articles and what is still wrong: python -m tests.gold."""

from reader.lexicon.lexicon import load_lexicon
from reader.paths import resource
from tests.gold.labelled import DEV, GOLD, score


def main() -> None:
    """Score the own articles and, where they are, the shared ones."""
    lexicon = load_lexicon(resource("lexicon"))
    for name, gold in (("own", GOLD), ("shared", DEV)):
        if gold.labels.is_dir():
            print(f"{name}: {score(gold, lexicon)}\n")  # noqa: T201 -- printing is what it is for


if __name__ == "__main__":
    main()
