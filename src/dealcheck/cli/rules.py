"""`dealcheck rules`: what is checked."""

import click

from dealcheck.cli.exits import NOTHING


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the list.")
def command(form: str) -> int:
    """List the rules: code, severity, name and what each finds.

    `dealcheck explain DC201` tells all about one.
    """
    import json

    from dealcheck.cli.streams import write
    from dealcheck.findings import rule_cards
    from dealcheck.reports.fields import rule_fields

    cards = rule_cards()
    if form == "json":
        write(json.dumps([rule_fields(card) for card in cards], ensure_ascii=False, indent=1) + "\n")
        return NOTHING
    width = max((len(card.name) for card in cards), default=0)
    write("".join(f"{card.code}  {card.severity:7}  {card.name:{width}}  {card.summary}\n" for card in cards))
    return NOTHING
