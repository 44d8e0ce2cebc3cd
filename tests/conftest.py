"""Options and guards for all tests."""

import socket
import time
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, settings

# The same examples on every run: what fails today must fail tomorrow. `--hypothesis-profile=search` looks further.
settings.register_profile(
    "repeatable", derandomize=True, deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("repeatable")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-corpus", action="store_true", help="write what dealcheck says now into tests/corpus, for review"
    )


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees what another, or a user, has read before."""
    monkeypatch.setenv("DEALCHECK_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "cache" / str(time.time_ns())))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing that reads articles may ever reach for the network."""

    def refuse(*_args: object, **_kwargs: object) -> NoReturn:
        raise AssertionError("dealcheck reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def pytest_configure(config: pytest.Config) -> None:
    """Two workers must not write one file."""
    if config.getoption("--update-corpus") and config.getoption("numprocesses", default=None):
        raise pytest.UsageError("--update-corpus runs in one process")
