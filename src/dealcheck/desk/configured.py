"""The settings in force: the command line over the configuration file over the defaults."""

import os
from collections.abc import Callable
from datetime import UTC, date, datetime
from importlib.util import find_spec
from pathlib import Path

from dealcheck.desk.configuration import (
    Configuration,
    ConfigurationError,
    FailOn,
    check_rules,
    find_configuration,
    load_configuration,
)
from dealcheck.findings import rule_cards
from dealcheck.model import Reading, Suppression
from dealcheck.record import record
from dealcheck.settings import Boilerplate, Handling, Settings, Wish


@record
class Wanted:
    """What the command line says; None or nothing where it says nothing."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    min_confidence: float | None = None
    today: str | None = None
    focus: tuple[str, ...] = ()
    config: str | None = None
    isolated: bool = False
    baseline: str | None = None
    facts: str | None = None
    boilerplate: Boilerplate | None = None


@record
class Configured:
    """The settings in force.

    Attributes:
        file: the configuration file that was used.
        given: the keys that it gives.
        handling: how sources are read.
        excluded: whether a walk leaves a path out.
        confirmed: what the desk's own file of facts says.
    """

    settings: Settings
    configuration: Configuration
    file: Path | None
    given: frozenset[str]
    handling: Handling
    excluded: Callable[[str], bool]
    confirmed: Reading | None

    @property
    def fail_on(self) -> FailOn:
        """The severity from which on the exit status is 1."""
        return self.configuration.fail_on


def configure(wanted: Wanted) -> Configured:
    """Find and read the configuration, and put the command line's wishes over it.

    Raises:
        ConfigurationError: something that is set cannot be used.
    """
    cwd = Path.cwd()
    file = _file(wanted, cwd)
    configuration, given = load_configuration(file) if file else (Configuration(), frozenset())
    root = file.resolve().parent if file else cwd
    settings = Settings(
        today=_today(wanted.today),
        focus=wanted.focus,
        wish=Wish(
            wanted.select or configuration.select,
            (*configuration.ignore, *wanted.ignore),
            tuple(configuration.severity.items()),
        ),
        paths=tuple(
            (pattern, Wish(table.select, table.ignore, tuple(table.severity.items())))
            for pattern, table in configuration.paths.items()
        ),
        min_confidence=configuration.min_confidence if wanted.min_confidence is None else wanted.min_confidence,
        tolerances=configuration.tolerances,
        publishers=tuple(configuration.publishers.items()),
        suppressions=_baseline(wanted, configuration, root),
        suppression_folders=configuration.suppression_folders,
        cwd=cwd.as_posix(),
        root=root.as_posix(),
    )
    _check(settings)
    excluded = _excluded(configuration, settings)
    handling = Handling(configuration.limits, _boilerplate(wanted, configuration))
    return Configured(settings, configuration, file, given, handling, excluded, _confirmed(wanted, configuration, root))


def _boilerplate(wanted: Wanted, configuration: Configuration) -> Boilerplate:
    chosen = wanted.boilerplate or configuration.boilerplate
    if chosen == "trafilatura" and find_spec("trafilatura") is None:
        raise ConfigurationError("trafilatura is not installed: pip install 'dealcheck[boilerplate]'")
    return chosen


def _file(wanted: Wanted, cwd: Path) -> Path | None:
    if wanted.isolated:
        return None
    return Path(wanted.config) if wanted.config else find_configuration(cwd)


def _today(day: str | None) -> str:
    if day is None:
        return datetime.now(UTC).date().isoformat()
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise ConfigurationError(f"--today is no date: {day!r}; write 2026-06-30") from None


def _baseline(wanted: Wanted, configuration: Configuration, root: Path) -> tuple[Suppression, ...]:
    file = wanted.baseline or (configuration.baseline and os.path.relpath(root / configuration.baseline))
    if not file:
        return ()
    from dealcheck.desk.baseline import read_baseline  # noqa: PLC0415  (its checks are dear to import)

    return read_baseline(file)


def _confirmed(wanted: Wanted, configuration: Configuration, root: Path) -> Reading | None:
    file = wanted.facts or (configuration.facts and os.path.relpath(root / configuration.facts))
    if not file:
        return None
    from dealcheck.desk.truth import read_truth  # noqa: PLC0415  (few desks keep one)

    return read_truth(file)


def _check(settings: Settings) -> None:
    wishes = [settings.wish, *(wish for _, wish in settings.paths)]
    rules = [rule for wish in wishes for rule in (*wish.select, *wish.ignore, *dict(wish.severities))]
    if rules:
        check_rules(rules, [(card.code, card.name) for card in rule_cards()])


def _excluded(configuration: Configuration, settings: Settings) -> Callable[[str], bool]:
    if not configuration.exclude:
        return lambda _path: False
    from pathspec import GitIgnoreSpec  # noqa: PLC0415  (few desks exclude, and every start would pay)

    spec = GitIgnoreSpec.from_lines(configuration.exclude)
    return lambda path: spec.match_file(settings.from_root(path) + "/" * path.endswith("/"))
