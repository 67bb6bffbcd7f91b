"""Hooks: whoever subscribed hears of what is durable, signed, and again until it is taken."""
