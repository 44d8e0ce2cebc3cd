"""Articles a second that other readers of quantities take, on the same articles; as JSON, name to seconds an article.

    peers.py COUNT

Runs in an environment of its own (`peers-requirements.txt`). They do a part of the work: spaCy finds where money and
percentages stand, quantulum3 and Recognizers-Text read them as well; none compares articles.
"""

import argparse
import importlib
import json
import pkgutil
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from articles import article

Reader = Callable[[str], object]


def readers() -> Iterator[tuple[str, Reader]]:
    """Every peer that is installed."""
    for name, make in (("spaCy small English", _spacy), ("quantulum3", _quantulum), ("Recognizers-Text", _recognizers)):
        try:
            yield name, make()
        except (ImportError, OSError):
            continue


def _spacy() -> Reader:
    spacy: Any = importlib.import_module("spacy")
    for module in pkgutil.iter_modules():
        if module.name.startswith("en_core_web_sm"):
            package = importlib.import_module(module.name)
            folder = next(Path(str(package.__file__)).parent.glob(f"{module.name}-*/"))
            model: Reader = spacy.load(folder)
            return model
    raise ImportError("en_core_web_sm")


def _quantulum() -> Reader:
    parse: Reader = importlib.import_module("quantulum3.parser").parse
    return parse


def _recognizers() -> Reader:
    currency = importlib.import_module("recognizers_number_with_unit").recognize_currency
    percentage = importlib.import_module("recognizers_number").recognize_percentage
    return lambda text: (currency(text, "en-us"), percentage(text, "en-us"))


def main() -> None:
    """Measure each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    count = parser.parse_args().count
    warnings.simplefilter("ignore")  # theirs, not ours
    texts = [article(number).text for number in range(count)]
    seconds = {}
    for name, read in readers():
        read(texts[0])
        start = time.process_time()
        for text in texts:
            read(text)
        seconds[name] = (time.process_time() - start) / count
    print(json.dumps(seconds))


if __name__ == "__main__":
    main()
