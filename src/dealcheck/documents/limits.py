"""What one source may still unfold to, so that a small file cannot make a large one of itself."""

from dealcheck.record import state
from dealcheck.settings import Limits


@state
class Budget:
    """What one source may still unfold to, in bytes, and what else holds for it."""

    limits: Limits
    left: int

    def take(self, size: int) -> bool:
        """Spend `size` bytes; False where so many are not left."""
        self.left -= size
        return self.left >= 0

    def spent(self) -> str:
        """What is said where it does not suffice."""
        return self.limits.passed("unfolded_bytes", "unfolds to more than {} bytes")


def budget(limits: Limits) -> Budget:
    """All that a source has at first."""
    return Budget(limits, limits.unfolded_bytes)
