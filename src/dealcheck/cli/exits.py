"""What the exit status says."""

NOTHING = 0  # nothing at or above --fail-on
FOUND = 1  # something was
UNREADABLE = 2  # it could not run as asked, or something could not be read
INTERRUPTED = 130  # Ctrl-C, as shells count it
