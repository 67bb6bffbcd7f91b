"""The desk that looks after cards: pages of the back office, put together in bootstrap."""
