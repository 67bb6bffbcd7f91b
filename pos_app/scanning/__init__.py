"""Tokens in: keyboards that are scanners, cameras, and pictures of barcodes. Knows no money."""
