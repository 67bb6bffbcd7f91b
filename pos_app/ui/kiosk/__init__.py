"""The kiosk: customers sell to themselves, on the same machine of a sale as a cashier's."""
