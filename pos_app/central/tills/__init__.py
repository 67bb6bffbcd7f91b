"""Tills at central: what they ask over the line, and what they are answered."""
