"""What the gallery's office reaches of the world outside: nothing that ever answers."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from typing import Any

from pos_app.printing.layout import ReceiptLayout
from pos_app.wallet.commands import MadeCard


class NoPapers:
    """Paper that never comes: no picture of an office waits for a printer."""

    def print_layout(
        self,
        layout: ReceiptLayout,  # noqa: ARG002 - a door's signature
        name: str,  # noqa: ARG002 - the same
        *,
        opens_drawer: bool = False,  # noqa: ARG002 - the same
    ) -> Future[str]:
        """Print nothing."""
        return Future()

    def save_layout(self, layout: ReceiptLayout, name: str) -> Future[str]:  # noqa: ARG002
        """Save nothing."""
        return Future()

    def write_letter(self, layout: ReceiptLayout, name: str, address: str) -> Future[bytes]:  # noqa: ARG002
        """Write nothing."""
        return Future()

    def save_table(self, name: str, content: str) -> Future[str]:  # noqa: ARG002
        """Save nothing."""
        return Future()

    def save_pieces(
        self,
        name: str,  # noqa: ARG002 - the same
        pieces: Callable[[], Iterable[bytes]],  # noqa: ARG002 - the same
    ) -> Future[str]:
        """Save nothing."""
        return Future()

    def save_card_table(self, name: str, made: Sequence[MadeCard]) -> Future[str]:  # noqa: ARG002
        """Save nothing."""
        return Future()

    def save_card_sheets(self, name: str, made: Sequence[MadeCard]) -> Future[str]:  # noqa: ARG002
        """Save nothing."""
        return Future()

    def read_file(self, path: str) -> Future[bytes]:  # noqa: ARG002 - the same
        """Read nothing."""
        return Future()

    def open_drawer(self) -> Future[str]:
        """Open nothing."""
        return Future()


def no_answer(_asked: object) -> Future[Any]:
    """Return what never comes."""
    return Future()
