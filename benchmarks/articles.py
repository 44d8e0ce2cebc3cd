"""Articles that do not repeat, for measuring: about 500 words with ten to fifteen figures each.

    articles.py FOLDER COUNT

Every four of them cover one deal, mostly in agreement. Companies are invented, sentences are our own; article `n` is
the same on every machine.
"""

import argparse
import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random

PER_DEAL = 4
WORDS = 480
FEWEST_FIGURES = 10
SLIPS = 0.3  # how many articles get a figure wrong

TABLES = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Article:
    """A generated article: the name of its file, and its text."""

    name: str
    text: str


def article(number: int) -> Article:
    """The article of that number."""
    dice = Random(number // PER_DEAL)  # noqa: S311  (repeatable, not secret)
    deal = _deal(dice) | _figures(dice)
    dice = Random(-1 - number)  # noqa: S311
    words = deal | _aside(dice)
    if dice.random() < SLIPS:
        wrong = _figures(dice)
        name = dice.choice(sorted(wrong))
        words[name] = wrong[name]
    sentences = [dice.choice(TABLES["openings"])]
    sentences += dice.sample(TABLES["with_figures"], 7) + dice.sample(TABLES["status"], 2)
    body = [sentence.format(**words) for sentence in sentences]
    figures = sum(any(char.isdigit() for char in word) for sentence in body for word in sentence.split())
    while sum(len(sentence.split()) for sentence in body) < WORDS:
        body.insert(dice.randrange(1, len(body)), _filler(dice, words))
    while figures < FEWEST_FIGURES:
        body.append(dice.choice(TABLES["with_figures"]).format(**words))
        figures += 2
    metadata = f"Source: {dice.choice(TABLES['outlets'])}\nPublished: {deal['date']}"
    paragraphs = (" ".join(body[start : start + 3]) for start in range(0, len(body), 3))
    parts = [metadata, f"{deal['buyer']} buys into {deal['target']}", *paragraphs]
    return Article(f"{number:06}.txt", "\n\n".join(parts) + "\n")


def write(folder: Path, count: int) -> None:
    """Write the first `count` articles into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        made = article(number)
        (folder / made.name).write_text(made.text, encoding="utf-8")


def _name(dice: Random) -> str:
    return f"{dice.choice(TABLES['first'])}{dice.choice(TABLES['last'])}{dice.choice(TABLES['last'])}"


def _deal(dice: Random) -> dict[str, str]:
    """What the articles on one deal share."""
    price, stake, year = dice.randint(11, 480) / 10, dice.randint(12, 88), dice.randint(2012, 2024)
    revenue, growth = dice.randint(90, 980), dice.randint(2, 38)
    return {
        "buyer": f"{_name(dice)} {dice.choice(TABLES['forms'])}",
        "target": f"{_name(dice)} {dice.choice(TABLES['trades'])}",
        "rival": f"{_name(dice)} {dice.choice(TABLES['forms'])}",
        "price": f"{price}",
        "stake": f"{stake}",
        "value": f"{price / stake * 100:.1f}",
        "revenue": f"{revenue}",
        "growth": f"{growth}",
        "year": f"{year}",
        "before": f"{year - dice.randint(1, 4)}",
        "later": f"{year + 2}",
        "date": f"{year + 1}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        "founded": f"{year - dice.randint(8, 60)}",
    }


def _figures(dice: Random) -> dict[str, str]:
    """Figures that the articles on one deal share, but for slips."""
    return {
        "debt": f"{dice.randint(50, 990)}",
        "move": f"{dice.randint(11, 99) / 10}",
        "share": f"{dice.randint(900, 29900) / 100:.2f}",
        "people": f"{dice.randint(1, 79)},{dice.randint(100, 999)}",
        "sites": f"{dice.randint(3, 60)}",
        "savings": f"{dice.randint(20, 400)}",
        "earlier": f"{dice.randint(10, 90) / 10}",
        "fee": f"{dice.randint(20, 300)}",
        "premium": f"{dice.randint(9, 48)}",
        "profit": f"{dice.randint(40, 900)}",
        "sales": f"{dice.randint(11, 400) / 10}",
        "market": f"{dice.randint(11, 90)}",
        "small": f"{dice.randint(30, 800)}",
        "held": f"{dice.randint(5, 10)}",
        "total": f"{dice.randint(60, 95)}",
        "kept": f"{dice.randint(11, 40)}",
        "aim": f"{dice.randint(11, 60) / 10}",
        "month": dice.choice(TABLES["months"]),
        "day": f"{dice.randint(1, 28)}",
    }


def _aside(dice: Random) -> dict[str, str]:
    """What one article says in its own way."""
    return {
        "person": f"{dice.choice(TABLES['people'])} {_name(dice)}",
        "place": dice.choice(TABLES["places"]),
        "weekday": dice.choice(TABLES["weekdays"]),
    }


def _filler(dice: Random, words: dict[str, str]) -> str:
    varied = words | {"place": dice.choice(TABLES["places"]), "weekday": dice.choice(TABLES["weekdays"])}
    parts = (
        dice.choice(TABLES["subjects"]),
        dice.choice(TABLES["acts"]),
        dice.choice(TABLES["objects"]) + ",",
        dice.choice(TABLES["tails"]),
    )
    return " ".join(parts).format(**varied) + "."


def main() -> None:
    """Write articles for other programs to read."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    options = parser.parse_args()
    write(options.folder, options.count)


if __name__ == "__main__":
    main()
