"""The desk's own file of facts: what was confirmed of a deal, as claims that outrank every article.

deals:
  - acquirer: Norwood Capital
    target: Tarn Foods
    source: statement of 4 March 2026
    facts:
      stake: 30%
      deal_value: {value: "$600 million", as_of: 2026-03-04}
      status: agreed
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import get_close_matches
from hashlib import blake2b
from pathlib import Path

import yaml

from dealcheck.desk.configuration import ConfigurationError
from dealcheck.desk.files import reason
from dealcheck.model import CLAIM_KINDS, CONFIRMED, WORD_KINDS, Claim, Kind
from dealcheck.pipeline import Reading, read_quantity
from dealcheck.record import record

MAX_BYTES = 1_000_000  # ten thousand deals
DEAL = ("acquirer", "target", "seller", "source", "as_of", "facts")
FACT = ("value", "basis", "company", "as_of")
DATED = re.compile(r"(?:\d{4}|FY ?\d{2,4}|--\d{2})[\w-]*")  # the forms of `as_of`: a day, month, quarter, half, year


@record
class _Truth:
    """A file that is being read."""

    path: str
    text: str

    def fail(self, node: yaml.Node | None, text: str) -> ConfigurationError:
        """What is wrong, with its line."""
        return ConfigurationError(f"{self.path}{f':{node.start_mark.line + 1}' if node else ''}: {text}")


def read_truth(path: str) -> Reading:
    """The claims of a file of facts.

    Raises:
        ConfigurationError: it cannot be read, or says something that is not understood; the message has the line.
    """
    try:
        return parse_truth(path, Path(path).read_bytes())
    except OSError as error:
        raise ConfigurationError(f"{path}: {reason(error)}") from None


def parse_truth(path: str, content: bytes) -> Reading:
    """The claims that the content of a file of facts makes.

    Raises:
        ConfigurationError: it says something that is not understood; the message has the line.
    """
    if len(content) > MAX_BYTES:
        raise ConfigurationError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB")
    try:
        truth = _Truth(path, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: {reason(error)}") from None
    deals = _table(truth, _root(truth), ("deals",)).get("deals")
    if not isinstance(deals, yaml.SequenceNode):
        raise truth.fail(deals, "`deals` is a list of deals")
    return Reading((), tuple(claim for deal in deals.value for claim in _deal(truth, deal)), ())


def _root(truth: _Truth) -> yaml.Node | None:
    """The document's tree; aliases are refused, because a few of them can stand for more than memory holds."""
    try:
        for event in yaml.parse(truth.text, Loader=yaml.SafeLoader):
            if isinstance(event, yaml.AliasEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                raise ConfigurationError(f"{truth.path}:{line}: aliases are not read")
        return yaml.compose(truth.text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ConfigurationError(f"{truth.path}:{line}: {error.problem}") from None
    except (yaml.YAMLError, RecursionError) as error:
        raise ConfigurationError(f"{truth.path}: no YAML that is read here: {error}") from None


def _deal(truth: _Truth, node: yaml.Node) -> Iterator[Claim]:
    table = _table(truth, node, DEAL)
    words = {name: _word(truth, table[name]) for name in DEAL[:-1] if name in table}
    if "acquirer" not in words or "target" not in words:
        raise truth.fail(node, "a deal needs an `acquirer` and a `target`")
    for kind, fact in _table(truth, table.get("facts"), CLAIM_KINDS).items():
        yield _claim(truth, kind, fact, words)


def _claim(truth: _Truth, kind: str, node: yaml.Node, deal: dict[str, str]) -> Claim:
    table = _table(truth, node, FACT) if isinstance(node, yaml.MappingNode) else {"value": node}
    if "value" not in table:
        raise truth.fail(node, "a fact needs a `value`")
    words = {name: _word(truth, part) for name, part in table.items()}
    value, mark = words["value"], table["value"]
    quantity = None if kind in WORD_KINDS else read_quantity(value)
    if quantity is None and kind not in WORD_KINDS:
        raise truth.fail(mark, f"no single figure: {value!r}")
    day = words.get("as_of") or deal.get("as_of")
    if day is not None and DATED.fullmatch(day) is None:
        raise truth.fail(table.get("as_of", mark), f"no date or period: {day!r}")
    return Claim(
        id=blake2b(f"{truth.path}\x1f{mark.start_mark.index}\x1f{kind}\x1f{value}".encode(), digest_size=8).hexdigest(),
        kind=_kind(kind),
        article=truth.path,
        start=mark.start_mark.index,
        end=mark.end_mark.index,
        line=mark.start_mark.line + 1,
        column=mark.start_mark.column + 1,
        quote=value,
        sentence=f"{deal['acquirer']} / {deal['target']}: {kind.replace('_', ' ')} {value}",
        quantity=replace(quantity, assumed_unit=False) if quantity else None,
        label=None,
        value=value if kind in WORD_KINDS else None,
        company=words.get("company"),
        acquirer=deal["acquirer"],
        target=deal["target"],
        seller=deal.get("seller"),
        deal=None,
        scope="deal",
        basis=words.get("basis"),
        as_of=day,
        certainty="stated",
        attribution=deal.get("source"),
        reasons=(CONFIRMED,),
        role="body",
        published=day,
    )


def _kind(kind: str) -> Kind:
    return next(known for known in CLAIM_KINDS if known == kind)


def _table(truth: _Truth, node: yaml.Node | None, known: tuple[str, ...]) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise truth.fail(node, f"here stands a table of: {', '.join(known)}")
    table: dict[str, yaml.Node] = {}
    for key, value in node.value:
        name = _word(truth, key)
        if name not in known:
            close = get_close_matches(name, known, n=1)
            raise truth.fail(key, f"unknown key {name!r}{f'; did you mean {close[0]!r}?' if close else ''}")
        if name in table:
            raise truth.fail(key, f"{name!r} stands here twice")
        table[name] = value
    return table


def _word(truth: _Truth, node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise truth.fail(node, "here stands a word or a figure")
    return str(node.value).strip()
