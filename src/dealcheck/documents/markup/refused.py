"""What is said of a text that is not read as the markup it seems to be."""

from dealcheck.record import record


@record
class Refused:
    """Why a text is not read as XML, and in which line."""

    reason: str
    line: int | None
