"""The books of a till: receipts, the chain they hang on, what is open and what is in hand."""
