"""The display that faces the customer: what is bought, what it costs, what became of the card."""
