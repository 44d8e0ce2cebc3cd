"""Read one article that is named."""

from pathlib import Path

from dealcheck.desk.files import reason
from dealcheck.explanation import Line, explain_line
from dealcheck.model import Problem
from dealcheck.settings import Handling


def explain(article: str, line: int, handling: Handling) -> Line | Problem:
    """Explain a line of an article; `article` is as claims carry it (`FILE#ID` inside an archive)."""
    file = article.partition("#")[0]
    try:
        content = Path(file).read_bytes()
    except (OSError, ValueError) as error:
        return Problem(file, None, reason(error))
    return explain_line(article, content, line, handling)
