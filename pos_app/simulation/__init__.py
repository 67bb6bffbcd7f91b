"""A world of tills, people and a central, in which everything goes wrong that can."""
