"""Pixels: the only package that imports PySide6. One folder for each workplace."""
