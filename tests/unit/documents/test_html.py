"""Web pages that readers of web pages get wrong: joined words, doubled text, lost paragraphs, claims from a menu."""

import pytest

from dealcheck.documents import read_documents
from dealcheck.model import Document

PROSE = "<p>Orrin Group has agreed to buy Halden Lines for £120 million. The price includes debt of £14 million.</p>"
SHOWN = "Orrin Group has agreed to buy Halden Lines for £120 million. The price includes debt of £14 million."


def _page(body: str) -> Document:
    (document,), problems = read_documents("a.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode())
    assert problems == []
    return document


def _read(body: str) -> list[str]:
    document = _page(body)
    return [document.text[block.start : block.end] for block in document.blocks if block.role != "furniture"]


def _left_out(body: str) -> list[str]:
    document = _page(body)
    return [document.text[block.start : block.end] for block in document.blocks if block.role == "furniture"]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Orrin <b>agre</b>ed to pay £<span>1</span>.2<i>bn</i>", "Orrin agreed to pay £1.2bn"),
        ("Orrin Group said it<br>pays £5bn", "Orrin Group said it pays £5bn"),
        ("Orrin&nbsp;pays &pound;5&#98;n &amp; more", "Orrin pays £5bn & more"),
        ("Orrin\n   pays\t\t£5bn", "Orrin pays £5bn"),
        ("Orrin <!-- £9bn --> pays £5bn", "Orrin pays £5bn"),
        ("Orrin pays £5bn<sup>1</sup>", "Orrin pays £5bn"),
        ("Orrin pays £5<sup>[2]</sup> billion", "Orrin pays £5 billion"),
        ("Orrin sells 10 km<sup>th</sup>", "Orrin sells 10 kmth"),
        ("Orrin pays <del>£9bn</del> <ins>£5bn</ins>", "Orrin pays £5bn"),
        ("Orrin pays <span style='display:none'>£9bn</span>£5bn", "Orrin pays £5bn"),
        ("Orrin pays <span class='sr-only'>exactly</span> £5bn", "Orrin pays £5bn"),
        ("Orrin pays £5bn<script>var x = '<p>£9bn</p>'</script> today", "Orrin pays £5bn today"),
        ("Orrin's offer is < £5bn & > £4bn", "Orrin's offer is < £5bn & > £4bn"),
        ("Orrin <a title='a > b' href=x>pays</a> £5bn", "Orrin pays £5bn"),
        ("Orrin pays <time datetime='2025-03-04'>on Tuesday</time>", "Orrin pays on Tuesday"),
        ("Orrin &unknown; pays", "Orrin &unknown; pays"),
    ],
)  # fmt: skip
def test_words_are_joined_and_parted_as_a_browser_shows_them(markup: str, text: str) -> None:
    assert _read(f"<p>{markup}</p>") == [text]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Orrin pays.</p><p>Halden sells.</p>",
        "<p>Orrin pays.<p>Halden sells.",
        "<div>Orrin pays.</div>Halden sells.",
        "<div><span>Orrin pays.</span><div>Halden sells.</div></div>",
        "<ul><li>Orrin pays.<li>Halden sells.</ul>",
        "<table><tr><td>Orrin pays.</td></tr><tr><td>Halden sells.</td></tr></table>",
        "Orrin pays.<br><br>Halden sells.",
        "<h2>Orrin pays.</h2>Halden sells.",
        "<blockquote>Orrin pays.</blockquote><p>Halden sells.</p>",
        "<dl><dt>Orrin pays.<dd>Halden sells.</dl>",
        "<p>Orrin pays.<ul><li>Halden sells.</ul>",
    ],
)
def test_blocks_are_never_joined_nor_doubled(markup: str) -> None:
    assert _read(markup) == ["Orrin pays.", "Halden sells."]


def test_a_short_row_of_a_table_is_one_line() -> None:
    table = "<table><tr><th>Price<td>£120 million<tr><td><p>Debt</p></td><td><p>£14 million</p></td></tr></table>"
    assert _read(PROSE + table) == [SHOWN, "Price £120 million", "Debt £14 million"]


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>Corrigan buys Vale for $9bn</nav>",
        "<aside>Corrigan buys Vale for $9bn</aside>",
        "<footer>Corrigan buys Vale for $9bn</footer>",
        "<div role=navigation>Corrigan buys Vale for $9bn</div>",
        "<div class='related-posts'>Corrigan buys Vale for $9bn</div>",
        "<section id=mostRead>Corrigan buys Vale for $9bn</section>",
        "<div class=post__read-more>Corrigan buys Vale for $9bn</div>",
        "<h3><a href=x>Corrigan buys Vale for $9bn</a></h3>",
        "<p><strong><a href=x>Corrigan buys Vale for $9bn</a></strong></p>",
        "<div hidden>Corrigan buys Vale for $9bn</div>",
        "<template>Corrigan buys Vale for $9bn</template>",
        "<noscript>Corrigan buys Vale for $9bn</noscript>",
        "<p style='visibility: hidden'>Corrigan buys Vale for $9bn</p>",
    ],
)
def test_what_belongs_to_the_page_is_left_out_and_listed(markup: str) -> None:
    for body in (PROSE + markup, markup + PROSE, PROSE + markup + PROSE):
        assert set(_read(body)) == {SHOWN}
        assert _left_out(body) == ["Corrigan buys Vale for $9bn"]


def test_what_stands_outside_the_article_is_left_out() -> None:
    article = f"<article><h1>Orrin buys Halden</h1>{PROSE}</article>"
    assert _read(f"<div>Corrigan buys Vale for $9bn.</div>{article}<div>More of it.</div>") == [
        "Orrin buys Halden",
        SHOWN,
    ]


def test_a_small_article_element_of_a_teaser_is_not_taken_for_the_article() -> None:
    teaser = "<article><h3><a href=x>Corrigan buys Vale</a></h3></article>"
    assert _read(f"{teaser}<div>{PROSE}{PROSE}</div>{teaser}") == [SHOWN, SHOWN]


WRAPPERS = """
<aside>{}</aside>
<nav>{}</nav>
<form>{}</form>
<div class=share-price-story>{}</div>
<div class='newsletter'>{}</div>
<div class=comments><div>{}</div></div>
""".strip().splitlines()


@pytest.mark.parametrize("wrapper", WRAPPERS)
def test_no_element_or_class_takes_the_better_part_of_the_text(wrapper: str) -> None:
    assert _read(wrapper.format(PROSE * 3) + "<p>Halden sells.</p>")[:3] == [SHOWN] * 3


def test_an_open_list_item_of_a_menu_does_not_swallow_the_article() -> None:
    assert _read(f"<ul class=menu><li>Home<li>Deals</ul>{PROSE}") == [SHOWN]


OPEN_GRAPH = """<meta property="og:title" content="Orrin buys"><meta property="og:site_name" content="Courier">
<meta property="article:published_time" content="2025-03-04T07:00:00Z">"""
LINKED_DATA = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Orrin buys",
"publisher": {"name": "Courier"}, "datePublished": "2025-03-04"}]}</script>"""
PLAIN = """<title>Orrin buys</title><link rel="canonical" href="https://www.courier.example/x">
<meta name="date" content="2025-03-04">"""
SITED = """<title>Orrin buys | The Courier</title><meta property="og:site_name" content="The Courier">"""
BROKEN = """<script type="application/ld+json">{broken</script><title>Orrin buys</title>"""


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (OPEN_GRAPH, ("Orrin buys", "Courier", "2025-03-04")),
        (LINKED_DATA, ("Orrin buys", "Courier", "2025-03-04")),
        (PLAIN, ("Orrin buys", "courier.example", "2025-03-04")),
        (SITED, ("Orrin buys", "The Courier", None)),
        (BROKEN, ("Orrin buys", None, None)),
    ],
)
def test_the_head_tells_title_publisher_and_date(head: str, known: tuple[str | None, ...]) -> None:
    (document,), _ = read_documents("a.html", f"<html><head>{head}</head><body>{PROSE}</body></html>".encode())
    assert (document.title, document.publisher, document.published) == known


def test_a_page_says_its_encoding() -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body><p>Škoda pays £5bn</p></body></html>'
    (document,), _ = read_documents("a.html", page.replace("£", "$").encode("iso-8859-2"))
    assert document.text == "Škoda pays $5bn"
