"""What the declarations say of themselves."""

from dealcheck.catalogue import declared
from dealcheck.claims.reading import Extractor
from dealcheck.findings import rule_cards


def manual(subject: str) -> str | None:
    """The manual of a rule (code or name) or of a reading (its id or number), with a heading."""
    for card in rule_cards():
        if subject.upper() == card.code or subject == card.name:
            return f"{card.code} {card.name} ({card.category}, {card.severity})\n\n{card.manual.strip()}\n"
    for extractor in declared("dealcheck.claims.extractors", "EXTRACTOR"):
        if isinstance(extractor, Extractor) and subject in (extractor.id, extractor.id.partition("-")[0]):
            return f"{extractor.id} ({extractor.kind})\n\n{extractor.manual.strip()}\n"
    return None
