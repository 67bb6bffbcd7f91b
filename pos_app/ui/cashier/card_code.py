"""What a card is called on the screen where it has no name."""


def short_code(masked_code: str) -> str:
    """Return what tells one card from another at a glance: a masked code's last characters."""
    return f"•••• {masked_code.rpartition('*')[2].strip(' -')}"
