"""The shop's articles behind the counter: found, added, changed, put away and taken from a file."""
