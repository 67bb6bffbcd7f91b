"""The witness of a simulated till: a file on another disk than the books."""

from pos_app.storage.witness import Seen


class SimulatedWitness:
    """Kept, lost or brought back apart from the books."""

    def __init__(self, seen: Seen | None = None) -> None:
        self._seen = seen

    def read(self) -> Seen | None:
        """Return what was seen last."""
        return self._seen

    def write(self, seen: Seen) -> None:
        """Remember this."""
        self._seen = seen

    def copied(self) -> "SimulatedWitness":
        """Return what a copy of the file would hold."""
        return SimulatedWitness(self._seen)

    def take(self, other: "SimulatedWitness") -> None:
        """Hold what another file holds."""
        self._seen = other.read()
