"""How a person wants to see a report, and the words that all formats for people share."""

from collections.abc import Iterable
from itertools import chain, zip_longest
from posixpath import normpath

from dealcheck.model import Claim, Deal, Fact, Finding, FindingSide, Report, Summary
from dealcheck.record import record

KINDS = {
    "deal_value": "price",
    "round_amount": "funding round",
    "price_per_share": "price per share",
    "termination_fee": "break-up fee",
    "other_amount": "other amount",
    "other_percent": "other percentage",
    "other_count": "other count",
    "date_announced": "announced",
    "close_date": "closing",
}


@record
class View:
    """The wishes of who reads the report.

    Attributes:
        width: columns of the terminal.
        color: styles are wanted.
        base: folder that the paths start from, if places are to lead to their files, in terminals that can.
        quiet: findings and the last line only.
        verbose: every claim of a side, every rule, what was left out.
        reconciled: show the differences that have an honest reason.
        way_back: relative path from the folder of the file that is written to where the command ran, for links between
            the two; None where there is no such file.
    """

    width: int = 100
    color: bool = False
    base: str | None = None
    quiet: bool = False
    verbose: bool = False
    reconciled: bool = False
    way_back: str | None = None


def property_name(fact: Fact, deal: Deal) -> str:
    """What the fact is about, with the company where the deal has two such facts: "price (equity)"."""
    alike = [
        other for other in deal.facts if (other.kind, other.basis, other.as_of) == (fact.kind, fact.basis, fact.as_of)
    ]
    details = [fact.basis and fact.basis.replace("_", "-"), fact.as_of, fact.company if len(alike) > 1 else None]
    told = ", ".join(detail for detail in details if detail)
    return f"{KINDS.get(fact.kind, fact.kind)}{f' ({told})' if told else ''}"


def place(claim: Claim) -> str:
    """`path:line:column`, or the path alone where the format has no such place."""
    return claim.article if claim.line is None else f"{claim.article}:{claim.line}:{claim.column}"


def source_of(claim: Claim) -> str:
    """Whose words these are, and where they stand: "Harbour Courier, courier.txt:6:59"."""
    return f"{claim.publisher}, {place(claim)}" if claim.publisher else place(claim)


def one_an_article(side: FindingSide) -> list[Claim]:
    """The side's claims in an order in which every article has spoken before one speaks again.

    Of an article those come first that say what they count: "49% non-voting stake" before "49% stake".
    """
    by_article: dict[str, list[Claim]] = {}
    for claim in side.claims:
        by_article.setdefault(claim.article, []).append(claim)
    for claims in by_article.values():
        claims.sort(key=lambda claim: claim.basis is None)
    return [claim for claim in chain.from_iterable(zip_longest(*by_article.values())) if claim is not None]


def claims_of(report: Report, finding: Finding) -> list[tuple[FindingSide, Claim]]:
    """Every claim of a finding with its side; one that stands in an article of the focus comes first."""
    pairs = [(side, claim) for side in finding.sides for claim in one_an_article(side)]
    first = next((n for n, (_, claim) in enumerate(pairs) if claim.article in report.focus), 0)
    return [pairs[first], *pairs[:first], *pairs[first + 1 :]]


def file_of(article: str) -> str:
    """The file of an article, from where the command ran: `./a.txt` is `a.txt`, `all.jsonl#7` is its archive."""
    return normpath(article.partition("#")[0])


def excerpt(claim: Claim, room: int) -> tuple[str, str, str]:
    """The sentence cut to about `room` characters: what stands before the quote, the quote, what follows."""
    before, quote, after = claim.sentence.partition(claim.quote) if claim.quote else ("", claim.sentence, "")
    if not quote:
        return "", claim.quote[:room], ""
    spare = max(room - len(quote), 0)
    ahead = min(len(before), max(spare // 2, spare - len(after)))
    return _tail(before, ahead), quote, _head(after, spare - ahead)


def _tail(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return "…" + text[len(text) - room + 1 :].partition(" ")[2] if room > 1 else ""


def _head(text: str, room: int) -> str:
    if len(text) <= room:
        return text
    return text[: room - 1].rpartition(" ")[0] + "…" if room > 1 else ""


def last_line(report: Report) -> str:
    """Articles, figures, comparisons and findings; that nothing was compared is said aloud."""
    summary = report.summary
    parts = [
        _count(summary.articles, "article"),
        _count(summary.figures_read, "figure"),
        _count(summary.comparisons, "comparison") if summary.comparisons else "nothing to compare",
        findings_line(summary),
    ]
    if summary.reconciled:
        parts.append(f"{summary.reconciled} reconciled")
    if summary.suppressed:
        parts.append(f"{summary.suppressed} suppressed")
    return ", ".join(parts)


def findings_line(summary: Summary) -> str:
    """How many findings there are, and how bad they are."""
    kinds = [(summary.errors, "error"), (summary.warnings, "warning"), (summary.infos, "info")]
    total = summary.errors + summary.warnings + summary.infos
    if not total:
        return "no findings"
    return f"{_count(total, 'finding')} ({', '.join(_count(number, word) for number, word in kinds if number)})"


def short_names(paths: Iterable[str]) -> dict[str, str]:
    """Each path without the folder that all share."""
    every = list(paths)
    parts = [path.split("/")[:-1] for path in every]
    shared = 0
    for level in zip(*parts, strict=False):
        if len(set(level)) > 1:
            break
        shared += 1
    return {path: "/".join(path.split("/")[shared:]) for path in every}


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"
