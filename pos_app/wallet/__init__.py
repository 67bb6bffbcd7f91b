"""Verbs: one verb, one file, the same code on a till and at central, on SQLite and PostgreSQL."""
