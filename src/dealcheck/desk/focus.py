"""Which articles a focus means, however its paths are written."""

import os
from collections.abc import Iterable


def focused(articles: Iterable[str], focus: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The articles at or below the paths of the focus, and those of its paths that no article lies at.

    Both are compared as the files that they lead to; `-` and the articles of a container are named as they are.
    """
    real = {article: os.path.realpath(article.partition("#")[0]) for article in articles}
    chosen: dict[str, None] = {}
    missed = []
    for path in focus:
        target = os.path.realpath(path)
        below = target.rstrip("/") + "/"
        hits = [a for a, place in real.items() if a == path or (place == target and "#" not in path)]
        hits += [article for article, place in real.items() if place.startswith(below)]
        chosen.update(dict.fromkeys(hits))
        if not hits:
            missed.append(path)
    return tuple(chosen), tuple(missed)
