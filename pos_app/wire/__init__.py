"""Words between machines: bytes to domain and back, the same file at both ends of the line."""
