"""Which blocks of a page are furniture: by their words, their shape, and what stands around them."""

import pytest

from dealcheck.documents import read_documents
from dealcheck.model import Document

STORY = (
    "Velmora Foods to buy Tarn Dairies for £400 million",
    "Velmora Foods has agreed to buy Tarn Dairies for £400 million, they said. Tarn had sales of £310 million in 2024.",
    "The deal is subject to approval by regulators and should close in June. Tarn employs 1,900 people at six plants.",
)
PAGE = """
Skip to main content
Home | Markets | Deals
Subscribe  Log in
Share on Facebook
Share this article
Print
Advertisement
ADVERTISEMENT - SCROLL TO CONTINUE
Sponsored by Corrigan Bank
Story continues after this ad
Sign up for The Deal Note, our free daily mail. Join 90,000 readers.
Get the best of our coverage in your inbox
Enter your email address
By Ruth Ellery
By Ruth Ellery and Samir Dhol, Business Correspondents
Posted on 4 March 2025 by Ruth Ellery
Last updated: 4 Mar 2025, 17:20 IST
Mar 4, 2025 5:20 PM EST
5 min read
+148.26 (+0.68%)
-0.0011 (-0.15%)
3 hours ago
Listen to this article (4 min)
READ MORE: Corrigan Bank completes $9bn purchase of Vale Trust
Related: Ivory Motors raises €700m, led by Longmeadow
Also Read | Lowther Air takes 35% stake in Skerry Jet
Also read: Lowther Air takes 35% stake in Skerry Jet
Don't miss — Lowther Air takes 35% stake in Skerry Jet
See also: Lowther Air takes 35% stake in Skerry Jet
WATCH: Why Ivory Motors sold half of itself for $3 billion
Explore: Everything about Ivory's $3 billion sale
Editor's pick: Ivory Motors raises €700m
Up next » Ivory Motors raises €700m
> Read also: Ivory Motors raises €700m
Recommended for you
Photo: Staff
Image credit: Corrigan Bank
(Photo by Jane Doe/Getty Images)
File photo
Follow us on X and LinkedIn
Follow @dealnews on X
Download our app for the latest updates
Tags: mergers, dairy, Velmora
Filed under: Deals
Topics: Deals, Food
Comments (14)
14 comments
Leave a comment
Be the first to comment
Reporting by Ruth Ellery; Editing by Tom Ash
(Reporting by Ruth Ellery in London; Editing by Tom Ash)
Got a tip? Write to tips@courier.example
Contact the author at ruth@courier.example
Tel: +44 20 7946 0123
For media enquiries call +44 (0)20 7946 0123
We use cookies to improve your experience. By continuing you accept our cookie policy.
This website uses cookies. Accept all Reject all
© 2025 The Courier Ltd. All rights reserved.
Copyright 2025 The Courier
Terms of use | Privacy policy | Contact
This content is for subscribers only
Already a subscriber? Log in
To continue reading, please subscribe
Unlock this article for £1
Support independent journalism
Open in App
Loading...
Click here to read the full story
View comments
Load more
Next article
Back to top
Set us as a preferred source on Search
Add us to your favourites
Gift this article
Save for later
Report an error
This story has been published from a wire agency feed without modifications to the text.
Podcast: How Lowther lost $2 billion
Subscribe today from $1 a week
Save 40% on an annual subscription
Get 3 months for £5
2.3k shares
Published 6 hours ago
REUTERS/Jane Doe
FTSE 100 8,204.35 +0.42%
VLM.L +4.00%
Registered in England No. 1234567
The views expressed are the author's own.
""".strip().splitlines()

ARTICLE = """
Velmora will pay 80% in cash and the rest in shares
Price and premium
A question of price: what £400 million buys
Velmora shares rose 4% to 212p
Sources said the offer values Tarn at £400 million
Related party transactions worth £12 million were disclosed
Advertising revenue fell 9% to $1.2 billion
By taking over Tarn, Velmora becomes the second largest dairy
By December the stake had risen to 51%
Watchmaker Orrery fetched CHF 900 million.
Latest accounts show net debt of £45 million
Sign-off by regulators is expected in June
Share price: 212 pence
Deal value: £400 million
Stake: 100%
Home to 1,900 workers, Tarn has six plants
Comments by the chairman sent the shares up 4%
Subscription revenue grew 30% to $48 million
Read the terms closely, analysts say: only £300 million is cash
Photo giant Lumen to buy Pixelry for $1.5bn.
News Group to sell The Harbour Star for $80m.
Video streaming service Kine raised $200 million.
Contact lens maker Iris agreed to a $2 billion buyout.
Follow-on investment of $30 million came from Stillwater.
Getty-backed Lumen raised $200 million.
Cookie maker Brambles to be sold for £90 million.
Follow the money: Stillwater put in $90 million
Newsletter publisher Inkwell sold for $75 million.
Call options expire in 2027 at $41 a share
More from the sale: £40 million goes to the pension fund
Only a week ago Velmora had offered £380 million
Just a month earlier the price was £380 million
Get-out clause: Velmora may leave the deal until June
Updated guidance sees sales of £330 million
Published accounts show a loss of £4 million
Correction: an earlier version of this story gave the price as £40 million.
Sales: £310 million, up 4%
Seller: the Tarn family, which keeps 5%
49%
""".strip().splitlines()


HEADINGS = """
Related stories
More from Business
You may also like
MOST READ
Trending now
Recommended
Latest News
Popular in Deals
Top stories
Read next
In other news
From around the web
More on this story:
""".strip().splitlines()


def _document(*blocks: str) -> Document:
    (document,), problems = read_documents("page.txt", "\n\n".join(blocks).encode())
    assert problems == []
    return document


def _furniture(document: Document) -> list[str]:
    return [document.text[block.start : block.end] for block in document.blocks if block.role == "furniture"]


@pytest.mark.parametrize("line", PAGE)
def test_a_line_of_the_page_is_furniture_wherever_it_stands(line: str) -> None:
    shown = " ".join(line.split())
    for place in (0, 2, 3):
        assert _furniture(_document(*STORY[:place], line, *STORY[place:])) == [shown], place


@pytest.mark.parametrize("line", ARTICLE)
def test_a_line_of_the_article_is_not_furniture_though_it_begins_like_one(line: str) -> None:
    assert _furniture(_document(*STORY[:2], line, *STORY[2:])) == []


def test_a_notice_that_runs_on_into_the_article_hides_no_figure() -> None:
    notice = "This post was originally published on another site"
    body = "Velmora, which is buying Tarn, has made no larger purchase since it paid £67 million for Lowther Creameries"
    assert _furniture(_document(*STORY, f"{notice} {body}, a maker of cheese, in the spring of 2009.")) == []


@pytest.mark.parametrize("heading", HEADINGS)
def test_what_stands_below_a_heading_of_teasers_is_furniture_up_to_the_next_paragraph(heading: str) -> None:
    teasers = (
        "Corrigan Bank to buy Vale Trust for $9bn",
        "Lowther Air takes 35% of Skerry",
        "Orrery sold for CHF 900m",
    )
    middle = _document(*STORY[:2], heading, *teasers, STORY[2])
    foot = _document(*STORY, heading, *teasers)
    head = _document(heading, *teasers, *STORY)
    assert _furniture(middle) == _furniture(foot) == _furniture(head) == [heading, *teasers]
    assert head.title == STORY[0]


@pytest.mark.parametrize(
    "line",
    [
        "Corrigan Bank Completes $9 Billion Purchase Of Vale Trust",
        "From our archive: Corrigan Bank bought Vale Trust for $9bn in 2019",
        "Analysis: Why Corrigan paid $9bn for Vale Trust",
        "CORRIGAN BANK TO BUY VALE TRUST FOR $9BN",
    ],
)
def test_a_teaser_that_names_nobody_of_the_article_is_furniture_without_a_heading(line: str) -> None:
    assert _furniture(_document(*STORY[:2], line, STORY[2])) == [line]


def test_a_list_of_headlines_each_with_its_date_is_furniture() -> None:
    listing = [
        "Tarn Dairies rejects £380 million", "Mar 2, 2025, 6:47 PM",
        "Velmora said to weigh a bid for Tarn", "Feb 24, 2025, 1:25 PM",
        "Tarn Dairies sees sales of £310 million", "Feb 3, 2025, 9:07 AM",
    ]  # fmt: skip
    assert _furniture(_document(*STORY, *listing)) == listing


def test_readers_comments_are_furniture_to_the_end() -> None:
    comments = ("I would have paid £600 million for it. Tarn makes good cheese.", "So would I.")
    assert _furniture(_document(*STORY, "Comments", *comments)) == ["Comments", *comments]


def test_a_link_to_the_comments_above_the_article_hides_nothing() -> None:
    assert _furniture(_document(STORY[0], "Comments", *STORY[1:])) == ["Comments"]


def test_an_author_box_is_furniture_and_the_article_goes_on_behind_it() -> None:
    box = "Ruth Ellery has covered mergers for 12 years. She once sold a company for $3 million herself."
    assert _furniture(_document(*STORY[:2], "About the author", box, STORY[2])) == ["About the author", box]


def test_a_menu_of_one_word_a_line_is_furniture() -> None:
    menu = ("Front page", "Farming", "Letters", "Harbour")
    assert _furniture(_document("\n".join(menu), *STORY)) == list(menu)
