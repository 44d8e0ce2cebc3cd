"""What the declarations say of themselves."""

from collections.abc import Iterator

from dealcheck.catalogue import declared
from dealcheck.claims.reading import Extractor
from dealcheck.findings import rule_cards
from dealcheck.findings.declare import Reconciliation


def manual(subject: str) -> str | None:
    """The manual of a rule, an honest reason or a reading, by its code, number or name, with a heading."""
    for names, heading, text in _manuals():
        if subject.lower() in names:
            return f"{heading}\n\n{text.strip()}\n"
    return None


def _manuals() -> Iterator[tuple[set[str], str, str]]:
    """Every declaration: what it may be called, its heading, its manual."""
    for card in rule_cards():
        names = {card.code.lower(), card.name}
        yield names, f"{card.code} {card.name} ({card.category}, {card.severity})", card.manual
    for reason in declared("dealcheck.findings.reconciliations", "RECONCILIATION"):
        if isinstance(reason, Reconciliation):
            names = {reason.code.lower(), reason.name}
            yield names, f"{reason.code} {reason.name} (an honest reason for a difference)", reason.manual
    for extractor in declared("dealcheck.claims.extractors", "EXTRACTOR"):
        if isinstance(extractor, Extractor):
            names = {extractor.id.lower(), extractor.id.partition("-")[0].lower()}
            yield names, f"{extractor.id} ({extractor.kind})", extractor.manual
