"""Facts out, rights and changes in: everything a till says to central, and hears from it."""
