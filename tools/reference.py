"""Write the pages of docs/ that are made from the program itself: rules, readings of figures, commands, schemas.

`make update` runs it; a test holds the pages to what it would write.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
from click.testing import CliRunner

from corpus_file import CORPUS, Case, read_cases
from dealcheck.catalogue import declared
from dealcheck.claims.reading import Extractor
from dealcheck.cli.main import main as program
from dealcheck.cli.rare import EVERY
from dealcheck.findings import rule_cards
from dealcheck.model import RuleCard

DOCS = Path(__file__).parent.parent / "docs"
MADE = "<!-- Made by `make update`; do not edit. -->"
WIDTH = 88


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    return {
        DOCS / "rules.md": _page(_rules()),
        DOCS / "kinds.md": _page(_kinds()),
        DOCS / "cli.md": _page(_commands()),
        DOCS / "fields.md": _page(_fields()),
        DOCS / "schema" / "claim.json": _said("schema", "claim"),
        DOCS / "schema" / "report.json": _said("schema", "report"),
    }


def _page(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


def _said(*arguments: str) -> str:
    """What the program prints."""
    return CliRunner().invoke(program, arguments, standalone_mode=False).stdout


def _rules() -> Iterator[str]:
    cards = rule_cards()
    yield from ("# Rules", "", MADE, "")
    yield from ("| code | name | category | severity | |", "| --- | --- | --- | --- | --- |")
    for card in cards:
        anchor = f"{card.code}-{card.name}".lower()
        yield f"| [{card.code}](#{anchor}) | {card.name} | {card.category} | {card.severity} | {card.summary} |"
    for card in cards:
        yield from ("", f"## {card.code} {card.name}", "")
        yield from _manual(card.manual)
        yield from _example(card)


def _kinds() -> Iterator[str]:
    yield from ("# How a figure gets its kind", "", MADE, "")
    yield "Every extractor offers a reading of a figure; the most telling one wins."
    for extractor in declared("dealcheck.claims.extractors", "EXTRACTOR"):
        if isinstance(extractor, Extractor):
            yield from ("", f"## {extractor.id} → {extractor.kind}", "")
            yield from _manual(extractor.manual)


def _fields() -> Iterator[str]:
    """A table for the claim, one for the report, and one for every record within them."""
    yield from ("# Fields of a claim and a report", "", MADE, "")
    yield "`dealcheck schema claim` and `dealcheck schema report` print the same as JSON Schema: [schema/](schema)."
    tables: dict[str, dict[str, Any]] = {}
    for document in ("claim", "report"):
        schema = json.loads(_said("schema", document))
        tables |= {document.title(): schema} | schema["$defs"]
    for name, schema in tables.items():
        yield from ("", f"## {name}", "", schema["description"], "", "| field | type | |", "| --- | --- | --- |")
        for field, shape in schema["properties"].items():
            yield f"| `{field}` | {_type(shape)} | {shape.get('description', '')} |"


def _type(shape: dict[str, Any]) -> str:
    """A field's type in a reader's words; a record's is a link to its table."""
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in shape:
        return " or ".join(_type(choice) for choice in shape["anyOf"])
    if shape.get("type") == "array":
        return f"list of {_type(shape['items'])}"
    choices = [shape["const"]] if "const" in shape else shape.get("enum", [])
    return ", ".join(f"`{choice}`" for choice in choices) or str(shape["type"])


def _manual(manual: str) -> Iterator[str]:
    """A manual with its headings one level below the page's sections."""
    for line in manual.strip().splitlines():
        yield f"#{line}" if line.startswith("## ") else line


def _example(card: RuleCard) -> Iterator[str]:
    """The first case of the corpus in which the rule speaks."""
    for path in sorted((CORPUS / "findings").glob(f"{card.code.lower()}_*.md")):
        for case in read_cases(path):
            said = case.expects("findings") or ()
            if not case.fails and any(line.startswith(card.code) for line in said):
                yield from _case(case, said)
                return


def _case(case: Case, said: tuple[str, ...]) -> Iterator[str]:
    yield from ("", "### Example", "")
    for block in case.inputs:
        yield from (f"`{block.argument}`:", "", "```text", *block.lines, "```", "")
    yield from ("```text", *said, "```")


def _commands() -> Iterator[str]:
    yield from (
        "# Commands",
        "",
        MADE,
        "",
        "`--help` tells the options that are used most, `--help-all` all of these.",
        "",
    )
    context = click.Context(program, info_name="dealcheck", max_content_width=WIDTH, terminal_width=WIDTH)
    context.meta[EVERY] = True
    yield from ("```text", program.get_help(context), "```")
    yield from _inner_commands(program, context)


def _inner_commands(group: click.Group, context: click.Context) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            inner = click.Context(command, info_name=name, parent=context, terminal_width=WIDTH)
            yield from ("", f"## {inner.command_path}", "", "```text", command.get_help(inner), "```")
            if isinstance(command, click.Group):
                yield from _inner_commands(command, inner)


def main() -> None:
    """Write every page."""
    for path, text in pages().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        print(path.relative_to(DOCS.parent))


if __name__ == "__main__":
    main()
