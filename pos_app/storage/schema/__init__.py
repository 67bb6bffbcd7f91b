"""Every table of Tillit as one `metadata`. A family of tables is one module, imported here.

Families take `metadata` and `append_only` from `storage.schema.ground`.
"""

from pos_app.storage.schema import acts, books, cards, central, customers, given, held, mails, till
from pos_app.storage.schema.ground import append_only, metadata

__all__ = [
    "acts",
    "append_only",
    "books",
    "cards",
    "central",
    "customers",
    "given",
    "held",
    "mails",
    "metadata",
    "till",
]
