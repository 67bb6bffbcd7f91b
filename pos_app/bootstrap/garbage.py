"""Keeps the garbage collector out of the way of a start: what a start makes is there to stay.

It would look through a quarter of a million new objects again and again and find next to nothing.
"""

import gc

TYPE_CHECKING = False  # as `typing` has it, which a start reads later
if TYPE_CHECKING:
    from pos_app.ui.collecting import Collector


def put_off_collecting() -> None:
    """Let nothing be collected until `take_up_collecting`."""
    gc.disable()


def take_up_collecting(collector: "Collector") -> None:
    """Let it collect from now on, but never look again at what is there: so pauses stay short."""
    gc.freeze()
    collector.start()
