"""What is fuzzed: for each kind of input its samples, and what must hold of whatever becomes of them.

A check may let what is refused pass (`ConfigurationError`, a `Problem`); every other exception is a failure.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from corpus_file import corpus_files, read_cases
from dealcheck.desk.baseline import baseline_lines, read_baseline, write_baseline
from dealcheck.desk.claim_files import read_claim_files
from dealcheck.desk.configuration import ConfigurationError
from dealcheck.desk.configured import Wanted, configure
from dealcheck.desk.draft import draft_truth
from dealcheck.desk.truth import parse_truth
from dealcheck.desk.versions import compare
from dealcheck.explanation import explain_line
from dealcheck.model import Report, contract
from dealcheck.pipeline import Reading, read, reconcile
from dealcheck.policy import apply_policy, read_sidecar
from dealcheck.reports import FORMATS, View, render
from dealcheck.reports.json_document import json_claim, json_report
from dealcheck.settings import Settings
from mutations import FILES, SIGNS, Sample
from sample import two_sides
from strategies import COMPANIES, HEDGES, NOUNS, NUMBERS, UNITS, VERBS
from strategies import SIGNS as CURRENCIES
from test_damaged_files import check as check_documents

ROOT = Path(__file__).parents[2]
SETTINGS = Settings(today="2026-06-30")
FOLDER = Path(mkdtemp(prefix="fuzz-"))
WORDS = tuple(word.encode() for word in (*COMPANIES, *VERBS, *HEDGES, *NUMBERS, *UNITS, *NOUNS, *CURRENCIES) if word)

CONFIGURATION = b"""select = ["DC1", "stake"]
ignore = ["DC902"]
fail-on = "warning"
min-confidence = 0.5
exclude = ["archive/", "*.old", "!keep", "a[b-d]**/x"]
suppression-folders = ["desk"]
baseline = "baseline.json"
facts = "deals.yaml"
[severity]
DC201 = "info"
[publishers]
"Norwood News Room" = "company"
[paths."drafts/**"]
ignore = ["DC3"]
severity = { DC101 = "error" }
"""
FACTS = b"""deals:
  - acquirer: Norwood Capital
    target: "Tarn Foods"
    seller: Kestrel AG
    source: statement of 4 March 2026
    as_of: 2026-03-04
    facts:
      stake: 30%
      deal_value: {value: "$600 million", as_of: 2026-03-04, basis: equity}
      status: agreed
      close_date: 2026-Q3
      revenue: {value: over 1.2bn euros, company: Tarn Foods, as_of: 2025}
"""
SIDECAR = b"""# looked at by the desk
ignore DC201, DC301 until 2026-12-31 both are right
ignore DC101 the stake is told twice
"""


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of input.

    Attributes:
        samples: sound ones, by name and content.
        signs: what is put into them.
        check: raises where something does not hold of such a file.
    """

    samples: tuple[Sample, ...]
    signs: tuple[bytes, ...]
    check: Callable[[str, bytes], None]


def check_article(name: str, content: bytes) -> None:
    """Read an article, compare it with a copy of itself, write the report and read that again."""
    check_documents(name, content)
    one, two = read(name, content), read(f"copy/{name}", content)
    assert one.articles or one.problems or not content
    for claim in one.claims:
        assert claim.quote
        assert claim.start is None or claim.end is None or 0 <= claim.start < claim.end
    assert len({claim.id for claim in one.claims}) == len(one.claims)
    _check_report(reconcile([one, two], SETTINGS), choice=len(content))
    if one.claims:
        claim = one.claims[len(content) % len(one.claims)]
        explain_line(claim.article, content, claim.line or 1)


def check_configuration(_name: str, content: bytes) -> None:
    """Use it on a report and on paths, or refuse it."""
    file = _written("dealcheck.toml", content)
    try:
        chosen = configure(Wanted(config=str(file), today="2026-06-30"))
    except ConfigurationError as error:
        assert str(error)
        return
    apply_policy(two_sides(), chosen.settings)
    for path in ("archive/", "archive/a.txt", "drafts/a.txt", "../a b.old", "ä/\n.txt"):
        chosen.excluded(path)


def check_facts(name: str, content: bytes) -> None:
    """Compare what is confirmed with itself, or refuse it."""
    try:
        reading = parse_truth(name, content)
    except ConfigurationError as error:
        assert str(error).startswith(name)
        return
    _check_report(reconcile([reading, read("a.txt", b"Norwood bought 40% of Tarn Foods.")], SETTINGS), len(content))


def check_claims(name: str, content: bytes) -> None:
    """Read claims of another machine, plain or packed, and compare them."""
    file = _written(name, content)
    _check_report(reconcile(read_claim_files([str(file)]), SETTINGS), len(content))
    compare(str(file), str(file))


def check_baseline(_name: str, content: bytes) -> None:
    """Use it, and write it again."""
    file = _written("baseline.json", content)
    try:
        entries = read_baseline(str(file))
        baseline_lines(str(file))
        write_baseline(str(file), two_sides(), "looked at", None)
    except ConfigurationError:
        return
    apply_policy(two_sides(), Settings(today="2026-06-30", suppressions=entries))


def check_sidecar(_name: str, content: bytes) -> None:
    """Use it on the findings of a report."""
    orders, notices = read_sidecar("desk/a.txt.dealcheck", content.decode("utf-8", "replace"))
    assert all(notice.line for notice in notices)
    apply_policy(two_sides(), Settings(today="2026-06-30", suppression_folders=(".",)), orders)


def check_report(_name: str, content: bytes) -> None:
    """Compare a report of an earlier run with itself."""
    file = str(_written("report.json", content))
    compare(file, file)


def _check_report(report: Report, choice: int) -> None:
    written = json_report(report)
    assert contract.Report.model_validate_json(written).model_dump(mode="json") == json.loads(written)
    for form in (sorted(FORMATS)[choice % len(FORMATS)], "full"):
        render(report, form, View(width=20 + choice % 100, color=choice % 2 == 0, verbose=choice % 3 == 0)).encode(
            "utf-8", "backslashreplace"
        )
    draft_truth(report)


def _written(name: str, content: bytes) -> Path:
    file = FOLDER / name
    file.write_bytes(content)
    return file


def _articles() -> tuple[Sample, ...]:
    """The articles of the corpus and of the founding deal."""
    blocks = [block for path in corpus_files() for case in read_cases(path) for block in case.inputs]
    texts = ["\n".join(block.lines) for block in blocks if block.kind == "article"]
    files = [path for folder in ("seeds", "fixtures") for path in sorted((ROOT / folder).rglob("*.txt"))]
    return tuple(("a.txt", content) for content in (*(t.encode() for t in texts), *(f.read_bytes() for f in files)))


def _readings() -> list[Reading]:
    return [read(path.name, path.read_bytes()) for path in sorted((ROOT / "seeds").rglob("*.txt"))]


def targets() -> dict[str, Target]:
    """Every target by its name."""
    readings = _readings()
    lines = "".join(json_claim(claim) for reading in readings for claim in reading.claims).encode()
    report = json_report(reconcile(readings, SETTINGS)).encode()
    baseline = FOLDER / "baseline.json"
    write_baseline(str(baseline), reconcile(readings, SETTINGS), "looked at", "2026-12-31")
    facts = draft_truth(two_sides()).encode()
    return {
        "formats": Target(tuple((file.name, file.read_bytes()) for file in FILES), (*SIGNS, *WORDS), check_article),
        "text": Target(_articles(), (*WORDS, *WORDS, *SIGNS), check_article),
        "configuration": Target(
            (("dealcheck.toml", CONFIGURATION),), (*SIGNS, *CONFIGURATION.split()), check_configuration
        ),
        "facts": Target((("a.yaml", FACTS), ("a.yaml", facts)), (*SIGNS, *FACTS.split(), *WORDS), check_facts),
        "claims": Target((("a.jsonl", lines[:9000]),), (*SIGNS, *lines[:2000].split()), check_claims),
        "baseline": Target((("a.json", baseline.read_bytes()),), SIGNS, check_baseline),
        "sidecar": Target((("a.dealcheck", SIDECAR),), (*SIGNS, *SIDECAR.split()), check_sidecar),
        "report": Target((("a.json", report[:60_000]), ("a.json", report)), SIGNS, check_report),
    }
