"""Print every regular expression that dealcheck compiles while it reads the fixtures: file, flags and pattern, as JSON.

Run in an interpreter of its own, so that it stands in for `re.compile` before anything of dealcheck is imported.
"""

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Take the census."""
    seen: set[tuple[str, int, str]] = set()
    compiled = re.compile

    def counted(pattern: Any, flags: int = 0) -> re.Pattern[Any]:  # noqa: ANN401  (as `re.compile`)
        made = compiled(pattern, flags)
        file = Path(sys._getframe(1).f_code.co_filename)  # noqa: SLF001  (who compiles it)
        if "dealcheck" in file.parts and "src" in file.parts:
            text = made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
            seen.add((file.name, made.flags, text))
        return made

    re.compile = counted
    from dealcheck.pipeline import read, reconcile  # noqa: PLC0415  (only now)
    from dealcheck.settings import Settings  # noqa: PLC0415

    files = [path for folder in ("seeds", "fixtures") for path in sorted((ROOT / folder).rglob("*.txt"))]
    reconcile((read(path.name, path.read_bytes()) for path in files), Settings(today="2026-06-30"))
    json.dump(sorted(seen), sys.stdout)


if __name__ == "__main__":
    main()
