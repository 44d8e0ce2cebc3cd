"""Find everything that claims are made of, in one document."""

from dealcheck.mentions.companies import find_companies, find_ties
from dealcheck.mentions.cues import find_cues
from dealcheck.mentions.dates import find_dates
from dealcheck.mentions.figures import find_figures
from dealcheck.mentions.transactions import find_transactions
from dealcheck.model import Document, Mentions


def find_mentions(document: Document) -> Mentions:
    """All mentions of one document, each list in text order."""
    figures = find_figures(document)
    dates = find_dates(document)
    cues = find_cues(document)
    companies, names = find_companies(document, figures, dates)
    joined = find_transactions(document, companies, names)
    return Mentions(
        figures=figures,
        companies=joined.companies,
        names=joined.names,
        dates=dates,
        cues=cues,
        transactions=joined.transactions,
        main=joined.main,
        ties=find_ties(document, companies, names),
    )
