"""How far a long work has come."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """done of total; rate: per second of this run."""

    done: int
    total: int
    rate: float

    @property
    def left(self) -> float:
        """Seconds."""
        return max(0, self.total - self.done) / self.rate if self.rate else 0.0
