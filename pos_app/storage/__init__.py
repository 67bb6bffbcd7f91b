"""Rows: what the till and central remember. The only package that imports SQLAlchemy."""
