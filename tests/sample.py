"""A report made by hand, for the tests of what is done with reports; every text in it can be chosen."""

from dataclasses import replace
from decimal import Decimal

from dealcheck.model import (
    Article,
    Claim,
    Deal,
    Fact,
    FactValue,
    Finding,
    FindingSide,
    Notice,
    Problem,
    Quantity,
    Reconciled,
    Report,
    RuleCard,
    Severity,
    Summary,
)

MANUAL = """The stake differs.

## What it finds
Sources that give different stakes.

## Why it matters
Who holds more than half
decides.

## What it leaves alone
Rounding.
"""


def claim(article: str, line: int, quote: str, sentence: str | None = None) -> Claim:
    """A stake of 30 % in Tarn Foods."""
    return Claim(
        id=f"{article}{line}{quote}",
        kind="stake",
        article=article,
        start=40 * line,
        end=40 * line + len(quote),
        line=line,
        column=7,
        quote=quote,
        sentence=sentence if sentence is not None else f"Norwood buys {quote} of Tarn Foods, people close to it said.",
        quantity=Quantity(Decimal(30), Decimal(30), "percent", "exact", assumed_unit=False, step=Decimal(1)),
        label=None,
        value=None,
        company="Tarn Foods",
        acquirer="Norwood",
        target="Tarn Foods",
        seller=None,
        deal="norwood-tarn-foods-2026",
        scope="deal",
        basis="acquired",
        as_of=None,
        certainty="stated",
        attribution=None,
        reasons=("M101", "C110-percent-stake"),
        role="body",
        published="2026-03-04",
    )


def side(label: str, *claims: Claim) -> FindingSide:
    """The side of these claims, each article a source of its own."""
    articles = tuple(dict.fromkeys(claim.article for claim in claims))
    return FindingSide(label, claims, articles, articles)


def finding(
    *sides: FindingSide, code: str = "DC101", severity: Severity = "error", message: str | None = None, number: int = 1
) -> Finding:
    """A difference about the stake between these sides."""
    articles = tuple(sorted({article for side in sides for article in side.articles}))
    return Finding(
        id=f"{code.lower()}-{number}",
        code=code,
        name="stake-differs",
        category="stake",
        severity=severity,
        confidence=0.9,
        deal="norwood-tarn-foods-2026",
        message=message or f"The stake is {' or '.join(side.label for side in sides)}.",
        sides=sides,
        articles=articles,
        help="Ask Norwood which part of Tarn Foods it will hold.",
    )


def report(*findings: Finding, text: str = "Norwood buys into Tarn Foods", problem: str = "gone.txt") -> Report:
    """A report on these findings, with a deal, a fact, a rule, a problem and a notice around them."""
    claims = {claim.id: claim for finding in findings for side in finding.sides for claim in side.claims}
    articles = sorted({claim.article for claim in claims.values()})
    values = tuple(FactValue(c.quote, (c,), (c.article,), "outlet") for c in claims.values())
    severities = [finding.severity for finding in findings]
    facts = (Fact("stake", "acquired", "Tarn Foods", None, values),) if values else ()
    deal = Deal(
        id="norwood-tarn-foods-2026",
        name=text,
        acquirer="Norwood",
        target="Tarn Foods",
        seller=None,
        articles=tuple(articles),
        claims=tuple(claims.values()),
        facts=facts,
    )
    return Report(
        version="1.2.3",
        today="2026-06-30",
        articles=tuple(Article(path, text, text, "2026-03-04", 120, (text,)) for path in articles),
        deals=(deal,),
        claims=tuple(claims.values()),
        findings=findings,
        reconciled=(Reconciled("DC190", "rounding", deal.id, text, findings[0].sides if findings else ()),),
        rules=(RuleCard("DC101", "stake-differs", "stake", "error", "The stake differs.", MANUAL),),
        problems=(Problem(problem, None, "no such file or directory"),),
        summary=Summary(
            articles=len(articles),
            figures_read=len(claims),
            figures_typed=len(claims),
            facts_corroborated=0,
            comparisons=len(findings),
            reconciled=1,
            errors=severities.count("error"),
            warnings=severities.count("warning"),
            infos=severities.count("info"),
        ),
        notices=(Notice("baseline.json", None, text),),
    )


def two_sides() -> Report:
    """Three articles, two stakes."""
    thirty = side("30%", claim("desk/courier.txt", 3, "30%"), claim("desk/herald.txt", 9, "30 percent"))
    forty = side("40%", claim("desk/morning/star.txt", 1, "40%"))
    return report(finding(thirty, forty))


HOSTILE = (
    "\x1b[31mred\x1b]8;;http://evil.example\x07 [bold]x[/] <script>alert(1)</script> [a](javascript:alert(1)) "
    "![i](http://evil.example/i.png) @everyone #1 http://evil.example www.evil.example `code` | cell | "
    "::error file=x::pwned\r\n::stop-commands::x %0A =cmd|' /C calc'!A0 \u202egnp.exe\u200b\x00\ufffe {0} ]]> "
    "&amp; \ufeff"
)


def _published(said: Claim, publisher: str) -> Claim:
    return replace(said, publisher=publisher, title=publisher)


def hostile() -> Report:
    """The same with the worst of texts in every place that an article or a name of a file can fill."""
    path = "desk/a,b:c%\n\x1b[31m<b>|[x](y) =1.txt"
    one = side(HOSTILE, _published(claim(path, 3, HOSTILE, f"{HOSTILE} and {HOSTILE}"), HOSTILE))
    other = side(f"={HOSTILE}", _published(claim("desk/-=x.txt", 9, "=1+1", "+1 =1+1 @x"), f"={HOSTILE}"))
    return report(finding(one, other, message=HOSTILE), text=HOSTILE, problem=path)
