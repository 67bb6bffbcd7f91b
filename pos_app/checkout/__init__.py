"""One sale at the counter: a pure machine decides, the desk carries out what it decided."""
