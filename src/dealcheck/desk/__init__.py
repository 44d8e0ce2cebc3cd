"""Files, folders, cache and workers: all input and output beside the terminal."""

from dealcheck.desk.readings import readings

__all__ = ["readings"]
