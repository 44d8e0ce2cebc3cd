"""The Python API."""

from dealcheck.deals import same_company

__all__ = ["same_company"]
