"""One table: words a second of the reader of quantities alone, beside other readers in the same run.

    quantities.py [--texts FOLDER] [--words N] [--peers PYTHON]

Without a folder of `.txt` files the texts are generated ones that do not repeat. PYTHON is that of an environment with
`peers-requirements.txt`; the peers read a sample of the same texts, because a million words take them minutes. A peer
that is not installed there is named as such. Times are processor time.
"""

import argparse
import importlib
import json
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

from articles import article

PEERS = ("spaCy small English", "quantulum3", "Recognizers-Text")
SAMPLE = 40  # texts that the peers read: a tenth of a second each
WARM = 5  # texts read beforehand, for what is compiled and loaded once


def texts(folder: str | None, words: int) -> Iterator[str]:
    """The texts of a folder, or generated ones, until there are so many words."""
    paths = sorted(Path(folder).rglob("*.txt")) if folder else []
    made = (path.read_text(encoding="utf-8") for path in paths) if folder else (article(n).text for n in count())
    read = 0
    for text in made:
        yield text
        read += len(text.split())
        if read >= words:
            return


def ours(contents: list[str]) -> float:
    """Seconds that the reader of quantities takes for the texts, decoded and cut into sentences beforehand."""
    read_documents = importlib.import_module("dealcheck.documents").read_documents
    find_figures = importlib.import_module("dealcheck.mentions.figures").find_figures
    documents = [page for text in contents for page in read_documents("a.txt", text.encode())[0]]
    return _seconds(find_figures, documents)


def theirs(python: str, options: list[str]) -> dict[str, float]:
    """Seconds a word of each peer that is installed, taken in its own environment."""
    command = [python, "-W", "ignore", __file__, "--child", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603  (this very script)
    taken: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return taken


def _child(contents: list[str]) -> None:
    warnings.simplefilter("ignore")  # theirs, not ours
    words = sum(len(text.split()) for text in contents)
    readers = importlib.import_module("peers").readers
    print(json.dumps({name: _seconds(read, contents) / words for name, read in readers()}))


def _seconds(read: Callable[[Any], object], things: list[Any]) -> float:
    for thing in things[:WARM]:
        read(thing)
    start = time.process_time()
    for thing in things:
        read(thing)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", metavar="FOLDER")
    parser.add_argument("--words", type=int, default=1_000_000)
    parser.add_argument("--peers", metavar="PYTHON")
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    contents = list(texts(options.texts, options.words))
    if options.child:
        _child(contents[:SAMPLE])
        return
    words = sum(len(text.split()) for text in contents)
    a_word = ours(contents) / words
    print(f"{'dealcheck, figures alone':26} {1 / a_word:>12,.0f} words a second, over {words:,} words")
    if options.peers:
        passed_on = ["--words", str(options.words), *(["--texts", options.texts] if options.texts else [])]
        taken = theirs(options.peers, passed_on)
        for name in PEERS:
            seconds = taken.get(name)
            told = (
                f"{1 / seconds:>12,.0f} words a second; {seconds / a_word:.0f} times as long"
                if seconds
                else "not installed"
            )
            print(f"{name:26} {told}")


if __name__ == "__main__":
    main()
