"""Write the two files of a new rule: the rule itself, and its cases.

new_rule.py DC109 stake-of-whom
"""

import argparse
import re
import sys
from pathlib import Path

from dealcheck.findings import rule_cards

ROOT = Path(__file__).parent.parent
CATEGORIES = {
    "1": "stake",
    "2": "structure",
    "3": "amount",
    "4": "valuation",
    "5": "revenue",
    "6": "status",
    "7": "arithmetic",
    "8": "scale_slip",
    "9": "source",
}

RULE = '''"""One sentence: what is wrong.

## What it finds
...

## Why it matters
...

## What it leaves alone
...
"""

from collections.abc import Iterator

from dealcheck.findings.declare import Clash, Rule
from dealcheck.findings.story import Story


def _check(story: Story) -> Iterator[Clash]:
    yield from ()


RULE = Rule(
    code="{code}",
    name="{name}",
    category="{category}",
    severity="warning",
    reads=frozenset({{"{kind}"}}),
    check=_check,
    manual=__doc__,
)
'''

CASES = """# {code} {name}

## It speaks

```article courier
Published: 2025-06-13

Acme Corp agreed to buy 40% of Foo Robotics for $1.2 billion.
```

```article herald
Published: 2025-06-13

Acme Corp agreed to buy 40% of Foo Robotics for $1.2 billion.
```

```findings
```

## A near miss in which it is silent

```article courier
Published: 2025-06-13

Acme Corp agreed to buy 40% of Foo Robotics for $1.2 billion.
```

```findings
```
"""
KINDS = {"stake": "stake", "valuation": "valuation", "revenue": "revenue", "status": "status"}


def files(code: str, name: str) -> dict[Path, str]:
    """What is to be written where.

    Raises:
        ValueError: the code or the name cannot be a rule's, or is one already.
    """
    if not re.fullmatch(r"DC[1-9]\d\d", code) or not re.fullmatch(r"[a-z]+(?:-[a-z]+)+", name):
        raise ValueError("CODE is like DC109, NAME like stake-of-whom")
    if taken := [card.code for card in rule_cards() if card.code == code or card.name == name]:
        raise ValueError(f"{taken[0]} has this code or name already")
    category = CATEGORIES[code[2]]
    words = {"code": code, "name": name, "category": category, "kind": KINDS.get(category, "deal_value")}
    stem = f"{code.lower()}_{name.replace('-', '_')}"
    return {
        Path("src/dealcheck/findings/rules") / f"{stem}.py": RULE.format(**words),
        Path("tests/corpus/findings") / f"{stem}.md": CASES.format(**words),
    }


def main() -> int:
    """Write them; a file that is there already is an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("code")
    parser.add_argument("name")
    options = parser.parse_args()
    try:
        written = files(options.code, options.name)
    except ValueError as error:
        print(f"make new-rule: {error}", file=sys.stderr)
        return 2
    for path, text in written.items():
        with (ROOT / path).open("x", encoding="utf-8") as file:
            file.write(text)
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
