r"""Article text made harmless, one function a kind of output.

Text, titles, names and names of files come from strangers. Here is all that keeps them from acting: on a terminal
(control characters, right-to-left and zero-width marks), in Markdown (links, images, mentions, HTML), in a workflow
command, in a SARIF message (embedded links), in a spreadsheet (formulas), in XML (characters that it has no form for).
"""

import re
from functools import cache

_LAST_CONTROL = "\x9f"  # line ends and tabs lie below it, the many kinds of blank above
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "|", "%")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]!|~<>&@#$]|:(?=//)")


def visible(text: str) -> str:
    r"""The text on one line; what a terminal might obey or nobody can see becomes an escape (`\x1b`)."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character.isprintable():
        return character
    if character.isspace() and character > _LAST_CONTROL:
        return " "
    return character.encode("unicode_escape", "backslashreplace").decode()


def markdown(text: str) -> str:
    """The text as Markdown that shows it: no link, image, mention, reference, math or HTML comes of it."""
    escaped = _MARKDOWN.sub(lambda match: _inert(match[0]), visible(text))
    return escaped.replace("www.", "www&#46;")


def _inert(character: str) -> str:
    if character in "@#!":  # mentions and references are looked for after rendering: a blank of no width stops them
        return f"\\{character}\N{ZERO WIDTH SPACE}"
    return f"&#{ord(character)};" if character in "<>&:|\\" else f"\\{character}"


def workflow_data(text: str) -> str:
    """The message of a GitHub workflow command."""
    return visible(text).replace("%", "%25")


def workflow_property(text: str) -> str:
    """A property of a GitHub workflow command: `file=` and the like."""
    return workflow_data(text).replace(":", "%3A").replace(",", "%2C")


def sarif(text: str) -> str:
    """A SARIF message: brackets would be an embedded link, braces a placeholder."""
    shown = visible(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return shown.replace("{", "{{").replace("}", "}}")


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    shown = visible(text)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


@cache
def _xml_forbidden() -> re.Pattern[str]:
    """What XML has no form for; so large a set of characters takes a while to compile."""
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml(text: str) -> str:
    """Text that XML can hold once its library has escaped it."""
    return _xml_forbidden().sub("\N{REPLACEMENT CHARACTER}", visible(text))
