"""Draw what a terminal shows of the founding articles, for the README.

The picture carries a digest of the text it shows, so that a test can tell when it is out of date, whatever version of
rich drew it.
"""

import io
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parent.parent
PICTURE = ROOT / "docs" / "terminal.svg"
COMMAND = "dealcheck verify seeds --quiet"
WIDTH = 104


def shown(*, color: bool) -> str:
    """What the terminal shows."""
    command = [
        sys.executable,
        "-m",
        *COMMAND.split(),
        "--today",
        "2026-06-30",
        "--color",
        "always" if color else "never",
    ]
    environment = os.environ | {"COLUMNS": str(WIDTH)}
    return subprocess.run(  # noqa: S603  (our own command)
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    ).stdout


def digest() -> str:
    """Of the text that the picture shows."""
    return sha256(shown(color=False).encode()).hexdigest()[:16]


def picture() -> str:
    """The drawing; it loads nothing from anywhere."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown(color=True)))
    no_fonts = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)
    drawn = console.export_svg(title=COMMAND, code_format=no_fonts.replace("Fira Code, ", ""))
    return drawn.replace("</svg>", f"<desc>{digest()}</desc>\n</svg>")


def main() -> None:
    """Write it."""
    PICTURE.write_text(picture(), encoding="utf-8")
    print(PICTURE.relative_to(ROOT))


if __name__ == "__main__":
    main()
