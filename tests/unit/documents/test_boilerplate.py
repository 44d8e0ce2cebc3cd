"""The second opinion on what of a page is its article: stronger, and with every place as it was."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from dealcheck.desk import configured
from dealcheck.desk.configuration import ConfigurationError
from dealcheck.desk.configured import Wanted, configure
from dealcheck.documents import read_documents
from dealcheck.pipeline import read
from dealcheck.settings import Handling

needs_trafilatura = pytest.mark.skipif(find_spec("trafilatura") is None, reason="the extra is not installed")
STRONGER = Handling(boilerplate="trafilatura")
BODY = """<p>Halden Group agreed on Tuesday to buy Orrin&nbsp;Ferries for <b>$1.24</b> billion, the companies said in a
joint statement that was sent to the exchange before trading began.</p>
<p>The offer values each share at 310 pence, a premium of 34% to the price at the close on Monday, and was
recommended by the board of the ferry company without reservation.</p>
<p>The two companies have talked since autumn about a way to share harbours, crews and fuel on the northern routes,
people who took part in the talks have said.</p>"""
PAGE = f"""<html lang="en"><head><title>Halden Group to buy Orrin Ferries</title></head><body>
<div class="w1"><h1>Halden Group to buy Orrin Ferries</h1>{BODY}</div>
<div class="w9"><span>Calloway Mills bought Merrow Press for $88 million. It was the third purchase of the printer in a
year. Readers liked the story.</span></div>
</body></html>"""


@needs_trafilatura
def test_what_trafilatura_leaves_out_makes_no_claims() -> None:
    (usual,), _ = read_documents("a.html", PAGE.encode())
    (stronger,), problems = read_documents("a.html", PAGE.encode(), STRONGER)

    assert "calloway" in usual.lower
    assert "calloway" not in stronger.lower
    assert "orrin ferries for $1.24 billion" in stronger.lower
    assert problems == []


@needs_trafilatura
def test_the_places_of_what_is_left_stay_the_pages_own() -> None:
    claims = read("a.html", PAGE.encode(), STRONGER).claims
    price = next(claim for claim in claims if claim.kind == "deal_value")

    assert price.quote == "$1.24 billion"
    assert PAGE[price.start : price.end] == "$1.24</b> billion"
    usual = {claim.id: claim for claim in read("a.html", PAGE.encode()).claims}
    assert all(usual[claim.id].start == claim.start for claim in claims)


@needs_trafilatura
@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<html><p>Orrin pays £5bn.</p></html>", "<html>\0</html>"]
)
def test_a_page_of_which_it_has_no_opinion_is_read_as_ever(page: str) -> None:
    assert read_documents("a.html", page.encode(), STRONGER) == read_documents("a.html", page.encode())


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(configured, "find_spec", lambda _name: None)
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ConfigurationError, match=r"pip install 'dealcheck\[boilerplate\]'"):
        configure(Wanted(boilerplate="trafilatura"))
