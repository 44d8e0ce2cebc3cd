"""One page that holds everything: no network, no framework, nothing that an article wrote is ever markup.

Every expression of the templates passes `visible` (control characters, right-to-left and zero-width marks become
escapes) and Jinja's autoescape; the page's own style and script are named by their digests in its policy, so nothing
else can run. Links lead to files by relative paths, never by an address that an article gives.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from dealcheck.model import Report
from dealcheck.reports.escape import visible
from dealcheck.reports.page.content import deals_of
from dealcheck.reports.page.links import link
from dealcheck.reports.view import View, last_line, short_names

OPEN_DEALS = 12  # with more, the facts of each are folded away


def render(report: Report, view: View) -> str:
    """The page."""
    style, script = _own("page.css"), _own("page.js")
    return _template().render(
        report=report,
        deals=deals_of(report),
        summary=last_line(report),
        names=short_names(article.path for article in report.articles),
        rules=sorted({(finding.code, finding.name) for finding in report.findings}),
        unfolded=len(report.deals) <= OPEN_DEALS,
        link=lambda path: link(path, view.way_back),
        style=style,
        script=script,
        style_digest=_digest(style),
        script_digest=_digest(script),
    )


@cache
def _template() -> Template:
    """Compiled once: that takes a hundred times as long as to fill it."""
    environment = Environment(
        loader=PackageLoader("dealcheck.reports.page", "."),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja")


def _shown(value: object) -> object:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _own(name: str) -> Markup:
    """A file of our own; nothing that was read is in it."""
    return Markup(files(__package__).joinpath(name).read_text(encoding="utf-8"))  # noqa: S704  (see above)


def _digest(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
