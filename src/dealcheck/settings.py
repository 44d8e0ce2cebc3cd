"""What a user may set."""

from dataclasses import field
from posixpath import join, normpath, relpath
from typing import Any, ClassVar, Literal

from dealcheck.model import Severity, Suppression
from dealcheck.record import record

Boilerplate = Literal["built-in", "trafilatura"]


def kebab(name: str) -> str:
    """A setting as it is written in a file."""
    return name.replace("_", "-")


FILE_RULES: dict[str, Any] = {"extra": "forbid", "alias_generator": kebab}  # for pydantic, which checks a file's tables


def between(default: Any, low: int, high: int) -> Any:  # noqa: ANN401  (as `field` itself: the type is the default's)
    """A number that a user may set, and between which it has to lie."""
    return field(default=default, metadata={"low": low, "high": high})


@record
class Tolerances:
    """How much room figures and dates are given; percent and days.

    Attributes:
        about: how far "about", "around" and "some" reach, each way.
        over: how far "over" and "more than" reach upwards, if not to the next value of the last digit.
        just_over: how far "just over" reaches upwards.
        nearly: how far "nearly" and "just under" reach downwards.
        figures: figures that differ by no more than this are left alone, except stakes on either side of one half.
        dates: dates that lie no further apart than this are left alone.
        same_days: articles that lie no further apart than this tell of the same state of the deal.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FILE_RULES
    about: float = between(5.0, 0, 50)
    over: float = between(10.0, 0, 100)
    just_over: float = between(5.0, 0, 50)
    nearly: float = between(10.0, 0, 50)
    figures: float = between(0.0, 0, 100)
    dates: int = between(0, 0, 366)
    same_days: int = between(1, 0, 31)


TOLERANCES = Tolerances()


@record
class Limits:
    """How much of a file is read, so that a small one cannot make a large one of itself.

    Attributes:
        file_bytes: of one file; the longest article is a thousandth of it, and a larger archive comes as many files.
        unfolded_bytes: that a file may unfold to with all archives in it.
        ratio: times its size that a compressed file may unfold to; text packs to a tenth.
        members: files of one archive.
        archives: archives within one another.
        characters: of one text; the longest filing is a tenth of it.
        depth: elements of XML, or values of JSON, within one another.
        entities: characters that the entities of an XML file may unfold to.
        mail_parts: parts of a mail within one another.
        pages: of one PDF.
        records: of one WARC file.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = FILE_RULES
    file_bytes: int = between(100_000_000, 1, 10**10)
    unfolded_bytes: int = between(200_000_000, 1, 10**10)
    ratio: int = between(200, 1, 10**6)
    members: int = between(20_000, 1, 10**7)
    archives: int = between(3, 0, 20)
    characters: int = between(20_000_000, 1, 10**10)
    depth: int = between(200, 1, 500)
    entities: int = between(100_000, 0, 10**8)
    mail_parts: int = between(10, 1, 100)
    pages: int = between(500, 1, 10**6)
    records: int = between(100_000, 1, 10**8)

    def passed(self, name: str, told: str) -> str:
        """What is said where a limit is passed, with the setting that moves it; `told` has `{}` for the number."""
        return f"{told.format(f'{getattr(self, name):,}')} (set by limits.{kebab(name)})"


LIMITS = Limits()


@record
class Handling:
    """How sources are read.

    Attributes:
        limits: how much of them.
        boilerplate: what tells a page's article from the rest: dealcheck alone, or trafilatura as well.
    """

    limits: Limits = LIMITS
    boilerplate: Boilerplate = "built-in"


USUALLY = Handling()


@record
class Wish:
    """Which findings are wanted, and how loud.

    Attributes:
        select: codes, beginnings of codes (`DC2`) or names of the rules to report; empty means all.
        ignore: the same, of those not to report.
        severities: rule (as above) and the severity that it is given.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()


@record
class Settings:
    """The settings of one run.

    Attributes:
        today: ISO date; replaces the clock wherever a rule needs one.
        focus: paths of articles; only findings that touch one of them are reported. Empty means all.
        wish: which findings are wanted.
        paths: further wishes for findings whose articles all match a pattern (gitignore syntax, from `root`).
        min_confidence: 0 to 1; findings below it are not reported.
        tolerances: how much room figures and dates are given.
        publishers: publisher and how it knows what it writes (`filing`, `company`, `outlet`, `unnamed`).
        suppressions: what an editor has looked at; those that articles hold themselves come with the reading.
        suppression_folders: folders below `root` in which articles may hold suppressions.
        cwd: absolute folder that the articles' paths start from.
        root: absolute folder that patterns and folders start from.
    """

    today: str
    focus: tuple[str, ...] = ()
    wish: Wish = Wish()
    paths: tuple[tuple[str, Wish], ...] = ()
    min_confidence: float = 0.0
    tolerances: Tolerances = TOLERANCES
    publishers: tuple[tuple[str, str], ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    suppression_folders: tuple[str, ...] = ()
    cwd: str = "/"
    root: str = "/"

    def from_root(self, path: str) -> str:
        """The path of an article (as typed) as it is seen from `root`."""
        return relpath(normpath(join(self.cwd, path.partition("#")[0])), self.root)
