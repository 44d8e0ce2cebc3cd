"""A fact-checker for deal coverage: what articles say of a deal, and what of it cannot all be true.

The names below are the Python API. They are imported when first used, so that the command line starts fast.
"""

from typing import TYPE_CHECKING, Any

from dealcheck.version import VERSION

__version__ = VERSION

if TYPE_CHECKING:
    from dealcheck.api import Claim, Report, UnreadableError, extract, same_company, verify

__all__ = ["Claim", "Report", "UnreadableError", "extract", "same_company", "verify"]


def __getattr__(name: str) -> Any:  # noqa: ANN401  (the attribute may be anything)
    """Import a public name on first use."""
    if name in __all__:
        from dealcheck import api  # noqa: PLC0415  (deferred on purpose)

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
