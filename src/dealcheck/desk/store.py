"""The cache: what was read of an article, by the article's content and the version of everything that reads it.

Size and time of change are asked first, so that an unchanged desk is not read again; behind them stands the hash of
the content, so that a fresh checkout finds its articles too. One sqlite file outside any repository, readable by its
owner only. Whatever goes wrong with it is as if it were not there.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dealcheck.desk.files import Source
from dealcheck.settings import USUALLY, Handling

FILE = "readings.sqlite"
LIMIT = 512_000_000  # bytes; what was not used for longest goes first
KEPT_AFTER_PRUNING = 0.8
SETTLED = 2_000_000_000  # nanoseconds: a file that changed this short before may change again within the same tick
DAY = 86_400
TOGETHER = 100  # sources written in one transaction; other processes wait for it
SCHEMA = """
CREATE TABLE IF NOT EXISTS reading (key BLOB PRIMARY KEY, body BLOB NOT NULL, sum BLOB NOT NULL, used INTEGER);
CREATE TABLE IF NOT EXISTS place (path TEXT PRIMARY KEY, size INTEGER, changed INTEGER, key BLOB NOT NULL);
"""


def folder() -> Path:
    """Where the cache lies: DEALCHECK_CACHE_DIR, else what the system sets aside for caches."""
    if chosen := os.environ.get("DEALCHECK_CACHE_DIR"):
        return Path(chosen)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "dealcheck"
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "dealcheck"


class Store:
    """An open cache; once anything fails in it, it knows and keeps nothing any more."""

    def __init__(self, connection: sqlite3.Connection, handling: Handling) -> None:
        self._connection: sqlite3.Connection | None = connection
        self._version = _version(handling)
        self._cwd = str(Path.cwd())
        self._today = int(time.time()) // DAY
        self._unsaved = 0

    def by_place(self, source: Source) -> bytes | None:
        """What was read of the file, if it has not changed since."""
        rows = self._rows(
            "SELECT key FROM place WHERE path = ? AND size = ? AND changed = ?",
            (self._path(source), source.size, source.changed),
        )
        return self.by_key(rows[0][0]) if rows else None

    def by_key(self, key: bytes) -> bytes | None:
        """What was read of this content; a body that is not as it was written counts as absent."""
        rows = self._rows("SELECT body, sum, used FROM reading WHERE key = ?", (key,))
        if not rows or _sum(rows[0][0]) != rows[0][1]:
            return None
        if rows[0][2] != self._today:
            self._rows("UPDATE reading SET used = ? WHERE key = ?", (self._today, key))
        body: bytes = rows[0][0]
        return body

    def key(self, path: str, content: bytes) -> bytes:
        """The key of an article: its path as typed stands in every claim, so it belongs to it."""
        return blake2b(b"\0".join((self._version, path.encode(), content)), digest_size=20).digest()

    def keep(self, source: Source, key: bytes, body: bytes | None) -> None:
        """Remember where the content lies and, if it is new, what was read of it."""
        if body is not None:
            self._rows("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", (key, body, _sum(body), self._today))
        self._unsaved += 1
        if self._unsaved >= TOGETHER:
            self._save()
        if time.time_ns() - source.changed > SETTLED:
            self._rows(
                "INSERT OR REPLACE INTO place VALUES (?, ?, ?, ?)",
                (self._path(source), source.size, source.changed, key),
            )

    def prune(self, limit: int = LIMIT) -> None:
        """Throw away what was not used for longest, once there is more than the limit."""
        size = self.size()
        if size <= limit:
            return
        for key, length in self._rows("SELECT key, length(body) FROM reading ORDER BY used, key"):
            if size <= limit * KEPT_AFTER_PRUNING:
                break
            self._rows("DELETE FROM reading WHERE key = ?", (key,))
            size -= length
        self._rows("DELETE FROM place WHERE key NOT IN (SELECT key FROM reading)")

    def size(self) -> int:
        """Bytes in use."""
        pages = [self._rows(f"PRAGMA {name}") for name in ("page_count", "freelist_count", "page_size")]
        if not all(pages):
            return 0
        count, free, each = (int(rows[0][0]) for rows in pages)
        return (count - free) * each

    def count(self) -> int:
        """Sources that it knows."""
        rows = self._rows("SELECT count(*) FROM reading")
        return int(rows[0][0]) if rows else 0

    def close(self) -> None:
        """Write down what was kept."""
        self.prune()
        self._save()
        if self._connection:
            self._connection.close()

    def _save(self) -> None:
        self._unsaved = 0
        if self._connection:
            with suppress(sqlite3.Error):
                self._connection.commit()

    def _rows(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """The rows of a statement; none where the file is locked, full or broken."""
        if self._connection is None:
            return []
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error:
            self._connection.close()
            self._connection = None
            return []

    def _path(self, source: Source) -> str:
        return f"{self._version.hex()}\n{self._cwd}\n{source.name}"


@contextmanager
def opened(handling: Handling = USUALLY) -> Iterator[Store | None]:
    """The cache for the time of a run that reads in this way; None where it cannot be used."""
    connection = _connection()
    if connection is None:
        yield None
        return
    store = Store(connection, handling)
    try:
        yield store
    finally:
        store.close()


def clear() -> int:
    """Throw the cache away; the bytes that it took."""
    freed = 0
    for file in sorted(folder().glob(f"{FILE}*")):
        with suppress(OSError):
            size = file.stat().st_size
            file.unlink()
            freed += size
    return freed


def _connection() -> sqlite3.Connection | None:
    file = folder() / FILE
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if file.parent.stat().st_uid != os.getuid():
            return None
        os.close(os.open(file, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW, 0o600))
        connection = sqlite3.connect(file, timeout=1.0)
    except (OSError, sqlite3.Error):
        return None
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = OFF")  # a lost cache costs a second, not a fact
        connection.executescript(SCHEMA)
    except sqlite3.DatabaseError:
        connection.close()
        with suppress(OSError):
            file.unlink()
        return None
    return connection


def _version(handling: Handling) -> bytes:
    """Changes with any file of the package, and with what is set: declarations, tables and code all have their say."""
    package = Path(__file__).parent.parent
    digest = blake2b(repr(handling).encode(), digest_size=16)
    for path in sorted(package.rglob("*")):
        if path.suffix in {".py", ".toml"}:
            status = path.stat()
            digest.update(f"{path.relative_to(package)} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.digest()


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=8).digest()
