"""Files, folders, cache and workers: all input and output beside the terminal."""

from dealcheck.desk.intake import Intake, claim_lines, readings
from dealcheck.desk.run import verify
from dealcheck.desk.work import WorkerError

__all__ = ["Intake", "WorkerError", "claim_lines", "readings", "verify"]
