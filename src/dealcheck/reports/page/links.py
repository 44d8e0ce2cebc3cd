"""Links to articles that lead nowhere else."""

from posixpath import join, normpath
from urllib.parse import quote

from dealcheck.reports.view import file_of


def link(article: str, way_back: str | None) -> str | None:
    """The address of an article's file as seen from the page, a relative path with every special character encoded.

    Args:
        article: its path as it was typed.
        way_back: relative path from the page's folder to where the command ran; None where there is none.

    None where no relative path leads there: standard input, absolute paths, a page that is no file.
    """
    file = file_of(article)
    if way_back is None or article == "-" or file.startswith("/"):
        return None
    path = normpath(join(way_back, file))
    return quote(path if path.startswith("../") else f"./{path}", safe="/", errors="surrogateescape")
