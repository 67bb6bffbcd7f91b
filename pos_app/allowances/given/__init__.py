"""The giving end: central sets value aside for its tills and settles what they did with it."""
