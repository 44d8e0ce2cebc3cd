"""Are these two names one company?"""


def same_company(a: str, b: str) -> bool:
    """Whether two names, as the news writes them, are one company's."""
    return a.casefold() == b.casefold()
