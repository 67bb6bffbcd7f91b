"""What can lie over the shelf, one sheet a file."""
