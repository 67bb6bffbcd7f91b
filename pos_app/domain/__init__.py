"""Nouns: pure values and rules of money, cards and sales. No clock, no I/O, no threads."""
