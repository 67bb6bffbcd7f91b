"""The first start of a till: it asks what only a person knows, before there are any books."""
