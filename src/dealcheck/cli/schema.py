"""`dealcheck schema`: the contract, for machines."""

import json

import click

from dealcheck.cli.exits import NOTHING


@click.command()
@click.argument("document", type=click.Choice(["claim", "report"]))
def command(document: str) -> int:
    """Print the JSON Schema of what dealcheck writes.

    `claim` is one line of `dealcheck extract`, `report` the whole of `dealcheck verify --format json`.
    """
    from dealcheck.cli.streams import write
    from dealcheck.model.contract import Claim, Report

    model: type[Claim | Report] = Claim if document == "claim" else Report
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
    write(json.dumps(schema, indent=1) + "\n")
    return NOTHING
