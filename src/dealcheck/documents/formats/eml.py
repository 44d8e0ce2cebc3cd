"""Mail: RFC 5322 with MIME (RFC 2045 to 2047), as newsletters and forwarded stories are saved (`.eml`).

The standard library reads headers; the parts are cut here, because it does not tell where in the file they stand.
Quoted-printable text keeps the place of every character, text in base64 has none.
"""

import binascii
import re
from collections.abc import Iterator
from email import message_from_string
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from dealcheck.documents.mapped import Mapped, Writer, identity, unplaced
from dealcheck.documents.metadata import Known
from dealcheck.documents.normal import line_starts
from dealcheck.documents.parts import Part, article
from dealcheck.model import Document, Problem
from dealcheck.record import record
from dealcheck.settings import Handling, Limits

START = re.compile(r"(?:From [^\r\n]*(?:\r\n?|\n))?[A-Za-z][A-Za-z0-9-]{0,60}:[ \t\r\n]")
MARK = re.compile(
    r"^(?:MIME-Version|Received|Message-I[Dd]|Return-Path|Delivered-To|X-Mailer|Content-Type):", re.MULTILINE
)
END_OF_HEADERS = re.compile(r"\r\n\r\n|\n\n|\r\r")
BREAK = r"=[ \t]*(?:\r\n?|\n)"  # a line end that was put in
QUOTED = re.compile(rf"(?:{BREAK})?(?:=[0-9A-Fa-f]{{2}}(?:{BREAK})?)+|{BREAK}")
BYTE = re.compile(r"=([0-9A-Fa-f]{2})")
REPLY = re.compile(r"(?:(?:[Rr][Ee]|[Ff][Ww][Dd]?|FWD|AW|WG|TR)(?:\[\d{1,3}\])?: *)+")
CITED = re.compile(r"^(?:> ?)+", re.MULTILINE)
SUBJECT = re.compile(r"^Subject:[ \t]*", re.MULTILINE)
PROBE = 4000  # characters at the beginning in which a mail shows what it is


@record
class Body:
    """A part of a mail that is text: where it stands in the file, and what its headers say."""

    start: int
    end: int
    message: Message


def is_eml(source: str) -> bool:
    """Whether a text is a mail: headers first, and one among them that only mails have."""
    match = START.match(source)
    return match is not None and MARK.search(source[: min(PROBE, _headers_end(source, 0)[0])]) is not None


def read_eml(path: str, source: str, handling: Handling) -> tuple[list[Document], list[Problem]]:
    """The mail as one article: its subject, and its HTML part or else its plain one."""
    message, begin = _message(source, 0, len(source))
    found = list(_bodies(source, message, begin, len(source), handling.limits.mail_parts))
    bodies = [body for body in found if body is not None]
    problems = [] if len(bodies) == len(found) else [_too_deep(path, handling.limits)]
    pages = [body for body in bodies if body.message.get_content_type() == "text/html"]
    chosen = pages or bodies
    if not chosen:
        return [], problems or [Problem(path, None, "a mail without a text")]
    has_places = not any(_encoding(body.message) == "base64" for body in chosen)
    parts = [_subject(source, message)] if message["Subject"] else []
    parts += [_part(source, body) for body in chosen]
    return [article(path, parts, _known(message), line_starts(source) if has_places else None)], problems


def _too_deep(path: str, limits: Limits) -> Problem:
    return Problem(path, None, limits.passed("mail_parts", "parts nested more than {} deep, which are not read"))


def _headers_end(source: str, start: int) -> tuple[int, int]:
    """Where the headers end and where the body begins."""
    match = END_OF_HEADERS.search(source, start)
    return (match.start(), match.end()) if match else (len(source), len(source))


def _message(source: str, start: int, end: int) -> tuple[Message, int]:
    stop, begin = _headers_end(source, start)
    return message_from_string(source[start : min(stop, end)]), min(begin, end)


def _bodies(source: str, message: Message, start: int, end: int, depth: int) -> Iterator[Body | None]:
    """The texts of a part, those of the parts in it included; None stands for parts that lie too deep."""
    kind = message.get_content_type()
    boundary = message.get_boundary() if kind.startswith("multipart/") else None
    if (boundary or kind == "message/rfc822") and not depth:
        yield None
    elif boundary or kind == "message/rfc822":
        for begin, stop in _between(source, boundary, start, end) if boundary else [(start, end)]:
            inner, body = _message(source, begin, stop)
            yield from _bodies(source, inner, body, stop, depth - 1)
    elif kind in {"text/plain", "text/html"} and message.get_content_disposition() != "attachment":
        yield Body(start, end, message)


def _between(source: str, boundary: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretches between the boundary's lines; a mail that was cut off ends its last one."""
    line = re.compile(rf"^--{re.escape(boundary)}(?P<last>--)?[ \t]*\r?$", re.MULTILINE)
    begin = None
    for match in line.finditer(source, start, end):
        if begin is not None:
            yield begin, match.start()
        begin = source.find("\n", match.end() - 1, end) + 1 or end
        if match["last"]:
            return
    if begin is not None:
        yield begin, end


def _encoding(message: Message) -> str:
    return str(message.get("Content-Transfer-Encoding", "")).strip().lower()


def _part(source: str, body: Body) -> Part:
    charset = str(body.message.get_content_charset() or "utf-8")
    encoding = _encoding(body.message)
    is_html = body.message.get_content_type() == "text/html"
    if encoding == "base64":
        text = unplaced(_base64(source[body.start : body.end], charset))
    elif encoding == "quoted-printable":
        text = _quoted_printable(source, body.start, body.end, charset)
    else:
        text = identity(source, body.start, body.end)
    return Part(text if is_html else _uncited(text), "html" if is_html else "plain")


def _uncited(text: Mapped) -> Mapped:
    """Without the signs before the lines of a mail that is quoted in this one."""
    if not CITED.search(text.text):
        return text
    writer = Writer()
    at = 0
    for sign in CITED.finditer(text.text):
        writer.copy(text.text[at : sign.start()], at)
        at = sign.end()
    writer.copy(text.text[at:], at)
    return writer.written().through(text)


def _base64(text: str, charset: str) -> str:
    try:
        content = binascii.a2b_base64(text.encode("ascii", "ignore"))
    except binascii.Error:
        return ""
    return _decoded(content, charset)


def _quoted_printable(source: str, start: int, end: int, charset: str) -> Mapped:
    writer = Writer()
    at = start
    for quoted in QUOTED.finditer(source, start, end):
        writer.copy(source[at : quoted.start()], at)
        at = quoted.end()
        _put_bytes(writer, list(BYTE.finditer(source, quoted.start(), quoted.end())), charset)
    writer.copy(source[at:end], at)
    return writer.written()


def _put_bytes(writer: Writer, found: list[re.Match[str]], charset: str) -> None:
    """Write bytes (`=E2=82=AC`) as the characters that they are, each with the place of all its bytes."""
    text = _decoded(bytes(int(byte[1], 16) for byte in found), charset)
    at = 0
    for character in text:
        width = len(_encoded(character, charset))
        taken = found[at : at + width]
        if taken:
            writer.put(character, taken[0].start(), taken[-1].end())
        at += width


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, "replace")
    except LookupError:
        return content.decode("utf-8", "replace")


def _encoded(character: str, charset: str) -> bytes:
    try:
        return character.encode(charset)
    except (LookupError, UnicodeEncodeError):
        return b"?"


def _header(message: Message, name: str) -> str:
    """A header's value with its encoded words resolved."""
    value = str(message.get(name, ""))
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (MessageError, LookupError, ValueError):
        return " ".join(value.split())


def _subject(source: str, message: Message) -> Part:
    text = REPLY.sub("", _header(message, "Subject"), count=1)
    line = SUBJECT.search(source)
    if line is None or not text:
        return Part(unplaced(text), "headline")
    raw = str(message["Subject"])
    at = source.find(text, line.end(), line.end() + len(raw) + 1)
    if at >= 0:
        return Part(identity(source, at, at + len(text)), "headline")
    writer = Writer()
    writer.put(text, line.end(), min(len(source), line.end() + len(raw)))
    return Part(writer.written(), "headline")


def _known(message: Message) -> Known:
    name, address = parseaddr(_header(message, "From"))
    return Known(
        title=REPLY.sub("", _header(message, "Subject"), count=1) or None,
        publisher=name or address.rpartition("@")[2] or None,
        published=_header(message, "Date") or None,
        language=_header(message, "Content-Language") or None,
        authors=(name,) if name else (),
    )
