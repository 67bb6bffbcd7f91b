"""Tillit: an offline-first till for stored-value cards."""
