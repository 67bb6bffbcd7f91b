"""A decoder for bars too blurred or too small for edges: whole symbols, compared by likelihood."""
