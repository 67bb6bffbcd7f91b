"""The back of the till: who is here, the day and its drawer, receipts, returns and reports."""
