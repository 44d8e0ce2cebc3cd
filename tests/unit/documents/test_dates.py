"""Dates of articles that cannot be theirs are said and not used; a filing is known for one."""

from pathlib import Path

import pytest

from dealcheck.documents import read_documents
from dealcheck.pipeline import read, reconcile
from dealcheck.settings import Settings

TODAY = Settings(today="2026-06-30")
FORMATS = Path(__file__).parents[3] / "fixtures" / "formats"


def _text(published: str, body: str) -> bytes:
    return f"Published: {published}\n\nOrrin buys Halden\n\n{body}".encode()


@pytest.mark.parametrize(
    ("published", "body", "is_used"),
    [
        ("2003-12-20", "Orrin agreed on March 4, 2021 to buy Halden for £120 million in 2022.", False),
        ("2020-12-20", "Orrin agreed on March 4, 2021 to buy Halden for £120 million in 2022.", True),
        ("2003-12-20", "Orrin was founded in 1990 and agreed on March 4, 2021 to buy Halden.", True),
        ("2023-12-20", "Orrin, which buys Halden, wants to sell no petrol by 2035.", True),
        ("2023-12-20", "Orrin buys Halden for £2035 and 2.035 shares.", True),
    ],
)
def test_a_date_long_before_all_that_the_text_tells_is_not_used(published: str, body: str, *, is_used: bool) -> None:
    (document,), _ = read_documents("a.txt", _text(published, body))
    assert document.published == (published if is_used else None)
    assert (document.imprint.distrusted is None) == is_used


def test_a_date_after_today_is_said_and_not_used() -> None:
    report = reconcile([read("a.txt", _text("2031-01-02", "Orrin agreed to buy Halden for £120 million."))], TODAY)
    assert [notice.text for notice in report.notices] == [
        "date not used: published 2031-01-02, after today (2026-06-30)"
    ]
    assert {claim.published for claim in report.claims} == {None}


def test_a_submission_and_a_form_know_what_they_say_from_the_filing() -> None:
    (filed,), _ = read_documents("a.txt", (FORMATS / "edgar" / "pinnock.txt").read_bytes())
    cover = b"""<html><body><p>UNITED STATES<br>SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549</p>
<p>FORM 8-K</p><p>Date of Report (Date of earliest event reported): March 4, 2025</p>
<p>Item 8.01 Other Events</p><p>Orrin bought Halden.</p></body></html>"""
    (form,), _ = read_documents("a.htm", cover)
    (news,), _ = read_documents("a.htm", cover.replace(b"Washington", b"London"))
    assert news.imprint.level is None
    assert form.published == "2025-03-04"
    assert [block.role for block in form.blocks][-2:] == ["body", "body"]
    assert (filed.imprint.level, form.imprint.level) == ("filing", "filing")


def test_an_article_keeps_what_it_says_of_itself() -> None:
    (document,), _ = read_documents("a.json", (FORMATS / "ninjs_3" / "sable.json").read_bytes())
    assert document.imprint.authors == ("Kestrel staff",)
    assert document.imprint.language == "en"
    assert document.imprint.published_at == "2025-07-01T11:30:00+02:00"
    assert document.imprint.embargo == "2025-07-01T11:30:00+02:00"
