"""A line that a person cuts and restores by hand, to see what a till does then."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pos_app.sync.transport import OpenTransport


class LineSwitch(Protocol):
    """What a counter is given where the line is to be cut by hand; a shop has none."""

    @property
    def is_cut(self) -> bool:
        """Whether nothing gets through."""
        ...

    def turn_over(self) -> None:
        """Cut the line, or restore it."""
        ...

    def transport_to(self, address: str) -> "OpenTransport":
        """Open a transport that the switch cuts."""
        ...
