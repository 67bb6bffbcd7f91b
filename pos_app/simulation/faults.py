"""Everything that goes wrong in a story, by the name under which it is counted."""

from typing import Final

LINE: Final = (
    "question lost",
    "answer lost",
    "asked twice",
    "question late",
    "answered late",
    "swapped",
    "line cut",
)
MACHINES: Final = (
    "till stopped before a commit",
    "till stopped after a commit",
    "central stopped",
    "disk full",
    "clock jumped",
)
DISASTERS: Final = (
    "books brought back, witness kept",
    "books brought back with their witness",
    "image cloned",
    "till lost",
    "written off",
    "lost till came back",
    "central brought back",
    "poisoned operation",
    "booked by hand",
    "joined with a full outbox",
    "blocked while tills held it",
    "sold after it was blocked",
)
LENDING: Final = ("lent", "refilled", "not lent")
"""No fault, but just as well to be reached: what central answers ahead of any sale."""

FAULTS: Final = (*LINE, *MACHINES, *DISASTERS)
