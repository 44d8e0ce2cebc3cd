"""The report for a terminal: what the sources say of each deal, then what cannot all be true, worst first.

Article text reaches rich as `Text` only, never as markup, with its control characters made visible.
"""

from collections.abc import Iterator, Sequence
from io import StringIO
from itertools import chain
from posixpath import join
from urllib.parse import quote

from rich.console import Console, RenderableType
from rich.style import Style
from rich.table import Table
from rich.text import Text

from dealcheck.model import Claim, Deal, Fact, Finding, FindingSide, Report
from dealcheck.reports.escape import visible
from dealcheck.reports.manual import why
from dealcheck.reports.view import View, excerpt, last_line, one_an_article, place, property_name, short_names

SEVERITY_STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan"}
CLAIMS_SHOWN = 4  # of one side: two sides, message and advice then fit 24 lines
ROOM_BESIDE = 48  # columns that an excerpt needs beside its place; with less it goes below

Part = tuple[RenderableType, int]  # what is laid out by itself, and the columns by which it is indented
BLANK: Part = (Text(), 0)


def render(report: Report, view: View) -> str:
    """The whole report as lines of at most `view.width` columns."""
    console = Console(
        file=StringIO(),
        width=view.width,
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        no_color=not view.color,
        highlight=False,
        emoji=False,
        legacy_windows=False,
    )
    return "".join(f"{line}\n" for part, indent in _parts(report, view) for line in _lines(console, part, indent))


def _lines(console: Console, part: RenderableType, indent: int) -> Iterator[str]:
    """The part as lines; rich's own padding lays out everything twice."""
    with console.capture() as captured:
        console.print(part, width=console.width - indent, soft_wrap=False)
    for line in captured.get().removesuffix("\n").split("\n"):
        yield f"{'':{indent}}{line}".rstrip()


def _parts(report: Report, view: View) -> Iterator[Part]:
    manuals = {rule.code: rule.manual for rule in report.rules}
    found: dict[str, list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(finding.deal, []).append(finding)
    for deal in report.deals:
        if not view.quiet and (deal.facts or deal.id in found):
            yield from _deal(deal, view)
        for finding in found.pop(deal.id, []):
            yield from _finding(finding, why(manuals.get(finding.code, "")), view)
            yield BLANK
    for finding in chain.from_iterable(found.values()):
        yield from _finding(finding, why(manuals.get(finding.code, "")), view)
    if view.reconciled or view.verbose:
        yield from _reconciled(report)
    if view.verbose:
        yield from _left_out(report)
    yield Text(last_line(report), style="bold"), 0


def _deal(deal: Deal, view: View) -> Iterator[Part]:
    copies = sum(len(cluster) - 1 for cluster in deal.clusters)
    told = f"{len(deal.articles)} article{'s' * (len(deal.articles) != 1)}"
    told += f", {len(deal.articles) - copies} independent" if copies else ""
    yield Text.assemble((visible(deal.name), "bold"), f"  {visible(deal.id)}, {told}"), 0
    yield BLANK
    shown = [fact for fact in deal.facts if view.verbose or not fact.kind.startswith("other_")]
    if shown:
        yield _facts(deal, shown), 2
    if left := len(deal.facts) - len(shown):
        yield Text(f"and {left} other figure{'s' * (left != 1)} (-v)", style="dim"), 2
    yield BLANK


def _facts(deal: Deal, facts: Sequence[Fact]) -> Table:
    names = short_names(deal.articles)
    table = Table(box=None, show_header=True, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column("fact")
    table.add_column("value", overflow="fold")
    table.add_column("sources", overflow="fold")
    for fact in facts:
        name = property_name(fact, deal)
        for position, value in enumerate(fact.values):
            sources = ", ".join(names.get(source, source) for source in value.sources)
            table.add_row(Text("" if position else visible(name)), Text(visible(value.text)), Text(visible(sources)))
    return table


def _finding(finding: Finding, reason: str, view: View) -> Iterator[Part]:
    severity, sure = (finding.severity, SEVERITY_STYLES[finding.severity]), (f"  {finding.confidence:.0%} sure", "dim")
    yield Text.assemble(severity, f" {finding.code} {finding.name}", sure), 0
    yield Text(visible(finding.message), style="bold"), 2
    for side in finding.sides:
        yield Text(visible(side.label), style="underline"), 2
        yield from _claims(side, view)
    if reason:
        yield _advice("why", reason), 2
    yield _advice("check", finding.help), 2


def _claims(side: FindingSide, view: View) -> Iterator[Part]:
    claims = one_an_article(side)
    shown = claims if view.verbose else claims[:CLAIMS_SHOWN]
    width = max(len(visible(place(claim))) for claim in shown)
    beside = view.width - 4 - width - 2 >= ROOM_BESIDE
    for claim in shown:
        where = Text(visible(place(claim)), style=_link(claim, view))
        words = _words(claim, view.width - (width + 6 if beside else 6))
        if beside:
            yield Text.assemble(where, " " * (width - len(where) + 2), words), 4
        else:
            yield where, 4
            yield words, 6
    if left := claims[len(shown) :]:
        articles = len({claim.article for claim in left} - {claim.article for claim in shown})
        more = f" of {articles} more article{'s' * (articles != 1)}" if articles else ""
        yield Text(f"and {len(left)} more{more}", style="dim"), 4


def _words(claim: Claim, room: int) -> Text:
    before, words, after = map(visible, excerpt(claim, room))
    return Text.assemble(before, (words, "bold"), after)


def _link(claim: Claim, view: View) -> Style:
    if view.base is None or "#" in claim.article or claim.article == "-":
        return Style.null()
    return Style(link=f"file://{quote(join(view.base, claim.article))}#{claim.line or 1}")


def _advice(word: str, text: str) -> Table:
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(width=len("check"), style="dim")
    table.add_column()
    table.add_row(Text(word), Text(visible(text)))
    return table


def _reconciled(report: Report) -> Iterator[Part]:
    for reconciled in report.reconciled:
        yield Text(f"reconciled {reconciled.code} {reconciled.name}", style="dim"), 0
        yield Text(visible(reconciled.message)), 2
    if report.reconciled:
        yield BLANK


def _left_out(report: Report) -> Iterator[Part]:
    """What was read and not reported: suppressed findings, copies of one story, page furniture."""
    lines = [
        f"suppressed {item.finding.code} {item.finding.name}: {item.finding.message} ({item.suppression.reason})"
        for item in report.suppressed
    ]
    for article in report.articles:
        if article.duplicate_of:
            lines.append(f"copy {article.path} of {article.duplicate_of}")
        lines += [f"page furniture {article.path}: {piece}" for piece in article.furniture]
    yield from ((Text(visible(line), style="dim"), 0) for line in lines)
    if lines:
        yield BLANK
