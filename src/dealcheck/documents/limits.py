"""How much of a file is read, so that a small file cannot make a large one of itself."""

from dataclasses import dataclass

EXPANDED = 200_000_000  # bytes that a file may unfold to with all archives in it
RATIO = 200  # times its size that a compressed file may unfold to; text packs to a tenth
MEMBERS = 20_000  # files of one archive
NESTED = 3  # archives within one another
TEXT = 20_000_000  # characters of one source; the longest filing is a tenth of it
PAGES = 500  # pages of one PDF
RECORDS = 100_000  # records of one WARC file


@dataclass(slots=True)
class Budget:
    """What one source may still unfold to, in bytes."""

    left: int = EXPANDED

    def take(self, size: int) -> bool:
        """Spend `size` bytes; False where so many are not left."""
        self.left -= size
        return self.left >= 0
