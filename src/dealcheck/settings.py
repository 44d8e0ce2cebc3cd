"""What a user may set."""

from posixpath import join, normpath, relpath

from dealcheck.model import Severity, Suppression
from dealcheck.record import record


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
    publishers: tuple[tuple[str, str], ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    suppression_folders: tuple[str, ...] = ()
    cwd: str = "/"
    root: str = "/"

    def from_root(self, path: str) -> str:
        """The path of an article (as typed) as it is seen from `root`."""
        return relpath(normpath(join(self.cwd, path.partition("#")[0])), self.root)
