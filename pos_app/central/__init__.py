"""The other end of the line: the wallet API over HTTP, async only at its edge."""
