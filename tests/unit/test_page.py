"""The page: complete, the same bytes each time, and nothing that an article wrote is markup."""

import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from html.parser import HTMLParser

import pytest

import sample
from dealcheck.documents import read_documents
from dealcheck.model import Quantity, Report
from dealcheck.reports import View, render
from dealcheck.reports.page.links import link
from dealcheck.reports.strip import WIDTH, Bar, bars

ATTRIBUTES_THAT_LEAD = frozenset({"href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcdoc"})


class Elements(HTMLParser):
    """Every element of a page, and its text outside style and script."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.own: dict[str, str] = {}
        self.text: list[str] = []
        self.inside = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        self.inside = tag

    def handle_data(self, data: str) -> None:
        if self.inside in {"style", "script"}:
            self.own[self.inside] = self.own.get(self.inside, "") + data
        else:
            self.text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def attributes(self, name: str) -> Iterator[str]:
        """The values of this attribute."""
        return (attributes[name] or "" for _, attributes in self.found if name in attributes)


def page(report: Report) -> str:
    return render(report, "html", View(way_back="."))


def figure(low: str, high: str, step: str, unit: str = "USD") -> Quantity:
    return Quantity(Decimal(low), Decimal(high), unit, "exact", assumed_unit=False, step=Decimal(step))


def drawn(*quantities: Quantity | None, stake: bool = False) -> list[Bar]:
    return [bar for bar in bars(quantities, stake=stake) if bar]


def test_two_runs_give_the_same_bytes() -> None:
    assert page(sample.hostile()) == page(sample.hostile())


def test_the_page_is_no_article_when_it_lies_among_them() -> None:
    assert read_documents("report.html", page(sample.two_sides()).encode()) == ([], [])


def test_a_finding_stands_with_the_marked_words_of_both_sides_and_a_link_of_its_own() -> None:
    text = page(sample.two_sides())

    assert 'id="finding-dc101-1"' in text
    assert 'href="#finding-dc101-1"' in text
    assert "Norwood buys <mark>30%</mark> of Tarn Foods" in text
    assert "Norwood buys <mark>40%</mark> of Tarn Foods" in text
    assert "Ask Norwood which part of Tarn Foods it will hold." in text
    assert 'data-severity="error" data-deal="norwood-tarn-foods-2026" data-rule="DC101" data-sources="0 1 2"' in text


def test_the_policy_names_the_one_style_and_the_one_script() -> None:
    elements = Elements(page(sample.hostile()))
    (policy,) = (a["content"] for tag, a in elements.found if tag == "meta" and a.get("http-equiv"))

    digests = {
        tag: f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'" for tag, text in elements.own.items()
    }

    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert f"style-src {digests['style']};" in policy
    assert f"script-src {digests['script']};" in policy
    assert "unsafe" not in policy


def test_a_hostile_report_adds_no_element_and_no_attribute_that_acts() -> None:
    harmless, hostile = Elements(page(sample.two_sides())), Elements(page(sample.hostile()))

    assert {tag for tag, _ in hostile.found} <= {tag for tag, _ in harmless.found} | {"strong", "li"}
    assert sum(tag == "script" for tag, _ in hostile.found) == 1
    assert not [name for _, attributes in hostile.found for name in attributes if name.startswith("on")]
    assert not list(hostile.attributes("style"))
    for name in ATTRIBUTES_THAT_LEAD:
        assert all(re.fullmatch(r"#[\w-]+|\.{1,2}/[\w./%~-]+", value) for value in hostile.attributes(name))


def test_hostile_text_is_shown_as_it_stands() -> None:
    shown = "".join(Elements(page(sample.hostile())).text)

    assert "<script>alert(1)</script>" in shown
    assert "[a](javascript:alert(1))" in shown
    assert r"\u202egnp.exe\u200b\x00" in shown


def test_an_id_or_a_code_cannot_leave_its_attribute() -> None:
    report = sample.two_sides()
    evil = replace(report.findings[0], id='x" onfocus="alert(1)', code='"><script>', deal="'\"><img src=x>")

    elements = Elements(page(replace(report, findings=(evil,))))

    assert 'finding-x" onfocus="alert(1)' in list(elements.attributes("id"))
    assert not [tag for tag, attributes in elements.found if tag == "img" or "onfocus" in attributes]


def test_every_id_is_there_once() -> None:
    ids = list(Elements(page(sample.two_sides())).attributes("id"))

    assert len(ids) == len(set(ids))


def test_that_nothing_was_compared_is_said_aloud() -> None:
    assert "Nothing was compared." in page(sample.report())
    assert "Nothing was compared." not in page(sample.two_sides())


def test_a_side_shows_few_passages_and_folds_the_rest_away() -> None:
    many = [sample.claim(f"desk/{number}.txt", 3, "30%") for number in range(9)]
    text = page(sample.report(sample.finding(sample.side("30%", *many))))

    assert "5 more passages" in text


@pytest.mark.parametrize(
    ("article", "way_back", "expected"),
    [
        ("desk/a.txt", ".", "./desk/a.txt"),
        ("desk/a.txt", "../..", "../../desk/a.txt"),
        ("all.jsonl#7", ".", "./all.jsonl"),
        ("javascript:alert(1)", ".", "./javascript%3Aalert%281%29"),
        ("a b?c#<d>.txt", ".", "./a%20b%3Fc"),
        ("//evil.example/a.txt", ".", None),
        ("/etc/passwd", ".", None),
        ("-", ".", None),
        ("desk/a.txt", None, None),
    ],
)
def test_a_link_leads_to_a_file_by_a_relative_path_or_nowhere(
    article: str, way_back: str | None, expected: str | None
) -> None:
    assert link(article, way_back) == expected


def test_figures_that_meet_share_a_band_and_those_that_do_not_are_apart() -> None:
    rounded, finer, other = (
        figure("14e9", "14e9", "1e9"),
        figure("14.3e9", "14.3e9", "1e8"),
        figure("16e9", "16e9", "1e9"),
    )

    assert [(bar.apart, bar.meeting) for bar in drawn(rounded, finer)] == [(False, True), (False, True)]
    assert [(bar.apart, bar.meeting) for bar in drawn(rounded, finer, other)] == [
        (False, False),
        (False, False),
        (True, False),
    ]


def test_a_bar_says_what_it_allows() -> None:
    said = [bar.said for bar in drawn(figure("14.3e9", "14.3e9", "1e8"), figure("900e6", "1.2e9", "1e8"))]

    assert said == ["14.25 to 14.35 billion USD", "850 million to 1.25 billion USD"]


def test_only_figures_of_one_unit_are_held_against_one_another() -> None:
    assert bars([figure("1e9", "1e9", "1e8"), None, figure("1e9", "1e9", "1e8", "EUR")]) == [None, None, None]


def test_bars_stay_on_the_axis_in_their_order_whatever_the_scale() -> None:
    found = drawn(*(figure(f"{n}e6", f"{n}e6", "1e5") for n in (1, 50, 2_000, 90_000)))

    assert [bar.x for bar in found] == sorted({bar.x for bar in found})
    assert all(bar.x >= 0 and bar.x + bar.width <= WIDTH for bar in found)


def test_an_open_end_reaches_the_end_of_the_axis() -> None:
    minority = Quantity(None, Decimal(50), "percent", "under", assumed_unit=False, step=Decimal(0))
    least = Quantity(Decimal(10), Decimal(10), "ratio", "at_least", assumed_unit=False, step=Decimal(1))
    loss = Quantity(Decimal(-3), Decimal(-3), "ratio", "exact", assumed_unit=False, step=Decimal(1))

    assert drawn(minority, figure("49", "49", "1", "percent"), stake=True)[0].said == "0 to 50%"
    first, _ = drawn(least, loss)
    assert first.x + first.width == WIDTH
    assert first.said == "from 10 ratio"
