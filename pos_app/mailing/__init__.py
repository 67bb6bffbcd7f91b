"""Letters out: receipts and codes by e-mail, sent when there is a network."""
