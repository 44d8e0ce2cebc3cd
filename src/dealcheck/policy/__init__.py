"""Report -> Report: what of the findings the desk wants to see, and how loud."""

from dealcheck.policy.apply import apply_policy
from dealcheck.policy.comments import SIDECAR, find_comments, read_sidecar
from dealcheck.policy.fingerprint import fingerprint

__all__ = ["SIDECAR", "apply_policy", "find_comments", "fingerprint", "read_sidecar"]
