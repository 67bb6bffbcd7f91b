"""The cashier's workplace: one screen on which everything of one sale happens."""
