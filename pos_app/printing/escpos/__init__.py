"""Receipt printers that speak ESC/POS: what to send them, and how it gets there."""
