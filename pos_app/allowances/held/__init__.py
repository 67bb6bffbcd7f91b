"""The end of a till: what it holds of cards, and what it may spend with no network at all."""
