"""Tillit: an offline-first till for stored-value cards."""

import os

# Read when numpy is loaded, by the library that multiplies for it. What a till multiplies is as
# small as one barcode: threads wait for each other longer than they work, and a till has few cores.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
