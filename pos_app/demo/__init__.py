"""The demo shop: articles to sell, cards to scan, and a till that opens with both."""
