"""Paper out: receipts as text and PDF, and barcodes that are read back before they are printed."""
