"""Every screen in every state, for people to look at and for tests to watch over."""
