"""Who may ask: API clients and their grants, signing in, and the credentials that come of it."""
