"""Files, folders, cache and workers: all input and output beside the terminal."""

from dealcheck.desk.readings import Intake, readings
from dealcheck.desk.run import verify

__all__ = ["Intake", "readings", "verify"]
