"""The one place that builds concrete objects and knows the order in which they start and stop."""
